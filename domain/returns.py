"""Statutory returns: what the Department for Education and Ofsted are told of referrals, in their own codes.

A child is returned once, whichever of its person records a referral stands under. Its times of need are its episodes:
each begins with a referral, and ends when that is closed at referral, or concluded, or, where services go on, when the
child's case file is closed. A referral made while an episode is open is a part of it and none of its own (C10, A31).

Beside each value stand the positions in the authority's log of the events it rests on. Assessments, plans, section 47
enquiries and conferences are made elsewhere, and are not told here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from domain.account import ChildDetails
from domain.details import Amendments, DetailsAmended
from domain.equality import age
from domain.facts import Event, Recorded
from domain.frozen import frozen
from domain.open_cases import CaseFileClosed
from domain.records import Case
from domain.vocabulary import Disability, Ending, Ethnicity, IdentifierKind, Need, Sex, Source

T = TypeVar("T")
Opens = Callable[[Any], Any]
"""Opens what is sealed; None of what was erased."""

PREGNANCY = timedelta(weeks=40)
SCHOOL_AGE = 5


class ClosureReason(StrEnum):
    """Why an episode was closed, by the census's codes. Those of orders and of adult services come from elsewhere."""

    DIED = "RC2"
    TRANSFERRED = "RC5"
    SERVICES_CEASED = "RC7"
    AFTER_ASSESSMENT = "RC8"


class UpnUnknown(StrEnum):
    """Why no unique pupil number is told, by the census's codes."""

    NOT_OF_SCHOOL_AGE = "UN1"
    NEWLY_IN_NEED = "UN4"
    NO_FURTHER_ACTION = "UN7"


REASONS: Mapping[Ending, ClosureReason] = {
    Ending.NO_FURTHER_ACTION: ClosureReason.AFTER_ASSESSMENT,
    Ending.TRANSFERRED: ClosureReason.TRANSFERRED,
    Ending.DIED: ClosureReason.DIED,
    Ending.OTHER: ClosureReason.SERVICES_CEASED,
}
"""By how a referral ended. Where services go on it has not."""


@frozen
class Cell(Generic[T]):
    """A value of a return, and the positions in the authority's log of the events it rests on."""

    value: T
    rests_on: tuple[int, ...] = ()


@frozen(kw_only=True)
class Contact:
    """A contact about one child. described: how the child was known then, each detail by its name.

    opened: the day it became a referral. closed: how that ended; None while it goes on. goes_on: that it was concluded
    and services go on.
    """

    reference: str
    child: UUID
    received: Cell[datetime]
    source: Cell[Source]
    need: Cell[Need]
    described: Mapping[str, Cell[Any]]
    opened: Cell[date] | None
    no_further_action: bool
    closed: Cell[tuple[date, ClosureReason | None]] | None
    goes_on: Cell[bool]
    team: Cell[str | None]
    lead: Cell[str | None]


@frozen(kw_only=True)
class Episode:
    """A time of need. referrals: the cases it is made of, the first of which began it."""

    referrals: tuple[str, ...]
    referred_on: Cell[date]
    source: Cell[Source]
    need: Cell[Need]
    no_further_action: Cell[bool]
    closed_on: Cell[date | None]
    reason: Cell[ClosureReason | None]

    @property
    def is_open(self) -> bool:
        """Whether it goes on."""
        return not (self.closed_on.value or self.no_further_action.value)

    @property
    def ended_at(self) -> tuple[int, ...]:
        """The position of what ended it; nothing while it goes on."""
        return () if self.is_open else self.closed_on.rests_on or self.no_further_action.rests_on


@frozen(kw_only=True)
class ReturnedChild:
    """A child of the census. upn_unknown: why no number is told, where that is known.

    expected: the day on which it was expected, of a child not born by the last day of the return.
    """

    reference: str
    upn: Cell[str | None]
    upn_unknown: UpnUnknown | None
    born: Cell[date | None]
    expected: Cell[date | None]
    sex: Cell[Sex]
    ethnicity: Cell[Ethnicity]
    disabilities: Cell[tuple[Disability, ...]]
    episodes: tuple[Episode, ...]


