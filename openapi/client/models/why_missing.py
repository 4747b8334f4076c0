from enum import StrEnum


class WhyMissing(StrEnum):
    NOT_ASKED = "not-asked"
    NOT_KNOWN = "not-known"
    REFUSED = "refused"

    def __str__(self) -> str:
        return str(self.value)
