"""What agencies may know.

The information shared is always necessary, proportionate, relevant, accurate, timely and secure: every disclosure says
to whom, what, whether as a fact or an opinion, and why; one that fails a test is not made. A referral is discussed with
another agency once the parents are informed, or once the Screening Manager has authorised that without their knowledge,
for reasons. Who referred, and is no professional, is named to nobody without their consent.

An agency sees the contacts it made, and those its professionals made by telephone. A case that the authority made by
copying is nobody's contact: what is disclosed of it is a disclosure like any other, and opens the record to nobody.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
import re
from collections.abc import Collection, Iterator
from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal, Protocol, Self
from uuid import UUID

from domain.account import Referrer
from domain.changing import changed
from domain.clauses import clause
from domain.contact import ContactRecorded
from domain.dates import follows
from domain.due import Due, Duty, duty
from domain.facts import Code, Command, Event, Line, Reasons, Text, Words, Worker, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.progression import ContactCopied
from domain.referrals import screening_queue
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, SCREENERS, THE_AGENCY, ReferrerKind, Role, Sector, StatementKind

if TYPE_CHECKING:
    from domain.records import Case, Communication

SIX_TESTS = clause("SC9")
CONSENT = clause("CF2")
PARENTS_FIRST = clause("CF3")
WITH_REASONS = clause("CF4")

MANAGER = (Role.SCREENING_MANAGER,)


class WhyNot(StrEnum):
    """On which ground something is not disclosed, a closed set (SC9)."""

    OF_NO_HELP = "of-no-help-to-the-recipient"
    MORE_DETRIMENTAL = "more-detrimental-to-the-child"
    FAILS_A_TEST = "fails-one-of-the-six-tests"


TITLES = ("mr", "mrs", "ms", "miss", "mx", "dr")

UNDER_THE_DUTY = frozenset({WhyNot.OF_NO_HELP, WhyNot.MORE_DETRIMENTAL})
"""The grounds that the Children Act 2004, section 16LA, leaves to whoever has to share."""


# What happened


@frozen(kw_only=True)
class Recipient:
    """To whom: an agency of which kind, and who there. code: by which the agency is registered here."""

    sector: Annotated[Sector, Asks(SIX_TESTS)]
    agency: Annotated[Line, Asks(SIX_TESTS)]
    person: Line | None = None
    code: Code | None = None


@frozen(kw_only=True)
class Item:
    """One thing disclosed, and how it is known. source: who reported it. names_referrer: if it says who referred."""

    text: Annotated[Text, Asks(SIX_TESTS)]
    kind: Annotated[StatementKind, Asks(SIX_TESTS)]
    source: Line | None = None
    names_referrer: bool = False


@frozen(kw_only=True)
class SixTests:
    """Whether what is shared is so, and how (SC9)."""

    necessary: Annotated[bool, Asks(SIX_TESTS)]
    proportionate: Annotated[bool, Asks(SIX_TESTS)]
    relevant: Annotated[bool, Asks(SIX_TESTS)]
    accurate: Annotated[bool, Asks(SIX_TESTS)]
    timely: Annotated[bool, Asks(SIX_TESTS)]
    secure: Annotated[bool, Asks(SIX_TESTS)]
    reasons: Annotated[Text, Asks(SIX_TESTS)]

    @property
    def failed(self) -> list[str]:
        """Those that what is shared does not pass."""
        return [each.name for each in fields(self) if not getattr(self, each.name)]


@frozen(kw_only=True)
class DisclosureMade(Event):
    """Something was disclosed to an agency: what, for which purpose, and by the six tests (SC9)."""

    rests_on = (SIX_TESTS, PARENTS_FIRST)

    recipient: Recipient
    items: tuple[Item, ...]
    purpose: Text
    tests: SixTests


@frozen(kw_only=True)
class DisclosureDeclined(Event):
    """Something was not disclosed to an agency: what, on which ground, and why (SC9)."""

    rests_on = (SIX_TESTS,)

    recipient: Recipient
    asked_for: Text
    ground: WhyNot
    reasons: Text


@frozen(kw_only=True)
class DiscussionAuthorised(Event):
    """The referral may be discussed with other agencies without the parents' knowledge, and why (CF3, CF4)."""

    rests_on = (PARENTS_FIRST, WITH_REASONS)

    reasons: Text


@frozen(kw_only=True)
class ReferrerConsentRecorded(Event):
    """Whether a referrer who is no professional consents to being named, to the parents and to other agencies (CF2)."""

    rests_on = (CONSENT,)

    to_parents: bool
    to_agencies: bool


OF_COMMUNICATION = (ReferrerConsentRecorded,)
OF_CASE = (DisclosureMade, DisclosureDeclined, DiscussionAuthorised)


# What a case keeps of it