@frozen
class Period:
    """A census year: from 1 April to 31 March."""

    first: date
    last: date

    @classmethod
    def ending(cls, year: int) -> "Period":
        """The one that is named by the year in which it ends."""
        return cls(date(year - 1, 4, 1), date(year, 3, 31))

    @classmethod
    def to(cls, last: date) -> "Period":
        """The year a day is in, up to that day."""
        return cls(date(last.year - (last.month < 4), 4, 1), last)

    @property
    def named(self) -> int:
        """The year in which it ends, by which it is named."""
        return self.first.year + 1


# What the events say


def contact_of(case: Case, entries: Sequence[Recorded]) -> Contact:
    """What a case's events say of its contact."""
    positions = {id(entry.event): entry.position for entry in entries}

    def of(fact: Event | None, value: T) -> Cell[T]:
        return Cell(value, (positions[id(fact)],) if fact else ())

    contact, opened, lead, notified = case.contact, case.referral.opened, case.allocation.lead, case.recording.notified
    closed, concluded = case.closure.closed, case.conclusion.concluded
    ended: Cell[tuple[date, ClosureReason | None]] | None = of(closed, (closed.on, None)) if closed else None
    if concluded and concluded.ending in REASONS:
        ended = of(concluded, (concluded.on, REASONS[concluded.ending]))
    return Contact(
        reference=contact.reference,
        child=case.child,
        received=of(contact, contact.received_at),
        source=of(contact, contact.source),
        need=of(contact, contact.account.primary_need),
        described=_described(contact.details, of(contact, None).rests_on, entries),
        opened=of(opened, opened.on) if opened else None,
        no_further_action=closed is not None,
        closed=ended,
        goes_on=of(concluded, bool(concluded and not ended)),
        team=of(notified, case.team),
        lead=of(lead, lead.practitioner if lead else None),
    )


def _described(details: ChildDetails, at: tuple[int, ...], entries: Sequence[Recorded]) -> Mapping[str, Cell[Any]]:
    known = {name: Cell(getattr(details, name), at) for name in _UNKNOWN}
    for entry in entries:
        if isinstance(entry.event, DetailsAmended):
            details = Amendments(made=(entry.event,)).of(details)
            amended = _UNKNOWN.keys() & set(entry.event.changed)
            known |= {name: Cell(getattr(details, name), (entry.position,)) for name in amended}
    return known


_UNKNOWN: Mapping[str, object] = {
    "date_of_birth": None,
    "expected_date_of_birth": None,
    "sex": Sex.UNKNOWN,
    "ethnicity": Ethnicity.NOBT,
    "disabilities": (),
    "identifiers": (),
}
"""The details of a child that are returned, and what each is while nothing is known."""


# The return


def known_of(contacts: Sequence[Contact]) -> Mapping[str, Cell[Any]]:
    """How a child is known: each detail as it was last told, in the order in which its contacts were received."""
    known: dict[str, Cell[Any]] = {name: Cell(unknown) for name, unknown in _UNKNOWN.items()}
    for contact in sorted(contacts, key=lambda each: each.received.value):
        known |= {name: cell for name, cell in contact.described.items() if cell.value != _UNKNOWN[name]}
    return known


def episodes(contacts: Iterable[Contact], files_closed: Sequence[Cell[date]], until: date) -> list[Episode]:
    """The episodes of a child up to a day, as they stood then. files_closed: the days its case file was closed."""
    referred = [(each.opened.rests_on, each) for each in contacts if each.opened and each.opened.value <= until]
    found: list[Episode] = []
    for opened_at, contact in sorted(referred, key=lambda pair: pair[0]):
        episode = _episode(contact, files_closed, until)
        if found and (found[-1].is_open or found[-1].ended_at > opened_at):
            found[-1] = _together(found[-1], episode)
        else:
            found.append(episode)
    return found


