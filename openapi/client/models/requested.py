from enum import StrEnum


class Requested(StrEnum):
    DISABLED_CHILD = "disabled-child"
    PARENT_CARER = "parent-carer"
    YOUNG_CARER = "young-carer"

    def __str__(self) -> str:
        return str(self.value)