@frozen(kw_only=True)
class Sharing(Part):
    """What was disclosed and what was not, and whether it may be discussed without the parents' knowledge."""

    folds = (DisclosureMade, DisclosureDeclined)

    made: tuple[DisclosureMade, ...] = ()
    declined: tuple[DisclosureDeclined, ...] = ()
    authorised: DiscussionAuthorised | None = None

    def after(self, event: Event, version: int) -> Self:
        """One more that was disclosed, or was not."""
        match event:
            case DisclosureMade():
                return changed(self, made=(*self.made, event))
            case DisclosureDeclined():
                return changed(self, declined=(*self.declined, event))
        return self

    def undecided(self, sectors: Collection[Sector]) -> list[Sector]:
        """Those of the sectors of which nobody has decided whether to share with them."""
        decided = {each.recipient.sector for each in self.made} | {each.recipient.sector for each in self.declined}
        return [sector for sector in sectors if sector not in decided]


# Orders


@frozen(kw_only=True)
class Disclose(Command):
    """Say what was disclosed to whom, for which purpose, and that it passes the six tests (SC9)."""

    recipient: Annotated[Recipient, Asks(SIX_TESTS)]
    items: Annotated[tuple[Item, ...], Between(0, 50), Asks(SIX_TESTS, "what is disclosed")]
    purpose: Annotated[Text, Asks(SIX_TESTS)]
    tests: Annotated[SixTests, Asks(SIX_TESTS)]


@frozen(kw_only=True)
class DeclineDisclosure(Command):
    """Say what was not disclosed to whom, on which ground, and why (SC9)."""

    recipient: Annotated[Recipient, Asks(SIX_TESTS)]
    asked_for: Annotated[Text, Asks(SIX_TESTS)]
    ground: Annotated[WhyNot, Asks(SIX_TESTS)]
    reasons: Annotated[Reasons, Asks(SIX_TESTS)]


@frozen(kw_only=True)
class AuthoriseDiscussion(Command):
    """Authorise discussing the referral with other agencies without the parents' knowledge: why (CF3, CF4)."""

    reasons: Annotated[Reasons, Asks(WITH_REASONS)]


@frozen(kw_only=True)
class RecordReferrerConsent(Command):
    """Say whether the referrer consents to being named to the parents, and to other agencies (CF2)."""

    to_parents: Annotated[bool, Asks(CONSENT)]
    to_agencies: Annotated[bool, Asks(CONSENT)]


def disclose(case: "Case", command: Disclose, pack: Pack, *, communication: "Communication") -> list[Event]:
    """By anybody of the offices, to one recipient; each disclosure is one of its own."""
    require(command.by.role in OFFICE_ROLES, SIX_TESTS, who_may=OFFICE)
    unsourced = [item for item in command.items if item.kind is StatementKind.REPORTED_BY and not item.source]
    require(not unsourced, SIX_TESTS, missing="who reported it")
    texts = (command.purpose, *(item.text for item in command.items), *(item.source for item in command.items))
    named = any(item.names_referrer for item in command.items)
    the_recipient_may_hear(case, command, communication, *texts, what="a disclosure that is {failed}", named=named)
    follows(case, command)
    return [
        DisclosureMade(
            recipient=command.recipient,
            items=command.items,
            purpose=command.purpose,
            tests=command.tests,
            **said(command),
        )
    ]


def decline(case: "Case", command: DeclineDisclosure, pack: Pack) -> list[Event]:
    """By anybody of the offices. Whoever has a duty to share declines on the grounds that the duty leaves."""
    require(command.by.role in OFFICE_ROLES, SIX_TESTS, who_may=OFFICE)
    bound = command.recipient.sector in pack.duty_to_share
    ground = "that sharing would not help the recipient, or would be more detrimental to the child"
    require(not bound or command.ground in UNDER_THE_DUTY, SIX_TESTS, missing=ground)
    follows(case, command)
    return [
        DisclosureDeclined(
            recipient=command.recipient,
            asked_for=command.asked_for,
            ground=command.ground,
            reasons=command.reasons,
            **said(command),
        )
    ]


def authorise_discussion(case: "Case", command: AuthoriseDiscussion, pack: Pack) -> list[Event]:
    """By a Screening Manager, for every agency the referral is discussed with from then on."""
    require(command.by.role in MANAGER, PARENTS_FIRST, who_may=MANAGER)
    follows(case, command)
    return [DiscussionAuthorised(reasons=command.reasons, **said(command))]


def record_consent(
    case: "Case", command: RecordReferrerConsent, pack: Pack, *, case_id: UUID, communication: "Communication"
) -> dict[UUID, list[Event]]:
    """By anybody of the offices; of the whole communication, and as often as the referrer says otherwise."""
    require(command.by.role in OFFICE_ROLES, CONSENT, who_may=OFFICE)
    kind = communication.received.referrer.kind
    require(kind is ReferrerKind.NON_PROFESSIONAL, CONSENT, missing="a referrer who is no professional")
    follows(case, command)
    consent = ReferrerConsentRecorded(to_parents=command.to_parents, to_agencies=command.to_agencies, **said(command))
    return {case_id: [], case.contact.communication: [consent]}


