from enum import StrEnum


class VisitingPurpose(StrEnum):
    ALLOCATING_THE_CASE = "allocating-the-case"
    PLANNING_A_VISIT = "planning-a-visit"
    SCREENING = "screening"
    VISITING_THE_FAMILY = "visiting-the-family"

    def __str__(self) -> str:
        return str(self.value)
