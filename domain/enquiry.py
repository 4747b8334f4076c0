"""Child safeguarding enquiries of prisons and the Probation Service.

A prison enquires about a prisoner who presents an ongoing risk to children from within custody. The Probation Service
shares information about people it supervises who have contact with children or pose a known risk, and requests
information. Each agency does so itself where it is registered here, or somebody of the offices writes it down on its
behalf. What it tells is reviewed and recorded as required; every child it names is looked for among the children known
here; and what is found out of each is answered (`domain/enquiry_response.py`). The agency sees its own enquiry and,
once it is answered, the answers; nothing of whose case a child is.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Self
from uuid import UUID

from domain.changing import changed
from domain.dates import DATED
from domain.enquiry_response import (
    BEST_INTERESTS,
    PROBATION,
    REVIEWED,
    VIEW,
    WHO_ANSWER,
    BestInterestsReported,
    EnquiredChildVerified,
    EnquiryAnswered,
    EnquiryRequestAnswered,
    ViewOnContactGiven,
    the_child,
    was_received_before,
)
from domain.facts import Command, Event, Narrative, OfChild, OfReferrer, Ordinal, Reasons, Sealed, Text, said
from domain.frozen import frozen
from domain.marks import Asks, Of, Personal
from domain.policy import Pack
from domain.record_erasure import NO_ERASURE, RecordErasures
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, THE_AGENCY, Means, Source

if TYPE_CHECKING:
    from domain.records import Case, Child


class EnquiryKind(StrEnum):
    """Who enquires, a closed set."""

    PRISON = "prison"
    PROBATION = "probation"


class Supervised(StrEnum):
    """Why the Probation Service shares information about somebody it supervises, a closed set (X22)."""

    CONTACT = "has-contact-with-children"
    RISK = "poses-a-known-risk"


class Standing(StrEnum):
    """How a child stands to Children's Services (X20, X21)."""

    KNOWN = "known"
    PREVIOUSLY_KNOWN = "previously-known"
    NOT_KNOWN = "not-known"


class RecordedWhere(StrEnum):
    """Where the information is recorded as required, a closed set (X18)."""

    ENQUIRY = "on-the-enquiry-alone"
    CASE = "in-a-case"
    CONTACT = "as-a-contact"


class EnquiryState(StrEnum):
    """Where an enquiry stands."""

    RECEIVED = "received"
    REVIEWED = "reviewed"
    ANSWERED = "answered"


# What happened


@frozen(kw_only=True)
class Enquirer:
    """The professional who enquires, and how to reach them."""

    name: OfReferrer
    job_role: OfReferrer
    organisation: OfReferrer | None = None
    telephone: OfReferrer | None = None
    email: OfReferrer | None = None


@frozen(kw_only=True)
class SupervisedPerson:
    """The prisoner, or who is supervised. number: by which the agency knows them."""

    name: Narrative
    date_of_birth: Annotated[date | Sealed, Personal("narrative")] | None = None
    number: Narrative | None = None


@frozen(kw_only=True)
class EnquiredChild:
    """A child by what the agency knows of it. relationship: to whom the enquiry is about. contact: that is wanted."""

    given_name: OfChild | None = None
    family_name: OfChild | None = None
    date_of_birth: Annotated[date | Sealed, Personal("child")] | None = None
    address: OfChild | None = None
    relationship: OfChild | None = None
    contact: Narrative | None = None

    @property
    def is_told_of(self) -> bool:
        """Whether anything is told by which it may be looked for."""
        return bool(self.given_name or self.family_name or self.date_of_birth or self.address or self.relationship)


@frozen(kw_only=True)
class EnquiryRequest:
    """One request for information."""

    asked_for: Narrative


@frozen(kw_only=True)
class EnquiryReceived(Event):
    """An agency enquires about somebody and some children, tells what it knows, and requests what it needs (X18, X22).

    children, requests: counted from 1. grounds: why the Probation Service shares it. agency, agency_name: where it is
    registered here. means: by which it came.
    """

    rests_on = (REVIEWED, PROBATION)

    reference: str
    kind: EnquiryKind
    received_at: datetime
    professional: Enquirer
    person: SupervisedPerson
    information: Narrative
    children: tuple[EnquiredChild, ...]
    requests: tuple[EnquiryRequest, ...] = ()
    grounds: tuple[Supervised, ...] = ()
    agency: str | None = None
    agency_name: str | None = None
    means: Means


@frozen(kw_only=True)
class EnquiryReviewed(Event):
    """The information was reviewed: what follows from it, and where it is recorded as required (X18).

    case, case_reference: in which, or of the contact that was made of it.
    """

    rests_on = (REVIEWED,)

    review: Text
    recorded: RecordedWhere
    case: UUID | None = None
    case_reference: str | None = None


@frozen(kw_only=True)
class EnquiredChildMatched(Event):
    """A child of the enquiry was looked for among the children known here (X20, X21).

    child, child_reference: the one it is; None of one not known. searched: by what.
    """

    rests_on = (BEST_INTERESTS, VIEW)

    number: Ordinal
    standing: Standing
    searched: Text
    child: UUID | None = None
    child_reference: str | None = None


