from enum import StrEnum


class StatementKind(StrEnum):
    FACT = "fact"
    PROFESSIONAL_OPINION = "professional-opinion"
    REPORTED_BY = "reported-by"

    def __str__(self) -> str:
        return str(self.value)
