from enum import StrEnum


class NotTold(StrEnum):
    ASKED_NOT_TO_BE_TOLD = "asked-not-to-be-told"
    NOT_REACHED = "not-reached"
    NO_WAY_TO_REACH_THEM = "no-way-to-reach-them"

    def __str__(self) -> str:
        return str(self.value)