@frozen(kw_only=True)
class ChildEnquiredAbout(Event):
    """A prison or the Probation Service enquired about this child. enquiry: its stream."""

    rests_on = (BEST_INTERESTS,)

    enquiry: UUID
    reference: str
    kind: EnquiryKind


@frozen(kw_only=True)
class ChildNotEnquiredAbout(Event):
    """The enquiry was of another child, or of none known here. enquiry: its stream."""

    rests_on = (BEST_INTERESTS,)

    enquiry: UUID
    reference: str


OF_ENQUIRY = (EnquiryReceived, EnquiryReviewed, EnquiredChildMatched)
OF_CHILD = (ChildEnquiredAbout, ChildNotEnquiredAbout)


# What is kept of it


@frozen(kw_only=True)
class AboutChild:
    """What is found out of one child; anew when it turns out to be another."""

    matched: EnquiredChildMatched | None = None
    identity: EnquiredChildVerified | None = None
    report: BestInterestsReported | None = None
    view: ViewOnContactGiven | None = None

    @property
    def known(self) -> bool:
        """Whether it is known to Children's Services, or was."""
        return self.matched is not None and self.matched.standing is not Standing.NOT_KNOWN

    def after(self, event: Event) -> Self:
        """After one more event about it."""
        match event:
            case EnquiredChildMatched():
                return type(self)(matched=event)
            case EnquiredChildVerified():
                return changed(self, identity=event)
            case BestInterestsReported():
                return changed(self, report=event)
            case ViewOnContactGiven():
                return changed(self, view=event)
        return self


