from enum import StrEnum


class Accepted(StrEnum):
    AN_ALTERNATIVE = "an-alternative"
    THE_DECISION = "the-decision"

    def __str__(self) -> str:
        return str(self.value)
