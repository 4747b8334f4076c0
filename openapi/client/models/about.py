from enum import StrEnum


class About(StrEnum):
    CLOSURE_OR_CONCLUSION = "closure-or-conclusion"
    DISPOSAL = "disposal"
    INFORMING_THE_PARENTS = "informing-the-parents"
    NO_RESPONSE = "no-response"
    OUTCOME_OF_THE_CONTACT = "outcome-of-the-contact"
    WORK_ON_THE_REFERRAL = "work-on-the-referral"

    def __str__(self) -> str:
        return str(self.value)
