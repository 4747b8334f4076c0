"""The response to a referral, as it is shown: to the agency, until when it has one, what it asked and was told."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from typing_extensions import TypedDict

from app.reading.looking import Chapter, Look, Section, Sees, Shown, see
from domain.acknowledgement import ReferralSubmitted
from domain.response import Response, ResponseChased, ResponseReceived
from domain.timescales import Clock

OFFICE: Sees = {
    ResponseChased: see("means spoke_to counts_from by occurred_at"),
    ResponseReceived: see("means told by occurred_at"),
}
AUDITOR: Sees = {
    ResponseChased: see("means spoke_to counts_from by occurred_at"),
    ResponseReceived: see("means told by occurred_at"),
}
PARTNER: Sees = {
    ResponseChased: see("means spoke_to counts_from occurred_at"),
    ResponseReceived: see("means told occurred_at"),
}

CHAPTER = Chapter(
    "response",
    "ResponseView",
    "The response to a professional's written referral; null of one that awaits none (P1, T17).",
    submitted=Section(
        "ReferralSubmittedView", "Since when the referrer awaits a response (T17).", ReferralSubmitted,
        "received_at by occurred_at", title="Response awaited",
    ),
    chased=Section(
        "ResponseChasedView", "When the referrer last asked for the decision, and whom (P1); from when that counts.",
        ResponseChased, "means spoke_to counts_from by occurred_at", title="Response chased",
    ),
    received=Section(
        "ResponseReceivedView", "When the referrer was told the decision, how and in which words (P1).",
        ResponseReceived, "means told by occurred_at", title="Response received",
    ),
)  # fmt: skip

CHASED = Section("ChasedByAgencyView", "When it last asked for the decision (P1); from when that counts, if early.",
                 ResponseChased, "means spoke_to counts_from occurred_at")  # fmt: skip
RECEIVED = Section("ToldToAgencyView", "When it was told the decision, and in which words (P1).", ResponseReceived,
                   "means told occurred_at")  # fmt: skip


class AgencysResponseView(TypedDict):
    """The response the agency awaits: from when on it asks for it, and by when it has done so, while there is none."""

    ask_from: datetime | None
    ask_by: datetime | None
    chased: Annotated[Shown | None, CHASED]
    received: Annotated[Shown | None, RECEIVED]


def response(part: Response, clocks: Sequence[Clock], look: Look) -> AgencysResponseView | None:
    """As the agency sees it. clocks: the case's."""
    if part.submitted is None:
        return None
    awaited = [clock for clock in clocks if clock.clause == "T17"][-1:] if part.awaited else []
    return {
        "ask_from": next((clock.notice_at for clock in awaited), None),
        "ask_by": next((clock.due_at for clock in awaited), None),
        "chased": CHASED.of(part.chased, look),
        "received": RECEIVED.of(part.received, look),
    }
