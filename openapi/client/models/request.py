from enum import StrEnum


class Request(StrEnum):
    ADVICE = "advice"
    INFORMATION = "information"
    SERVICE = "service"

    def __str__(self) -> str:
        return str(self.value)
