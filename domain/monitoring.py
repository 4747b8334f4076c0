"""Monitoring, said plainly.

Nobody decides "to continue to monitor". Whoever watches over something says what, for how long, and what comes next:
as a plan, whose review is due when the stated period ends, or in the decision's own words. A decision that says
neither is refused. Words of a child or of somebody else, where they are quoted, are nobody's decision.
"""

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Self, cast, get_args, get_origin, get_type_hints

from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.due import Duty, Queue, Timing, duty
from domain.facts import Command, Event, Ordinal, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between, OwnWords
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES

if TYPE_CHECKING:
    from domain.records import Case

BARE = clause("Q4")
PLAN = clause("Q5")


# What happened


@frozen(kw_only=True)
class MonitoringPlanned(Event):
    """Something is watched over: what, until when, and what comes next. number: by which it is reviewed, from 1."""

    rests_on = (PLAN,)

    number: Ordinal
    what: Text
    until: datetime
    next_steps: Text

    def timing(self) -> Timing:
        """Until the end of the stated period."""
        return Timing(until=self.until)


@frozen(kw_only=True)
class MonitoringReviewed(Event):
    """What the monitoring showed, and what is done now."""

    rests_on = (PLAN,)

    number: Ordinal
    found: Text
    decided: Text

    def timing(self) -> Timing:
        """Which plan it reviews."""
        return Timing(answers=self.number)


OF_CASE = (MonitoringPlanned, MonitoringReviewed)


# What a case keeps of it


@frozen(kw_only=True)
class Monitoring(Part):
    """The plans by their numbers, and their reviews."""

    folds = (MonitoringPlanned, MonitoringReviewed)

    by_number: Mapping[int, MonitoringPlanned] = field(default_factory=dict)
    reviews: Mapping[int, MonitoringReviewed] = field(default_factory=dict)

    @property
    def plans(self) -> tuple[MonitoringPlanned, ...]:
        """The plans."""
        return tuple(self.by_number.values())

    @property
    def reviewed(self) -> tuple[MonitoringReviewed, ...]:
        """What came of them."""
        return tuple(self.reviews.values())

    def after(self, event: Event, version: int) -> Self:
        """With one more plan, or the review of one."""
        match event:
            case MonitoringPlanned():
                return changed(self, by_number={**self.by_number, event.number: event})
            case MonitoringReviewed():
                return changed(self, reviews={**self.reviews, event.number: event})
        return self


# Orders


@frozen(kw_only=True)
class PlanMonitoring(Command):
    """Plan to watch over something: what, until when, and what comes next."""

    what: Annotated[Text, Asks(PLAN, "what is monitored")]
    until: Annotated[datetime, Asks(PLAN, "for how long")]
    next_steps: Annotated[Reasons, Asks(PLAN, "what the next steps will be")]


@frozen(kw_only=True)
class ReviewMonitoring(Command):
    """Say what the monitoring showed, and what is done now."""

    number: Annotated[int, Between(1, 2**31 - 1)]
    found: Annotated[Text, Asks(PLAN)]
    decided: Annotated[Reasons, Asks(PLAN)]


def plan(case: "Case", command: PlanMonitoring, pack: Pack) -> list[Event]:  # noqa: ARG001
    """The period ends after it is planned; its review is due then (T18)."""
    require(command.by.role in OFFICE_ROLES, PLAN, who_may=OFFICE)
    require(command.until > command.at, PLAN, missing="a moment that is still to come")
    follows(case, command)
    return [
        MonitoringPlanned(
            number=len(case.monitoring.by_number) + 1,
            what=command.what,
            until=command.until,
            next_steps=command.next_steps,
            **said(command),
        )
    ]


def review(case: "Case", command: ReviewMonitoring, pack: Pack) -> list[Event]:  # noqa: ARG001
    """Once for each plan; what goes on being watched is planned anew."""
    require(command.by.role in OFFICE_ROLES, PLAN, who_may=OFFICE)
    planned = case.monitoring.by_number.get(command.number)
    waits = planned and command.number not in case.monitoring.reviews
    require(waits, PLAN, missing="a plan that was not reviewed yet")
    follows(case, command, planned)
    return [MonitoringReviewed(number=command.number, found=command.found, decided=command.decided, **said(command))]


def duties(case: "Case") -> Iterator[Duty]:
    """Every plan is reviewed when its period ends."""
    for number, planned in case.monitoring.by_number.items():
        if number not in case.monitoring.reviews:
            yield duty("Q5", Queue.MONITORING, "Review what was monitored.", OFFICE, planned.until)


# Words that are no decision (Q4)


def says_what_is_done(order: Command, pack: Pack) -> None:
    """Refuse an order that decides to go on monitoring without saying until when and what comes next."""
    for name, words in _own_words(order):
        bare = any(_is_bare(sentence, pack) for sentence in re.split(r"[.!?;]+|\n\s*\n", _QUOTED.sub(" ", words)))
        say = 'in place of "continue to monitor": what is monitored, until when, and what happens next'
        require(not bare or _is_explicit(words), BARE, missing=f"{say} ({name})")


def has_own_words(order: type) -> bool:
    """Whether somebody decides by words of their own in that order."""
    marked = _marked(cast(Hashable, order))
    return any(marked.values())


_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’")
_UNTIL = re.compile(
    r"\b(until|till|by|for|within|every|each)\b.{0,40}?"
    r"(\d|\b(one|two|three|four|five|six|a|an|the|next)\s+(\w+\s+)?(day|week|fortnight|month|term|visit|meeting)"
    r"|day\b|january|february|march|april|may|june|july|august|september|october|november|december)",
    re.IGNORECASE | re.DOTALL,
)
_NEXT = re.compile(r"\b(if|then|next|otherwise|unless|after which|afterwards|review)\b", re.IGNORECASE)


def _is_explicit(words: str) -> bool:
    return bool(_UNTIL.search(words) and _NEXT.search(words))


def _is_bare(sentence: str, pack: Pack) -> bool:
    """Whether all words of some refused phrase begin words of the sentence, in whatever order."""
    said = [word.lower() for word in re.findall(r"[\w'’]+", sentence)]
    return any(all(any(word.startswith(stem) for word in said) for stem in phrase) for phrase in pack.phrases_refused)


def _own_words(order: Any) -> Iterator[tuple[str, str]]:
    """The words by which somebody decides, in an order and in its parts."""
    for name, own in _marked(cast(Hashable, type(order))).items():
        value = getattr(order, name)
        if own and isinstance(value, str):
            yield name, value
        for part in value if isinstance(value, tuple) else (value,):
            if is_dataclass(part):
                yield from _own_words(part)


@cache
def _marked(kind: Hashable) -> Mapping[str, bool]:
    hints = get_type_hints(kind, include_extras=True)
    names = [each.name for each in fields(cast(Any, kind))]
    return {name: any(isinstance(mark, OwnWords) for mark in _marks(hints[name])) for name in names}


def _marks(hint: Any) -> Iterator[Any]:
    if get_origin(hint) is Annotated:
        yield from hint.__metadata__
    for each in get_args(hint):
        yield from _marks(each)
