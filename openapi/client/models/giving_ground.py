from enum import StrEnum


class GivingGround(StrEnum):
    ABOUT_THE_PERSON_ALONE = "about-the-person-alone"
    REASONABLE_WITHOUT_CONSENT = "reasonable-without-consent"
    STRUCK_BY_MISTAKE = "struck-by-mistake"
    THE_OTHER_PERSON_CONSENTS = "the-other-person-consents"

    def __str__(self) -> str:
        return str(self.value)
