from enum import StrEnum


class StatutoryBasis(StrEnum):
    SECTION_17 = "section-17"
    SECTION_47 = "section-47"

    def __str__(self) -> str:
        return str(self.value)
