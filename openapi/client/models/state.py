from enum import StrEnum


class State(StrEnum):
    CHECKED = "checked"
    CLOSED_AT_REFERRAL = "closed-at-referral"
    ENDED = "ended"
    JOINED_TO_OPEN_REFERRAL = "joined-to-open-referral"
    RECEIVED = "received"
    REFERRAL = "referral"
    REFERRAL_AUTHORISED = "referral-authorised"
    REFERRAL_CONCLUDED = "referral-concluded"
    REFERRAL_RECORDED = "referral-recorded"
    SCREENING = "screening"
    SUPERSEDED = "superseded"

    def __str__(self) -> str:
        return str(self.value)
