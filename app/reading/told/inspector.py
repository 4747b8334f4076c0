"""What an inspector is shown of a case that they sample: what happened, when and in which role, and nobody's words.

Of each event the fields that are codes, numbers, days or yes and no; never text, a name, an identifier or a reference.
A case stands under a pseudonym.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from typing_extensions import TypedDict

from app.base.hints import members
from app.reading.looking import Look, Otherwise, Sees, see
from domain.facts import Event, Recorded
from domain.vocabulary import Role, Source, State

_CODED = (Enum, bool, int, date, datetime)


class InspectedEvent(TypedDict):
    """One event: what it is called, when it happened and was recorded, in which role somebody acted, and its codes."""

    event: str
    occurred_at: datetime
    recorded_at: datetime
    by: Role
    data: dict[str, Any]


class InspectedCase(TypedDict):
    """A case under its pseudonym, as it stands."""

    pseudonym: str
    received_at: datetime
    source: Source
    state: State
    outcome: str | None
    referral_on: date | None


class InspectedHistory(TypedDict):
    """The history of a sampled case, in the order of the log."""

    pseudonym: str
    items: list[InspectedEvent]


def sees(auditor: Sees) -> Sees:
    """Of what an auditor sees of events, all that is coded."""
    return {kind: _coded(kind) for kind in auditor if issubclass(kind, Event)}


def history(pseudonym: str, entries: Sequence[Recorded], look: Look) -> InspectedHistory:
    """As it may be shown."""
    return {"pseudonym": pseudonym, "items": [*_events(entries, look)]}


def _events(entries: Sequence[Recorded], look: Look) -> Iterator[InspectedEvent]:
    for entry in entries:
        seen = look.at(entry.event)
        yield {
            "event": entry.event.lasting_name(),
            "occurred_at": seen["occurred_at"],
            "recorded_at": entry.recorded_at,
            "by": seen["by"],
            "data": {name: seen[name] for name in seen if name not in {"by", "occurred_at"}},
        }


def _coded(kind: type[Event]) -> tuple[str | Otherwise, ...]:
    hints = get_type_hints(kind, include_extras=True)
    names = (each.name for each in fields(kind) if each.name != "by" and _is_coded(hints[each.name]))
    return see(" ".join(names), Otherwise("by", lambda event: event.by.role))


def _is_coded(hint: Any) -> bool:
    """Whether a field holds nothing but codes, numbers and days."""
    if get_origin(hint) is Annotated:
        return _is_coded(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return all(each is Ellipsis or _is_coded(each) for each in get_args(hint))
    if alternatives := members(hint):
        return all(each is type(None) or _is_coded(each) for each in alternatives)
    return isinstance(hint, type) and issubclass(hint, _CODED)
