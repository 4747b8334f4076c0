from enum import StrEnum


class ReferrerPurpose(StrEnum):
    ASKING_WHETHER_THEY_CONSENT_TO_BEING_NAMED = "asking-whether-they-consent-to-being-named"
    CLARIFYING_WHAT_WAS_TOLD = "clarifying-what-was-told"
    GIVING_FEEDBACK = "giving-feedback"
    KEEPING_THE_REFERRER_SAFE = "keeping-the-referrer-safe"
    SCREENING = "screening"

    def __str__(self) -> str:
        return str(self.value)
