from enum import StrEnum


class Asker(StrEnum):
    CARER = "carer"
    PARENT = "parent"
    YOUNG_CARER = "young-carer"

    def __str__(self) -> str:
        return str(self.value)
