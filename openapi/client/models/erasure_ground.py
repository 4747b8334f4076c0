from enum import StrEnum


class ErasureGround(StrEnum):
    CONSENT_WITHDRAWN = "consent-withdrawn"
    LEGAL_OBLIGATION = "legal-obligation"
    NO_LONGER_NEEDED = "no-longer-needed"
    OBJECTION_UPHELD = "objection-upheld"
    PROCESSED_UNLAWFULLY = "processed-unlawfully"
    RECORDED_OF_THE_WRONG_PERSON = "recorded-of-the-wrong-person"

    def __str__(self) -> str:
        return str(self.value)