def _episode(contact: Contact, files_closed: Sequence[Cell[date]], until: date) -> Episode:
    assert contact.opened
    closed = contact.closed if contact.closed and contact.closed.value[0] <= until else None
    on: Cell[date | None] = Cell(None)
    reason: Cell[ClosureReason | None] = Cell(None)
    if closed and not contact.no_further_action:
        on, reason = Cell(closed.value[0], closed.rests_on), Cell(closed.value[1], closed.rests_on)
    elif contact.goes_on.value:
        after = [each for each in files_closed if each.rests_on > contact.goes_on.rests_on and each.value <= until]
        for file in after[:1]:
            on, reason = Cell(file.value, file.rests_on), Cell(ClosureReason.SERVICES_CEASED, file.rests_on)
    no_further_action = bool(closed and contact.no_further_action)
    return Episode(
        referrals=(contact.reference,),
        referred_on=contact.opened,
        source=contact.source,
        need=contact.need,
        no_further_action=Cell(no_further_action, closed.rests_on if closed else contact.opened.rests_on),
        closed_on=on,
        reason=reason,
    )


def _together(first: Episode, then: Episode) -> Episode:
    """One episode of two: it ends with whichever ends last, and something was done if it was in either."""
    last = max(first, then, key=lambda each: (each.is_open, not each.no_further_action.value, each.ended_at))
    return replace(
        first,
        referrals=(*first.referrals, *then.referrals),
        need=then.need if first.need.value is Need.NOT_STATED else first.need,
        no_further_action=last.no_further_action,
        closed_on=last.closed_on,
        reason=last.reason,
    )


def census_child(
    reference: str,
    contacts: Sequence[Contact],
    files_closed: Sequence[Cell[date]],
    year: Period,
    open_: Opens,
) -> ReturnedChild | None:
    """A child of the census of a year; None without an episode of it.

    Those closed before the year are of none, and a referral without further action is of the year it was made in.
    """
    of_the_year = tuple(
        each
        for each in episodes(contacts, files_closed, year.last)
        if each.is_open or max(each.referred_on.value, each.closed_on.value or date.min) >= year.first
    )
    if not of_the_year:
        return None
    known = known_of(contacts)
    born, expected = _birth(known, year.last, open_)
    upn = _upn(known["identifiers"], open_)
    return ReturnedChild(
        reference=reference,
        upn=upn,
        upn_unknown=None if upn.value else _why_no_upn(born.value, expected.value, of_the_year, year),
        born=born,
        expected=expected,
        sex=Cell(Sex.UNKNOWN, expected.rests_on) if expected.value else known["sex"],
        ethnicity=known["ethnicity"],
        disabilities=known["disabilities"],
        episodes=of_the_year,
    )


def _birth(known: Mapping[str, Cell[Any]], last: date, open_: Opens) -> tuple[Cell[date | None], Cell[date | None]]:
    """The day a child was born, or that on which it was expected, as told by the last day of a return."""
    day = known["date_of_birth"]
    expected = known["expected_date_of_birth"] if day.value is None else day
    born, due = day_of(open_(day.value)), day_of(open_(expected.value))
    if born and born <= last:
        return Cell(born, day.rests_on), Cell(None)
    return Cell(None), Cell(due, expected.rests_on if due else ())


def day_of(told: object) -> date | None:
    """A day as it was sealed; None of what is no longer known."""
    return date.fromisoformat(told) if isinstance(told, str) else told if isinstance(told, date) else None


def _upn(identifiers: Cell[Any], open_: Opens) -> Cell[str | None]:
    numbers = [each.number for each in identifiers.value if each.kind is IdentifierKind.UPN]
    number = open_(numbers[-1]) if numbers else None
    return Cell(number, identifiers.rests_on if number else ())


def _why_no_upn(born: date | None, expected: date | None, told: Sequence[Episode], year: Period) -> UpnUnknown | None:
    if all(each.no_further_action.value for each in told):
        return UpnUnknown.NO_FURTHER_ACTION
    if expected or (born and age(born, year.last) < SCHOOL_AGE):
        return UpnUnknown.NOT_OF_SCHOOL_AGE
    newly = all(each.referred_on.value > year.last - timedelta(weeks=1) for each in told)
    return UpnUnknown.NEWLY_IN_NEED if newly else None


def file_closed(entries: Sequence[Recorded], day: Callable[[datetime], date]) -> list[Cell[date]]:
    """The days on which a child's case file was closed."""
    closed = (entry for entry in entries if isinstance(entry.event, CaseFileClosed))
    return [Cell(day(entry.event.occurred_at), (entry.position,)) for entry in closed]
