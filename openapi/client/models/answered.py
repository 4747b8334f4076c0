from enum import StrEnum


class Answered(StrEnum):
    ALTERNATIVE_OFFERED = "alternative-offered"
    DECISION_CHANGED = "decision-changed"
    DECISION_STANDS = "decision-stands"

    def __str__(self) -> str:
        return str(self.value)
