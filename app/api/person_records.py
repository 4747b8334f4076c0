"""A person record, as the authority's own workers see it."""

from collections.abc import Iterable
from datetime import date, datetime

from typing_extensions import TypedDict

from app.api.desk import Desk
from app.api.streams import CHILD
from app.base.references import Referent
from app.reading.looking import Reader
from app.record.entries import record_of
from domain import children
from domain.policy import Pack
from domain.records import Case
from domain.vocabulary import IdentifierKind, Outcome, State


class Age(TypedDict):
    """A child's age, in whole years and the months beyond them."""

    years: int
    months: int


class ChildsCase(TypedDict):
    """One of the child's cases, and the child's age when it was received; null when no date of birth was known then."""

    case: str
    state: State
    version: int
    received_at: datetime
    outcome: Outcome | None
    age: Age | None


class ChildView(TypedDict):
    """A person record: the names its cases give it, its cases, the kinds of identifier it holds, its other records.

    traced: the identifiers that nobody told, which were traced.
    unreadable_cases: how many more cases there are that cannot be read at the moment. enquiries: about it, of prisons
    and the Probation Service (X20).
    """

    child: str
    version: int
    names: list[str]
    dates_of_birth: list[str]
    cases: list[ChildsCase]
    unreadable_cases: int
    identifiers: list[IdentifierKind]
    traced: list[IdentifierKind]
    same_as: list[str]
    enquiries: list[str]


async def person_record(desk: Desk, child: str) -> ChildView:
    """A child's record with the cases it has, or 404: for the authority's own to whom none is closed."""
    record, _ = await desk.found(CHILD, desk.stream(Referent.CHILD, child))
    others = [await desk.child(other) for other in sorted(record.same_as)]
    streams = [case for each in (record, *others) for case in each.cases]
    found = [record_of(Case, entries) for entries in await desk.readable(*streams)]
    cases = [case for case in found if case and not desk.gate.is_closed(case)]
    reader, pack = desk.reader(), desk.pack_now()
    return {
        "child": record.reference,
        "version": record.version,
        "names": _distinct(_name(case, reader) for case in cases),
        "dates_of_birth": _distinct(reader.open(case.details.date_of_birth) for case in cases),
        "cases": [_case(case, reader, pack) for case in sorted(cases, key=_received)],
        "unreadable_cases": len(streams) - len(found),
        "identifiers": sorted(record.identifiers),
        "traced": sorted(record.traced),
        "same_as": [other.reference for other in others],
        "enquiries": [*record.enquiries],
    }


def _received(case: Case) -> datetime:
    return case.contact.received_at


def _case(case: Case, reader: Reader, pack: Pack) -> ChildsCase:
    born = reader.open(case.details.date_of_birth)
    on = pack.day_of(case.contact.received_at)
    years, months = children.age_on(date.fromisoformat(born), on) if born else (0, 0)
    return {
        "case": case.contact.reference,
        "state": case.state,
        "version": case.version,
        "received_at": case.contact.received_at,
        "outcome": case.screening.outcome.outcome if case.screening.outcome else None,
        "age": {"years": years, "months": months} if born else None,
    }


def _name(case: Case, reader: Reader) -> str | None:
    details = case.details
    known = [reader.open(details.given_name), reader.open(details.family_name)]
    return " ".join(part for part in known if part) or None


def _distinct(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
