from enum import StrEnum


class Circumstance(StrEnum):
    DISABLED_CHILD = "disabled-child"
    HARM_OUTSIDE_HOME = "harm-outside-home"
    MOTHER_AND_BABY_UNIT = "mother-and-baby-unit"
    PARENT_CARER = "parent-carer"
    YOUNG_CARER = "young-carer"
    YOUTH_DETENTION = "youth-detention"

    def __str__(self) -> str:
        return str(self.value)
