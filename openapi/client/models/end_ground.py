from enum import StrEnum


class EndGround(StrEnum):
    MANIFESTLY_UNFOUNDED_OR_EXCESSIVE = "manifestly-unfounded-or-excessive"
    NOTHING_HELD = "nothing-held"
    NOT_IDENTIFIED = "not-identified"
    WITHDRAWN = "withdrawn"

    def __str__(self) -> str:
        return str(self.value)
