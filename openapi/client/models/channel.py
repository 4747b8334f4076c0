from enum import StrEnum


class Channel(StrEnum):
    EMAIL = "email"
    IN_PERSON = "in-person"
    SYSTEM = "system"
    TELEPHONE = "telephone"
    WRITTEN_FORM = "written-form"

    def __str__(self) -> str:
        return str(self.value)
