"""Notices in words: that something waits, by which rule, and where. Never what, and nobody's name."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.wording.labels import coded
from app.wording.language import say, texts
from app.wording.words import moment, words
from domain.frozen import frozen
from domain.notice_delivery import Failure, NoticeChannel, WhyAgain
from domain.notices import NoticeKind, Recipient, Whom

SUBJECTS: Mapping[NoticeKind, str] = texts(
    {
        NoticeKind.DEADLINE_NEARED: "A deadline is near",
        NoticeKind.DEADLINE_MISSED: "A deadline has passed",
        NoticeKind.RESPONSE_CHASED: "The referrer has asked what was decided",
        NoticeKind.RESPONSE_OVERDUE: "You may ask what was decided",
        NoticeKind.REFERRAL_RECEIVED: "Your referral has been received",
        NoticeKind.FEEDBACK: "There is feedback on your referral",
        NoticeKind.RESTRICTED_FEEDBACK: "There is word about what you told us",
        NoticeKind.CONTACT_ACTION: "A Contact Action waits for you",
        NoticeKind.REFERRAL_FOR_THE_TEAM: "A referral has come to your team",
        NoticeKind.CONFIRMATION_AWAITED: "Please confirm in writing what you telephoned",
        NoticeKind.CONSULTATION_FORM: "A consultation record form waits for you",
        NoticeKind.GLASS_BROKEN: "Somebody went in to a restricted case",
    }
)
"""What each kind says, and a subject line."""

FOR_REFERRERS = frozenset(
    {
        NoticeKind.RESPONSE_OVERDUE,
        NoticeKind.REFERRAL_RECEIVED,
        NoticeKind.FEEDBACK,
        NoticeKind.RESTRICTED_FEEDBACK,
        NoticeKind.CONFIRMATION_AWAITED,
    }
)
"""Those that go to who referred: they are given no address of a page, since not all of them have one."""


WAYS: Mapping[NoticeChannel, str] = texts(
    {
        NoticeChannel.FILE: "the file outbox",
        NoticeChannel.SMTP: "e-mail",
        NoticeChannel.NOTIFY: "GOV.UK Notify",
        NoticeChannel.NOTIFY_TEXT: "a text by GOV.UK Notify",
        NoticeChannel.NOTIFY_LETTER: "a letter by GOV.UK Notify",
    }
)


WHY: Mapping[Failure, str] = texts(
    {
        Failure.AWAY: "the channel was away",
        Failure.BUSY: "the channel was busy",
        Failure.REFUSED: "it was refused",
        Failure.NO_ADDRESS: "no address is known",
        Failure.NO_MOBILE: "cannot be delivered: the telephone is no mobile number",
        Failure.NO_POSTCODE: "cannot be delivered: the address has no postcode",
        Failure.ADDRESS_LINES: "cannot be delivered: an address has three to seven lines",
        Failure.BY_HAND: "it waits for a person: no text or letter goes from here",
        Failure.NO_TEAM: "cannot be delivered: no such team",
        Failure.MUST_NOT_BE_TOLD: "must not be sent: telling the parents would place somebody at risk (CF7)",
        Failure.ASKED_NOT_TO: "must not be sent: they asked not to be told",
        Failure.PERMANENT: "there is no such address, or it takes nothing",
        Failure.TEMPORARY: "the address takes nothing for now",
        Failure.TECHNICAL: "it was lost on the way",
    }
)
"""Why a notice did not go, or did not arrive."""

REMEDIES: Mapping[Failure, str] = texts(
    {
        Failure.REFUSED: "Correct the address, and send it again.",
        Failure.NO_ADDRESS: "Have the address recorded, and send it again.",
        Failure.NO_MOBILE: "Ring them yourself.",
        Failure.NO_POSTCODE: "Write to them yourself, by the whole address.",
        Failure.ADDRESS_LINES: "Write to them yourself.",
        Failure.BY_HAND: "Ring or write to them yourself.",
        Failure.NO_TEAM: (
            "Have the team listed in the directory, and send it again; until then tell its manager yourself."
        ),
        Failure.MUST_NOT_BE_TOLD: "Tell the referrer yourself, if they are none of the parents.",
        Failure.PERMANENT: "Correct the address, and send it again.",
    }
)
"""What is to be done about those that no second try mends."""

REASONS: Mapping[WhyAgain, str] = texts(
    {
        WhyAgain.NOT_RECEIVED: "It was not received",
        WhyAgain.ADDRESS_CORRECTED: "The address was corrected",
        WhyAgain.TEAM_LISTED: "The team is in the directory",
        WhyAgain.CHANNEL_MENDED: "What it goes by works again",
    }
)
"""Why it is sent again, as the page asks."""


@frozen(kw_only=True)
class Letter:
    """A notice in words. subject: one line. text: some."""

    kind: NoticeKind
    subject: str
    text: str


def letter(kind: NoticeKind, clause: str, reference: str, page: str) -> Letter:
    """What is sent. reference: of the record it waits in. page: its address, for the authority's own."""
    where = (
        say(
            "Your reference is {reference}. Say it to the Customer Service Centre,\n"
            "or look it up in the system by which you refer.",
            reference=reference,
        )
        if kind in FOR_REFERRERS
        else say("Where: {reference}, {page}\nRule: {clause}", reference=reference, page=page, clause=clause)
    )
    return Letter(kind=kind, subject=f"{SUBJECTS[kind]} ({reference})", text=f"{SUBJECTS[kind]}.\n\n{where}\n")


