"""The procedure as a whole: its chapters, the kinds of stream, and the events each kind may hold.

This is the one list of chapters; one that is not named here does not exist for the rest of the software. A chapter says
of its events in which streams they stand (`OF_CASE`); one that stands in none cannot be stored.
"""

from collections.abc import Mapping
from types import ModuleType

from domain import (
    acknowledgement,
    allocation,
    children,
    clarification,
    closure,
    conclusion,
    consultation,
    contact,
    details,
    directory,
    disposal,
    emergencies,
    family,
    information,
    kinship,
    known_check,
    open_cases,
    progression,
    protection,
    recording,
    records_considered,
    redirection,
    referrals,
    screening,
    siblings,
    step_up,
)
from domain.facts import Event

CHAPTERS: tuple[ModuleType, ...] = (
    contact,
    redirection,
    step_up,
    acknowledgement,
    details,
    known_check,
    consultation,
    open_cases,
    emergencies,
    records_considered,
    protection,
    screening,
    children,
    kinship,
    siblings,
    progression,
    recording,
    referrals,
    disposal,
    family,
    allocation,
    clarification,
    information,
    closure,
    conclusion,
    directory,
)
"""In the order of the procedure."""


def _standing(name: str) -> tuple[type[Event], ...]:
    return tuple(event for chapter in CHAPTERS for event in getattr(chapter, name, ()))


STREAMS: Mapping[str, tuple[type[Event], ...]] = {
    "communication": _standing("OF_COMMUNICATION"),
    "case": _standing("OF_CASE"),
    "child": _standing("OF_CHILD"),
    "consultation": _standing("OF_CONSULTATION"),
    "directory": _standing("OF_DIRECTORY"),
}
"""The kinds of stream, and the events each may hold, as the chapters say."""
