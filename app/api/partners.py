"""A case as the agency reads it whose contact it is.

It is told of every child it named in one message, and what its professional was told: in the case itself, or in the one
that stands in its place since the contact was joined to it or superseded by it.
"""

from collections.abc import Sequence
from uuid import UUID

from app.api.desk import Desk
from app.api.problems import Problem
from app.reading import replay, views
from app.reading.replay import Moment
from app.reading.views import PartnerCase
from domain.facts import Recorded
from domain.feedback import FeedbackGiven, Told
from domain.records import Case, Communication


def stands_alone(case: Case, communication: Communication) -> bool:
    """Whether nothing but the case's own events changes what the agency reads of it."""
    return len(communication.received.cases) == 1 and not case.set_aside


async def read(
    desk: Desk, case_id: UUID, entries: Sequence[Recorded], communication: Communication, moment: Moment
) -> tuple[PartnerCase, int]:
    """The case at a moment, and its version there; 404 when there was none. entries: of the case."""
    own = entries[: moment.version]
    kept = [entry for entry in own if moment.counts(entry)]
    shown = Case.of(entry.event for entry in kept)
    if shown is None or (moment.version or 0) > len(entries):
        raise Problem("not-found", "There was no such case yet, or it has not come to that version.")
    until = own[-1].position if moment.version else None
    records, read = {case_id: shown}, [*own]

    async def look(at: UUID) -> Case | None:
        """Another case, from its events that count at the moment; of a version from those recorded by then."""
        if at not in records:
            (found,) = await desk.readable(at) or [()]
            counted = [each for each in found if moment.counts(each) and (until is None or each.position <= until)]
            read.extend(counted)
            if case := Case.of(entry.event for entry in counted):
                records[at] = case
        return records.get(at)

    told: list[Told] = [*shown.feedback.told_to(None)]
    place: Case | None = shown
    while place and (following := _stands_in_its_place(place)):
        if place := await look(following):
            told += place.feedback.told_to(case_id)
    named = [case for each in communication.received.cases if (case := await look(each))]
    of_professionals = [each for each in told if isinstance(each, FeedbackGiven)]
    quoted = replay.quoted(moment, read, kept[-1])
    return views.partner(shown, communication, desk.reader(), quoted, named, of_professionals), shown.version


def _stands_in_its_place(case: Case) -> UUID | None:
    """The case to which a contact was joined, or that was kept when it was superseded."""
    if case.referral.joined:
        return case.referral.joined.referral
    return case.progression.superseded.kept if case.progression.superseded else None
