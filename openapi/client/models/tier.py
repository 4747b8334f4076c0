from enum import StrEnum


class Tier(StrEnum):
    EARLY_HELP = "early-help"
    SCHOOL_OFFER = "school-offer"
    STATUTORY = "statutory"
    UNIVERSAL = "universal"

    def __str__(self) -> str:
        return str(self.value)