def duties(case: "Case", due: Due, duty_to_share: Collection[Sector]) -> Iterator[Duty]:
    """The decisions that whoever has a duty to share owes before the outcome."""
    undecided = case.sharing.undecided(duty_to_share)
    if case.undecided and undecided:
        what = f"Decide whether to share with {', '.join(undecided)}."
        yield duty("SC9", screening_queue(case), what, SCREENERS, due.get("T2", due.get("T11")))


def agency_of(contact: ContactRecorded) -> str | None:
    """The agency whose contact it is; nobody's, when the authority made it by copying (A47)."""
    return None if isinstance(contact, ContactCopied) else contact.agency


def may_know(case: "Case", agency: str | None) -> bool:
    """Whether an agency may know that a case exists."""
    return agency is not None and agency_of(case.contact) == agency


def staff_or_the_agency(case: "Case", by: Worker) -> bool:
    """Whether it is staff, or a practitioner or manager of the agency whose contact it is."""
    return by.role in OFFICE_ROLES or (by.role in THE_AGENCY and may_know(case, by.agency))


def who_speak(case: "Case") -> tuple[Role, ...]:
    """Who says what the referrer has to say: the agency, or the offices for one that may not know the case."""
    return THE_AGENCY if agency_of(case.contact) else OFFICE


class Shares(Protocol):
    """An order by which something is shared: with whom, when, and how it passes the tests."""

    @property
    def at(self) -> datetime: ...
    @property
    def recipient(self) -> Recipient: ...
    @property
    def tests(self) -> SixTests: ...


def the_recipient_may_hear(
    case: "Case",
    command: Shares,
    communication: "Communication",
    *texts: Words | None,
    what: str,
    named: bool = False,
) -> None:
    """Refuse to share what fails a test (SC9), with whom may not be told yet (CF3), or that says who referred (CF2).

    texts: what is shared. what: how a refusal says which tests are `{failed}`. named: as `the_referrer_is_not_named`.
    """
    passes_the_tests(command.tests, what)
    if not may_know(case, command.recipient.code):
        the_agencies_may_be_told(case, command.at)
    the_referrer_is_not_named(communication, *texts, to="agencies", named=named)


def passes_the_tests(tests: SixTests, what: str) -> None:
    """Refuse to share what fails one of the six tests (SC9). what: how a refusal says which are `{failed}`."""
    require(not tests.failed, SIX_TESTS, missing=what.format(failed=", ".join(tests.failed)))


def the_agencies_may_be_told(case: "Case", at: datetime) -> None:
    """Refuse to discuss a referral with another agency before the parents are informed, or it is authorised (CF3).

    at: when it was discussed.
    """
    opens = (case.informing.informed, case.family.informed, case.sharing.authorised)
    may = any(each.occurred_at <= at for each in opens if each)
    missing = "that the parents are informed, or the Screening Manager's authorisation to go on without their knowledge"
    require(may, PARENTS_FIRST, missing=missing)


def the_referrer_is_not_named(
    communication: "Communication", *texts: Words | None, to: Literal["parents", "agencies"], named: bool = False
) -> None:
    """Refuse to say who referred, of somebody who is no professional and has not consented (CF2).

    texts: what is told. named: whether who tells it says that it names them.
    """
    names = (named and is_protected(communication, to)) or tells_who_referred(communication, *texts, to=to)
    require(not names, CONSENT, missing="the referrer's consent to being named")


def is_protected(communication: "Communication", to: Literal["parents", "agencies"]) -> bool:
    """Whether who referred is no professional and has not consented to being named (CF2)."""
    return communication.received.referrer.kind is not ReferrerKind.PROFESSIONAL and not communication.consents(to)


def tells_who_referred(
    communication: "Communication", *texts: Words | None, to: Literal["parents", "agencies"]
) -> bool:
    """Whether a text says who referred and is protected. communication: with the referrer in clear."""
    referrer = communication.received.referrer
    says = any(_says(text, referrer) for text in texts if isinstance(text, str))
    return says and is_protected(communication, to)


def _says(text: str, referrer: Referrer) -> bool:
    """Whether a text holds a referrer's full name, or family name with a title, e-mail, home address or number."""
    known = [_plain(each) for each in (referrer.name, referrer.email, referrer.address) if isinstance(each, str)]
    family_name = _plain(referrer.name).rpartition(" ")[2] if isinstance(referrer.name, str) else ""
    titled = [f"{title} {family_name}" for title in TITLES if family_name]
    phrases = [f" {each} " for each in (*known, *titled) if " " in each]
    number = _digits(referrer.telephone) if isinstance(referrer.telephone, str) else ""
    by_number = len(number) > 5 and number in _digits(text)
    return by_number or any(phrase in f" {_plain(text)} " for phrase in phrases)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