@frozen(kw_only=True)
class Enquiry:
    """An enquiry. version counts the events. about: each child by its number. answers: by the number of the request."""

    version: int
    received: EnquiryReceived
    about: Mapping[int, AboutChild]
    reviewed: EnquiryReviewed | None = None
    answers: Mapping[int, EnquiryRequestAnswered] = field(default_factory=dict)
    response: EnquiryAnswered | None = None
    erasures: RecordErasures = NO_ERASURE

    @property
    def state(self) -> EnquiryState:
        """Where it stands."""
        if self.response:
            return EnquiryState.ANSWERED
        return EnquiryState.REVIEWED if self.reviewed else EnquiryState.RECEIVED

    @property
    def of_a_prison(self) -> bool:
        """Whether it serves a prison's child contact risk assessment (X20)."""
        return self.received.kind is EnquiryKind.PRISON

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers of the requests that nobody has answered."""
        return tuple(n for n, _ in enumerate(self.received.requests, start=1) if n not in self.answers)

    @property
    def found(self) -> tuple[UUID, ...]:
        """The children known here whom it is about."""
        return tuple(each.matched.child for each in self.about.values() if each.matched and each.matched.child)

    @property
    def acts(self) -> tuple[Event, ...]:
        """What its response comes after."""
        of_children = (
            act for each in self.about.values() for act in (each.matched, each.identity, each.report, each.view)
        )
        return tuple(act for act in (self.reviewed, *of_children, *self.answers.values()) if act)

    def evolve(self, *events: Event) -> Self:
        """The enquiry after some more events."""
        known = changed(self, version=self.version + len(events))
        for event in events:
            match event:
                case EnquiryReviewed():
                    known = changed(known, reviewed=event)
                case EnquiredChildMatched() | EnquiredChildVerified() | BestInterestsReported() | ViewOnContactGiven():
                    known = changed(known, about={**known.about, event.number: known.about[event.number].after(event)})
                case EnquiryRequestAnswered():
                    known = changed(known, answers={**known.answers, event.number: event})
                case EnquiryAnswered():
                    known = changed(known, response=event)
                case _:
                    known = changed(known, erasures=known.erasures.after(event))
        return known

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The enquiry its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, EnquiryReceived):
                about = {n: AboutChild() for n, _ in enumerate(event.children, start=1)}
                return cls(version=1, received=event, about=about).evolve(*following)
        return None


# Orders


@frozen(kw_only=True)
class ReceiveEnquiry(Command):
    """An agency's enquiry, by itself or on its behalf. source: of the agency, by the census, where it is
    registered here."""

    enquiry: UUID
    reference: str
    kind: EnquiryKind
    received_at: datetime
    professional: Enquirer
    person: SupervisedPerson
    information: Annotated[str, Asks(REVIEWED, "the information the agency provides")]
    children: tuple[EnquiredChild, ...]
    requests: tuple[EnquiryRequest, ...] = ()
    grounds: tuple[Supervised, ...] = ()
    agency: str | None = None
    agency_name: str | None = None
    means: Means | None = None
    source: Source | None = None


@frozen(kw_only=True)
class ReviewEnquiry(Command):
    """Say what follows from the information, and where it is recorded as required (X18). case: in which, if in one."""

    review: Annotated[Reasons, Asks(REVIEWED, "what follows from the information")]
    recorded: Annotated[RecordedWhere, Asks(REVIEWED, "where the information is recorded")]
    case: Annotated[UUID, Of("case")] | None = None


@frozen(kw_only=True)
class MatchEnquiredChild(Command):
    """Say whether a child of the enquiry is known here, or was, and which it is (X20, X21). searched: by what."""

    number: Annotated[Ordinal, Asks(BEST_INTERESTS)]
    known: Annotated[bool, Asks(BEST_INTERESTS, "whether the child is known, or was")]
    child: Annotated[UUID, Of("child")] | None = None
    searched: Annotated[Text, Asks(BEST_INTERESTS, "by what the child was looked for")]


def receive(command: ReceiveEnquiry, pack: Pack) -> dict[UUID, list[Event]]:
    """By a prison or the Probation Service itself, or by anybody of the offices on its behalf, who says how it came."""
    of_a_prison = command.kind is EnquiryKind.PRISON
    rule = REVIEWED if of_a_prison else PROBATION
    by_itself = command.by.role in THE_AGENCY
    require(by_itself or command.by.role in OFFICE_ROLES, rule, who_may=(*THE_AGENCY, *OFFICE))
    legal = command.agency is None or command.source is Source.OTHER_LEGAL_AGENCY
    require(legal, rule, missing="an agency that is a prison or the Probation Service")
    means = Means.SYSTEM if by_itself else command.means
    require(means and (by_itself or means is not Means.SYSTEM), rule, missing="how the enquiry came")
    assert means is not None
    require(
        command.children or not of_a_prison, BEST_INTERESTS, missing="the child the prisoner's contact would be with"
    )
    told = all(child.is_told_of for child in command.children)
    require(told, BEST_INTERESTS, missing="something by which each child may be looked for")
    require(
        command.grounds or of_a_prison, PROBATION, missing="whether they have contact with children, or a known risk"
    )
    require(command.received_at <= command.at, DATED, missing="an enquiry received before it is recorded")
    received = EnquiryReceived(
        reference=command.reference,
        kind=command.kind,
        received_at=command.received_at,
        professional=command.professional,
        person=command.person,
        information=command.information,
        children=command.children,
        requests=command.requests,
        grounds=command.grounds,
        agency=command.agency,
        agency_name=command.agency_name,
        means=means,
        **said(command),
    )
    return {command.enquiry: [received]}


def review(enquiry: Enquiry, command: ReviewEnquiry, pack: Pack, *, case: "Case | None") -> list[Event]:
    """As often as it is looked at again before the answer. case: in which it is recorded, or the contact made of it."""
    require(command.by.role in WHO_ANSWER, REVIEWED, who_may=WHO_ANSWER)
    _is_open(enquiry)
    alone = command.recorded is RecordedWhere.ENQUIRY
    require(case or alone, REVIEWED, missing="the case in which it is recorded, or the contact that was made of it")
    require(not (case and alone), REVIEWED, missing="no case, if it is recorded on the enquiry alone")
    was_received_before(enquiry, command)
    return [
        EnquiryReviewed(
            review=command.review,
            recorded=command.recorded,
            case=command.case,
            case_reference=case.contact.reference if case else None,
            **said(command),
        )
    ]


def match(
    enquiry: Enquiry, command: MatchEnquiredChild, pack: Pack, *, enquiry_id: UUID, child: "Child | None"
) -> dict[UUID, list[Event]]:
    """By anybody of the offices, again when it turns out to be another: what was found out of it is then to be done
    anew, and the record of the child that it is not names the enquiry no more. child: the one it is. Its record tells
    whether it is known, or was.
    """
    require(command.by.role in OFFICE_ROLES, BEST_INTERESTS, who_may=OFFICE)
    _is_open(enquiry)
    the_child(enquiry, command.number, BEST_INTERESTS)
    require(child or not command.known, BEST_INTERESTS, missing="the child that it is, of those known here")
    require(command.known or not child, BEST_INTERESTS, missing="no child, if it is not known here")
    was_received_before(enquiry, command)
    worked_with = child and (child.open_referral or child.open_case)
    known = Standing.KNOWN if worked_with else Standing.PREVIOUSLY_KNOWN
    matched = EnquiredChildMatched(
        number=command.number,
        standing=known if child else Standing.NOT_KNOWN,
        searched=command.searched,
        child=command.child,
        child_reference=child.reference if child else None,
        **said(command),
    )
    before, found = {*enquiry.found}, {*enquiry.evolve(matched).found}
    its: dict[str, Any] = {"enquiry": enquiry_id, "reference": enquiry.received.reference, **said(command)}
    told: dict[UUID, list[Event]] = {each: [ChildNotEnquiredAbout(**its)] for each in before - found}
    told |= {each: [ChildEnquiredAbout(kind=enquiry.received.kind, **its)] for each in found - before}
    return {enquiry_id: [matched], **told}


def _is_open(enquiry: Enquiry) -> None:
    require(enquiry.response is None, REVIEWED, missing="an enquiry that is not answered")
