from enum import StrEnum


class IdentifierKind(StrEnum):
    LOCAL_CHILD_ID = "local-child-id"
    NHS_NUMBER = "nhs-number"
    UPN = "upn"

    def __str__(self) -> str:
        return str(self.value)
