from enum import StrEnum


class Request(StrEnum):
    ADVICE = "advice"
    INFORMATION = "information"
    SERVICE = "service"
    STEP_UP_FROM_TAC = "step-up-from-tac"

    def __str__(self) -> str:
        return str(self.value)
