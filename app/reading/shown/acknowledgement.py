"""The acknowledgement of a written referral, as it is shown."""

from app.reading.looking import Chapter, Section, Sees, see
from domain.acknowledgement import AcknowledgementSent, ReferralSubmitted, WrittenReferralReceived

OFFICE: Sees = {
    WrittenReferralReceived: see("received_at by occurred_at"),
    ReferralSubmitted: see("received_at by occurred_at"),
    AcknowledgementSent: see("means by occurred_at"),
}
AUDITOR: Sees = {
    WrittenReferralReceived: see("received_at by occurred_at"),
    ReferralSubmitted: see("received_at by occurred_at"),
    AcknowledgementSent: see("means by occurred_at"),
}
PARTNER: Sees = {AcknowledgementSent: see("means occurred_at")}

CHAPTER = Chapter(
    "acknowledgement",
    "AcknowledgementView",
    "The last written referral, and its acknowledgement; null while nothing came in writing (F3).",
    received=Section(
        "WrittenReferralView", "A referral came in writing; the clock T9 runs from then.", WrittenReferralReceived,
        "received_at by occurred_at", title="Written referral received",
    ),
    sent=Section(
        "AcknowledgementSentView", "By which means it was acknowledged (F3).", AcknowledgementSent,
        "means by occurred_at", title="Acknowledged",
    ),
)  # fmt: skip
