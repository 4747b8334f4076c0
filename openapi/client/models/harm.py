from enum import StrEnum


class Harm(StrEnum):
    LIKELY = "likely"
    NOT_ESTABLISHED = "not-established"
    NOT_INDICATED = "not-indicated"
    SUFFERED = "suffered"

    def __str__(self) -> str:
        return str(self.value)
