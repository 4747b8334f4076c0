"""A case as the agency reads it whose contact it is.

It is told of every child it named in one message, and what its professional was told: in the case itself, or in the one
that stands in its place since the contact was joined to it or superseded by it.
"""

from collections.abc import Sequence
from uuid import UUID

from app.api.desk import Desk
from app.api.problems import Problem
from app.reading import replay, views
from app.reading.replay import NOW, Moment
from app.reading.views import PartnerCase
from app.record import authorities
from app.record.entries import record_of
from domain import timescales
from domain.facts import Recorded
from domain.feedback import FeedbackGiven, Told
from domain.records import Case, Communication


def stands_alone(case: Case, communication: Communication) -> bool:
    """Whether nothing but the case's own events changes what the agency reads of it."""
    return len(communication.received.cases) == 1 and not case.set_aside


class Around:
    """The other cases of what an agency is told, at a moment. read: every event that was looked at for it."""

    def __init__(
        self,
        desk: Desk,
        case_id: UUID,
        case: Case,
        own: Sequence[Recorded],
        moment: Moment = NOW,
        until: int | None = None,
    ) -> None:
        self.read = [*own]
        self._desk, self._case, self._moment, self._until = desk, case_id, moment, until
        self._records = {case_id: case}

    async def look(self, at: UUID) -> Case | None:
        """Another case, from its events that count at the moment; of a version from those recorded by then."""
        if at not in self._records:
            (found,) = await self._desk.readable(at) or [()]
            until, counts = self._until, self._moment.counts
            counted = [each for each in found if counts(each) and (until is None or each.position <= until)]
            self.read.extend(counted)
            if case := record_of(Case, counted):
                self._records[at] = case
        return self._records.get(at)

    async def told(self) -> list[Told]:
        """What its professional was told: in the case itself, and in the one that stands in its place."""
        place: Case | None = self._records[self._case]
        told: list[Told] = [*place.feedback.told_to(None)] if place else []
        while place and (following := _stands_in_its_place(place)):
            if place := await self.look(following):
                told += place.feedback.told_to(self._case)
        return told


async def read(
    desk: Desk, case_id: UUID, entries: Sequence[Recorded], communication: Communication, moment: Moment
) -> tuple[PartnerCase, int]:
    """The case at a moment, and its version there; 404 when there was none. entries: of the case."""
    own = entries[: moment.version]
    kept = [entry for entry in own if moment.counts(entry)]
    shown = record_of(Case, kept)
    if shown is None or (moment.version or 0) > len(entries):
        raise Problem("not-found", "There was no such case yet, or it has not come to that version.")
    around = Around(desk, case_id, shown, own, moment, own[-1].position if moment.version else None)
    of_professionals = [each for each in await around.told() if isinstance(each, FeedbackGiven)]
    named = [case for each in communication.received.cases if (case := await around.look(each))]
    quoted = replay.quoted(moment, around.read, kept[-1])
    pack = authorities.pack(entries[0].meta["pack"])
    running = timescales.clocks([*map(timescales.fact_of, kept)], pack, authorities.calendar(pack.calendar))
    seen = views.partner(shown, communication, desk.reader(), running, quoted, named, of_professionals)
    return seen, shown.version


def _stands_in_its_place(case: Case) -> UUID | None:
    """The case to which a contact was joined, or that was kept when it was superseded."""
    if case.referral.joined:
        return case.referral.joined.referral
    return case.progression.superseded.kept if case.progression.superseded else None
