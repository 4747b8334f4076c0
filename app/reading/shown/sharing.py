"""What agencies were told and were not, as it is shown. No agency sees what another was told, or asked for."""

from app.reading.looking import Chapter, Section, Sees, Several, see
from domain.sharing import (
    DisclosureDeclined,
    DisclosureMade,
    DiscussionAuthorised,
    Item,
    Recipient,
    ReferrerConsentRecorded,
    SixTests,
)

OFFICE: Sees = {
    Recipient: see("sector agency person code"),
    Item: see("text kind source names_referrer"),
    SixTests: see("necessary proportionate relevant accurate timely secure reasons"),
    DisclosureMade: see("recipient items purpose tests by occurred_at"),
    DisclosureDeclined: see("recipient asked_for ground reasons by occurred_at"),
    DiscussionAuthorised: see("reasons by occurred_at"),
    ReferrerConsentRecorded: see("to_parents to_agencies by occurred_at"),
}
AUDITOR: Sees = {
    Recipient: see("sector agency person code"),
    Item: see("text kind source names_referrer"),
    SixTests: see("necessary proportionate relevant accurate timely secure reasons"),
    DisclosureMade: see("recipient items purpose tests by occurred_at"),
    DisclosureDeclined: see("recipient asked_for ground reasons by occurred_at"),
    DiscussionAuthorised: see("reasons by occurred_at"),
    ReferrerConsentRecorded: see("to_parents to_agencies by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "sharing",
    "SharingView",
    "What was disclosed to agencies and what was not, and whether that may be without the parents' knowledge; null "
    "while nothing is recorded (SC9, CF3).",
    made=Several(
        "DisclosureView", "What was disclosed to whom, for which purpose, by the six tests (SC9).", DisclosureMade,
        "recipient items purpose tests by occurred_at", title="Disclosed",
    ),
    declined=Several(
        "DisclosureDeclinedView", "What was not disclosed to whom, and why (SC9).", DisclosureDeclined,
        "recipient asked_for ground reasons by occurred_at", title="Not disclosed",
    ),
    authorised=Section(
        "DiscussionAuthorisedView", "Why agencies may be told without the parents' knowledge (CF3, CF4).",
        DiscussionAuthorised, "reasons by occurred_at", title="Discussion without the parents authorised",
    ),
)  # fmt: skip

REFERRER_CONSENT = Section(
    "ReferrerConsentView", "What a referrer who is no professional last said of being named (CF2).",
    ReferrerConsentRecorded, "to_parents to_agencies by occurred_at",
)  # fmt: skip
