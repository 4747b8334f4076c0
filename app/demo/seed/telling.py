"""Who acts in a story, and when: whatever happens, moment by moment, side by side with everything else."""

import heapq
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from app.demo.seed.acts import Chronicle
from app.demo.seed.callers import Callers
from app.demo.seed.cast import EACH, OF_A_TEAM, TOWNS, worker
from app.demo.seed.office import A_WORKING_DAY, Office
from app.demo.seed.plans import SPANS, Plan, Step
from domain.facts import Worker
from domain.records import Case
from domain.vocabulary import Role

SEED = 925

Life = Iterator[datetime]
"""What happens, moment by moment: each is told when it has come."""


@dataclass(slots=True)
class Telling:
    """What is being told, and what is still to come."""

    told: Chronicle
    random: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - invented people, not secrets
    queue: list[tuple[datetime, int, Life]] = field(default_factory=list)
    begun: int = 0

    @property
    def office(self) -> Office:
        """The office hours."""
        return Office(self.told.pack)

    @property
    def callers(self) -> Callers:
        """Who calls."""
        return Callers(self.told.authority.slug, self.told.cast, self.random)

    @property
    def _until(self) -> datetime:
        """A moment before now, so that nothing is recorded later than it."""
        return self.told.now - timedelta(seconds=5)

    def _begin(self, life: Life) -> None:
        if (at := next(life, None)) and at <= self._until:
            self.begun += 1
            heapq.heappush(self.queue, (max(at, self.told.time), self.begun, life))

    def _worker(self, role: Role, case: uuid.UUID | None = None) -> Worker:
        """One of the office; of the area, one of the case's team."""
        team = self._team(self.told.cases[case]) if case and role in OF_A_TEAM else None
        return worker(role, self.random.randint(1, EACH), team)

    def _team(self, case: Case) -> str:
        address = case.details.address
        return (address and address.locality) or next(iter(TOWNS.values()))

    def _next(self, plan: Plan, step: Step) -> datetime:
        """When a step is done: in its time, or after the deadline where the plan is late."""
        minutes = self.random.uniform(*SPANS[step])
        if plan.late is step:
            since = self.told.time if step is Step.RECORDED else plan.received_at
            late = self.office.after(since, A_WORKING_DAY + self.random.uniform(20, 400))
            return self._with_seconds(max(late, self.told.time))
        return self._with_seconds(self.office.after(self.told.time, minutes * plan.pace, every_day=step <= Step.LEVEL))

    def _soon(self, least: float, most: float) -> datetime:
        return self._then(self.told.time, least, most)

    def _then(self, at: datetime, least: float, most: float) -> datetime:
        return self._with_seconds(at + timedelta(minutes=self.random.uniform(least, most)))

    def _with_seconds(self, at: datetime) -> datetime:
        return at.astimezone(UTC).replace(microsecond=0)
