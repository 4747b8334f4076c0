from enum import StrEnum


class Incompatible(StrEnum):
    NOT_COMPATIBLE_WITH_THEIR_DUTIES = "not-compatible-with-their-duties"
    WOULD_UNDULY_PREJUDICE_THEIR_FUNCTIONS = "would-unduly-prejudice-their-functions"

    def __str__(self) -> str:
        return str(self.value)
