from enum import StrEnum


class SubjectKind(StrEnum):
    CHILD = "child"
    PARENT_OR_CARER = "parent-or-carer"
    REFERRER = "referrer"

    def __str__(self) -> str:
        return str(self.value)
