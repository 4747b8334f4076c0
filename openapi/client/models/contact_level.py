from enum import StrEnum


class ContactLevel(StrEnum):
    LETTERS = "letters"
    LETTERS_AND_TELEPHONE = "letters-and-telephone"
    NO_CONTACT = "no-contact"
    NO_RESTRICTION = "no-restriction"

    def __str__(self) -> str:
        return str(self.value)
