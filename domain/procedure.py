"""The procedure as a whole: its chapters, the kinds of stream, and the events each kind may hold.

This is the one list of chapters; one that is not named here does not exist for the rest of the software. A chapter says
of its events in which streams they stand (`OF_CASE`); one that stands in none cannot be stored.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import ModuleType

from domain import (
    access,
    acknowledgement,
    allocation,
    attachments,
    case_management,
    challenge,
    changed_decision,
    children,
    circumstances,
    claims,
    clarification,
    closure,
    concern,
    concern_sharing,
    conclusion,
    consultation,
    contact,
    conversations,
    cooperation,
    custody,
    details,
    directory,
    disposal,
    emergencies,
    enquiry,
    enquiry_response,
    erasure,
    family,
    feedback,
    groups,
    hypothetical,
    impact,
    information,
    informing,
    involvement,
    kinship,
    known_check,
    ladder,
    monitoring,
    notice_delivery,
    obtaining,
    open_cases,
    police_reference,
    progression,
    protection,
    record_erasure,
    record_retention,
    recording,
    records_considered,
    redirection,
    referrals,
    resolution,
    response,
    retention,
    screening,
    sharing,
    siblings,
    step_up,
    subject_access,
    supervision,
    tracing,
    watch,
)
from domain.facts import Event


class Stream(StrEnum):
    """The kinds of stream, in one place. The chapters say which events stand in one: `OF_CASE`, `OF_CHILD` ..."""

    COMMUNICATION = "communication"
    CASE = "case"
    CHILD = "child"
    CONSULTATION = "consultation"
    CHALLENGE = "challenge"
    ENQUIRY = "enquiry"
    REQUEST = "request"
    CONCERN = "concern"
    SUBJECT_REQUEST = "subject-request"
    WATCH = "watch"
    DIRECTORY = "directory"


CHAPTERS: tuple[ModuleType, ...] = (
    contact,
    access,
    redirection,
    step_up,
    acknowledgement,
    details,
    known_check,
    consultation,
    hypothetical,
    open_cases,
    attachments,
    information,
    emergencies,
    records_considered,
    protection,
    screening,
    informing,
    sharing,
    children,
    kinship,
    siblings,
    police_reference,
    progression,
    recording,
    referrals,
    disposal,
    feedback,
    family,
    cooperation,
    involvement,
    conversations,
    monitoring,
    circumstances,
    groups,
    custody,
    allocation,
    clarification,
    obtaining,
    closure,
    conclusion,
    response,
    challenge,
    changed_decision,
    ladder,
    resolution,
    concern,
    concern_sharing,
    impact,
    supervision,
    enquiry,
    enquiry_response,
    watch,
    retention,
    subject_access,
    notice_delivery,
    case_management,
    tracing,
    claims,
    erasure,
    record_erasure,
    record_retention,
    directory,
)
"""In the order of the procedure."""


def _standing(kind: Stream) -> tuple[type[Event], ...]:
    return tuple(event for chapter in CHAPTERS for event in getattr(chapter, f"OF_{kind.name}", ()))


STREAMS: Mapping[Stream, tuple[type[Event], ...]] = {kind: _standing(kind) for kind in Stream}
"""The kinds of stream, and the events each may hold, as the chapters say."""
