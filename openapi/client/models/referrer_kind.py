from enum import StrEnum


class ReferrerKind(StrEnum):
    ANONYMOUS = "anonymous"
    NON_PROFESSIONAL = "non-professional"
    PROFESSIONAL = "professional"

    def __str__(self) -> str:
        return str(self.value)
