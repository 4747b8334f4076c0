"""What will be told: of each communication who makes it, about whom and what, when, and how its life will go."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum
from random import Random

from app.api.identifiers import digest
from app.base.parts import Identifier
from app.demo.seed.cast import (
    CODES,
    ETHNICITIES,
    FIRST_NAMES,
    KNOWN_BEFORE,
    LAST_NAMES,
    SOURCES_2024,
    STREETS,
    TOWNS,
)
from app.demo.seed.office import A_WORKING_DAY, Office
from app.demo.seed.themes import HARMFUL, JOBS, THEMES, Theme
from app.record.keys import Keys
from domain import account
from domain.frozen import frozen
from domain.vocabulary import Ethnicity, IdentifierKind, Sex, Source

WEEKS = 6
LATE_BY_WEEK = (0.10, 0.06, 0.27, 0.14, 0.05, 0.22, 0.11, 0.12)
"""How many are late, this week first."""

LATE_BY_SOURCE = {"police": 0.7, "health": 1.6, "individual": 1.3, "anonymous": 1.3}
"""Times what is usual."""

RECORDED_LATE = 13
"""Of so many, one does something in time and writes it down more than a working day later."""


class Step(IntEnum):
    """How far a life comes."""

    RECEIVED, CHECKED, SENT, LEVEL, CHECKS, FINDINGS, OUTCOME, RECORDED, DISPOSAL, AUTHORISED, LED, PROPOSED, ALL = (
        range(13)
    )


MAY_BE_LATE = {Step.LEVEL: 2, Step.OUTCOME: 8, Step.RECORDED: 1, Step.DISPOSAL: 2, Step.AUTHORISED: 3}
FRESH = (
    Step.SENT, Step.OUTCOME, Step.RECEIVED, Step.RECORDED, Step.FINDINGS, Step.CHECKED, Step.DISPOSAL, Step.LEVEL,
    Step.CHECKS, Step.AUTHORISED,
)  # fmt: skip
"""Where those that came within the last working day are now, one after the other."""

STALLED = {2: Step.FINDINGS, 4: Step.RECORDED, 7: Step.SENT, 9: Step.PROPOSED, 11: Step.DISPOSAL, 14: Step.RECORDED,
           16: Step.PROPOSED, 19: Step.CHECKED}  # fmt: skip
"""The nth before the fresh ones -> where it stopped: most of them are overdue now."""

SPANS = {
    Step.CHECKED: (10, 40), Step.SENT: (2, 9), Step.LEVEL: (10, 60), Step.CHECKS: (12, 50), Step.FINDINGS: (10, 40),
    Step.OUTCOME: (8, 55), Step.RECORDED: (8, 40), Step.DISPOSAL: (10, 60), Step.AUTHORISED: (12, 70),
    Step.LED: (40, 700),
}  # fmt: skip
"""Minutes of office time that a step takes; all of them up to the authorisation fit into one working day."""


@dataclass(slots=True)
class Person:
    """An invented child. siblings: how many. record: its person record, once a contact has opened one."""

    details: account.ChildDetails
    age: int
    siblings: int
    record: uuid.UUID | None = None


@frozen(kw_only=True)
class Plan:
    """A communication before it is told.

    known: the child was known before. through: where it stops. late: the step that is done after its deadline.
    pace: how fast, for those that have to be somewhere by now. urgent: the child is in danger now.
    """

    children: tuple[Person, ...]
    known: bool
    source: Source
    theme: Theme
    received_at: datetime
    through: Step = Step.ALL
    late: Step | None = None
    recorded_late: bool = False
    pace: float = 1.0
    urgent: bool = False


@frozen
class Planner:
    """Makes the plans, in the order of receipt."""

    keys: Keys
    office: Office
    now: datetime
    random: Random

    def plans(self, count: int) -> Iterator[Plan]:
        """So many communications."""
        groups = shares(SOURCES_2024, count)
        self.random.shuffle(groups)
        fresh = max(count // 10, 5)
        knowns = {count - 1 - 4 * n for n in range(round(KNOWN_BEFORE * count))}  # the later ones: earlier ones to know
        met: list[Person] = []
        for number, (group, received_at) in enumerate(zip(groups, self._moments(groups, fresh), strict=True)):
            themes = [theme for theme in THEMES for name in theme.sources.split() if name == group]
            theme = self.random.choices(themes, [each.weight for each in themes])[0]
            fitting = [child for child in met if theme.ages[0] <= child.age <= theme.ages[1]]
            known = number in knowns and bool(fitting)
            again = self.random.choices(fitting, [1 + 3 * child.siblings for child in fitting]) if known else ()
            children = tuple(again) or self._family(theme)
            met.extend(child for child in children if not known)
            source = self.random.choice(CODES[group])
            urgent = theme.nature in HARMFUL and self.random.random() < 0.3
            plan = Plan(
                children=children, known=known, source=source, theme=theme, received_at=received_at, urgent=urgent
            )
            yield self._course(plan, group, count - fresh - number)

    def _moments(self, groups: Sequence[str], fresh: int) -> list[datetime]:
        """When each is received, in order; the fresh ones within the last working day, so that they are in time."""
        ended = self.office.before(self.now, A_WORKING_DAY + 30)
        found = []
        for group in groups[:-fresh]:
            at = ended - timedelta(days=self.random.uniform(0, WEEKS * 7 - 2))
            if group != "police" or self.random.random() < 0.4:  # the police write by day and by night
                day = at.astimezone(self.office.pack.timezone).replace(hour=0, minute=0)
                at = min(self.office.after(day, self.random.uniform(5, A_WORKING_DAY - 1)), ended)
            found.append(at)
        recent = [self.office.before(self.now, self.random.uniform(12, 500)) for _ in groups[-fresh:]]
        return [at.replace(microsecond=0) for at in (*sorted(found), *sorted(recent))]

    def _course(self, plan: Plan, group: str, before_fresh: int) -> Plan:
        """How far it comes, how fast, and where it is late."""
        if before_fresh <= 0:
            through = FRESH[-before_fresh % len(FRESH)]
            gone = self._minutes_since(plan.received_at)
            needed = sum(SPANS[step][1] for step in Step if step in SPANS and step <= through) + 15
            return replace(plan, through=through, pace=min(1.0, 0.9 * gone / needed), urgent=False)
        if before_fresh in STALLED:
            return replace(plan, through=STALLED[before_fresh], urgent=False)
        week = (self.now - plan.received_at).days // 7
        late = self.random.random() < LATE_BY_WEEK[week] * LATE_BY_SOURCE.get(group, 1.0)
        step = self.random.choices(tuple(MAY_BE_LATE), tuple(MAY_BE_LATE.values()))[0] if late else None
        return replace(plan, late=step, recorded_late=not late and before_fresh % RECORDED_LATE == 1)

    def _minutes_since(self, at: datetime) -> float:
        """Minutes of office time, at least."""
        minutes = 0
        while minutes < A_WORKING_DAY and self.office.after(at, minutes + 5) <= self.now:
            minutes += 5
        return minutes

    def _family(self, theme: Theme) -> tuple[Person, ...]:
        size = self.random.choices((1, 2, 3, 4), (78, 14, 6, 2))[0]
        oldest = self.random.randint(*theme.ages)
        return self.family([max(oldest - 2 * n, 0) for n in range(size)])

    def family(self, ages: Sequence[int]) -> tuple[Person, ...]:
        """Children of those ages at one address."""
        last_name, town = self.random.choice(LAST_NAMES), self.random.choice(tuple(TOWNS))
        street = f"{self.random.randint(1, 140)} {self.random.choice(STREETS)}"
        address = account.Address(
            lines=f"{street}\n{town}",
            postcode=f"ZZ{self.random.randint(1, 9)} {self.random.randint(1, 9)}{self.random.choice('ABDEFGH')}Z",
            locality=TOWNS[town],
        )
        ethnicity = self.random.choices(tuple(ETHNICITIES), tuple(ETHNICITIES.values()))[0]
        names = self.random.sample(FIRST_NAMES, len(ages))
        siblings = len(ages) - 1
        return tuple(
            Person(self._details(name, last_name, age, address, ethnicity), age, siblings)
            for name, age in zip(names, ages, strict=True)
        )

    def _details(
        self, name: str, last_name: str, age: int, address: account.Address, ethnicity: Ethnicity
    ) -> account.ChildDetails:
        born_on = (self.now - timedelta(days=age * 365.25 + self.random.randint(20, 340))).date()
        number = self._nhs_number() if self.random.random() < 0.45 else None
        known = [Identifier(kind=IdentifierKind.NHS_NUMBER, number=number)] if number else []
        if age >= 5:
            known.append(Identifier(kind=IdentifierKind.UPN, number=pupil_number(f"{name} {last_name} {born_on}")))
        return account.ChildDetails(
            given_name=name, family_name=last_name, date_of_birth=born_on, ethnicity=ethnicity, address=address,
            sex=self.random.choice((Sex.FEMALE, Sex.MALE)),
            school=f"{self.random.choice(tuple(TOWNS))} School" if age >= 5 else None,
            identifiers=tuple(
                account.Identifier(kind=each.kind, number=each.number, digest=digest(self.keys, each)) for each in known
            ),
        )  # fmt: skip

    def _nhs_number(self) -> str:
        """From the range kept for tests (999 ...), with its check digit."""
        while True:
            body = f"999{self.random.randrange(10**6):06}"
            check = 11 - sum(int(digit) * weight for digit, weight in zip(body, range(10, 1, -1), strict=True)) % 11
            if check != 10:
                return f"{body}{check % 11}"


def pupil_number(of: str) -> str:
    """A unique pupil number with its check letter, of a school that is made up. of: whose."""
    digits = f"9259999{Random(of).randrange(10**5):05}"  # noqa: S311 - nobody's number
    weighed = sum(int(digit) * weight for weight, digit in enumerate(digits, 2))
    return "ABCDEFGHJKLMNPQRTUVWXYZ"[weighed % 23] + digits


def is_professional(source: Source) -> bool:
    """Whether who refers does so by their profession."""
    return source in JOBS


def shares(weights: Mapping[str, int], count: int) -> list[str]:
    """`count` names in proportion to their weights, by largest remainder."""
    total = sum(weights.values())
    exact = {name: count * weight / total for name, weight in weights.items()}
    given = {name: int(share) for name, share in exact.items()}
    for name in sorted(exact, key=lambda each: given[each] - exact[each])[: count - sum(given.values())]:
        given[name] += 1
    return [name for name, number in given.items() for _ in range(number)]
