from enum import StrEnum


class ExchangeKind(StrEnum):
    CONTACT = "contact"
    KNOWN_CHECK = "known-check"
    REFERRAL = "referral"

    def __str__(self) -> str:
        return str(self.value)
