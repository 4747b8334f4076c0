from enum import StrEnum


class Intent(StrEnum):
    CONSULTATION = "consultation"
    SAFEGUARDING_REFERRAL = "safeguarding-referral"

    def __str__(self) -> str:
        return str(self.value)
