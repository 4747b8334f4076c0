from enum import StrEnum


class Characteristic(StrEnum):
    ADDITIONAL_NEEDS = "additional_needs"
    COMMUNICATION_NEEDS = "communication_needs"
    FIRST_LANGUAGE = "first_language"
    IMMIGRATION_STATUS = "immigration_status"
    NATIONALITY = "nationality"
    RELIGION = "religion"

    def __str__(self) -> str:
        return str(self.value)