def brief(kind: NoticeKind, reference: str, ring: str) -> Letter:
    """What a text and a letter say, which others may open: that something waits, and whom to ring. ring: whom."""
    text = say("Something waits for you. Please ring {ring} and say {reference}.", ring=ring, reference=reference)
    return Letter(kind=kind, subject=say("Something waits for you"), text=text)


def whom(code: str) -> str:
    """Whom a notice is for: "Area practice supervisor, Saltfen"; a referrer is not named. Of another code, the code."""
    try:
        to = Recipient.read(code)
    except ValueError:
        return code
    match to.whom:
        case Whom.ROLE:
            return ", ".join(filter(None, (words(to.name), words(to.team or ""))))
        case Whom.MANAGER:
            return say("the manager of the team {name}", name=words(to.name))
        case Whom.WORKER:
            return say("the worker {name}", name=to.name)
    return say("the referrer")


def named(data: Mapping[str, Any]) -> str:
    """A notice in a line: "contact action, SC1, to Screening manager"."""
    return say(
        "{kind}, {clause}, to {to}", kind=coded(data["kind"]).lower(), clause=data["clause"], to=whom(data["to"])
    )


def gone(data: Mapping[str, Any]) -> str:
    """By which way it went."""
    return say("By {way}, try {attempt}.", way=WAYS[data["channel"]], attempt=data["attempt"])


def arrived(data: Mapping[str, Any]) -> str:
    """That it arrived."""
    return say("By {way}.", way=WAYS[data["channel"]])


def not_arrived(data: Mapping[str, Any]) -> str:
    """Why it did not arrive, and when it is sent again."""
    return say("By {way}: {why}.{again}", way=WAYS[data["channel"]], why=WHY[Failure(data["why"])], again=_again(data))


def renewed(data: Mapping[str, Any]) -> str:
    """Why somebody has it sent again."""
    return f"{REASONS[WhyAgain(data['reason'])]}."


def not_gone(data: Mapping[str, Any]) -> str:
    """Why it did not go, and when it is tried again."""
    return say(
        "By {way}, try {attempt}: {why}.{again}",
        way=WAYS[data["channel"]],
        attempt=data["attempt"],
        why=WHY[Failure(data["why"])],
        again=_again(data),
    )


def _again(data: Mapping[str, Any]) -> str:
    return (
        " " + say("It is tried again at {next_at}.", next_at=moment(datetime.fromisoformat(str(data["next_at"]))))
        if data["next_at"]
        else ""
    )
