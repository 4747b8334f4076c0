from enum import StrEnum


class Answer(StrEnum):
    NO = "no"
    NOT_YET_KNOWN = "not-yet-known"
    YES = "yes"

    def __str__(self) -> str:
        return str(self.value)
