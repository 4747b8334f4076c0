from enum import StrEnum


class WhyUnresolved(StrEnum):
    CHILD_NO_LONGER_HERE = "child-no-longer-here"
    NOT_PURSUED = "not-pursued"
    NO_RUNG_LEFT = "no-rung-left"
    OTHER = "other"

    def __str__(self) -> str:
        return str(self.value)
