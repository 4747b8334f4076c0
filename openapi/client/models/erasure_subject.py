from enum import StrEnum


class ErasureSubject(StrEnum):
    CHILD = "child"
    RECORD = "record"
    REFERRER = "referrer"
    WRONG_CHILD = "wrong-child"

    def __str__(self) -> str:
        return str(self.value)
