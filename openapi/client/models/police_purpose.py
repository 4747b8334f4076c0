from enum import StrEnum


class PolicePurpose(StrEnum):
    DECIDING_WHAT_THE_FAMILY_IS_TOLD = "deciding-what-the-family-is-told"
    NOTIFYING_THE_POLICE = "notifying-the-police"
    SCREENING = "screening"
    WORKING_WITH_THE_POLICE = "working-with-the-police"

    def __str__(self) -> str:
        return str(self.value)
