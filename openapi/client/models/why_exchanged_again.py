from enum import StrEnum


class WhyExchangedAgain(StrEnum):
    DETAILS_KNOWN = "details-known"
    MENDED_THERE = "mended-there"

    def __str__(self) -> str:
        return str(self.value)
