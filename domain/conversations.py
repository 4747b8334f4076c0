"""Who was spoken to.

Whoever decides may say whom they spoke to before: it is recorded beside the decision, in the same act. A conversation
of its own is recorded with what came of it.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from domain.clauses import clause
from domain.dates import follows
from domain.facts import Command, Event, Line, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES

if TYPE_CHECKING:
    from domain.records import Case

SPOKEN_TO = clause("Q1")


@frozen(kw_only=True)
class Spoken:
    """Somebody who was spoken to. role: what they are, and where."""

    name: Annotated[Line, Asks(SPOKEN_TO)]
    role: Annotated[Line, Asks(SPOKEN_TO)]


# What happened


@frozen(kw_only=True)
class PeopleSpokenTo(Event):
    """Who was spoken to. before: the event that was decided upon it; None for a conversation of its own.

    what: what came of the conversation; of one before a decision the decision's reasons say it.
    """

    rests_on = (SPOKEN_TO,)

    people: tuple[Spoken, ...]
    before: str | None = None
    what: Text | None = None


OF_CASE = (PeopleSpokenTo,)


# What a case keeps of it


@frozen(kw_only=True)
class Conversations(Part):
    """Every time somebody was spoken to."""

    held: tuple[PeopleSpokenTo, ...] = ()


# Orders


@frozen(kw_only=True)
class RecordConversation(Command):
    """Say whom you spoke to, and what came of it."""

    people: Annotated[tuple[Spoken, ...], Between(1, 20), Asks(SPOKEN_TO, "who was spoken to")]
    what: Annotated[Text, Asks(SPOKEN_TO, "what came of it")]


def record(case: "Case", command: RecordConversation, pack: Pack) -> list[Event]:
    """By anybody of the offices, as often as they speak with somebody."""
    require(command.by.role in OFFICE_ROLES, SPOKEN_TO, who_may=OFFICE)
    follows(case, command)
    return [PeopleSpokenTo(people=command.people, what=command.what, **said(command))]


def beside(people: Sequence[Spoken], decided: Event) -> PeopleSpokenTo:
    """Who was spoken to before a decision, as its author says in the same act."""
    return PeopleSpokenTo(
        people=tuple(people), before=decided.lasting_name(), by=decided.by, occurred_at=decided.occurred_at
    )
