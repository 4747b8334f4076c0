from enum import StrEnum


class State(StrEnum):
    CHECKED = "checked"
    ENDED = "ended"
    RECEIVED = "received"
    REFERRAL = "referral"
    REFERRAL_RECORDED = "referral-recorded"
    SCREENING = "screening"

    def __str__(self) -> str:
        return str(self.value)
