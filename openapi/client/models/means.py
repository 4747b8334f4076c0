from enum import StrEnum


class Means(StrEnum):
    EMAIL = "email"
    IN_PERSON = "in-person"
    LETTER = "letter"
    SYSTEM = "system"
    TELEPHONE = "telephone"
    TEXT = "text"

    def __str__(self) -> str:
        return str(self.value)
