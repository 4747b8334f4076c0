"""A decision that was changed.

The agency pursues a challenge until the best outcome for the child is reached. Where the authority answers at a rung
that the decision is changed, that is not done by the answer: every case the challenge is over owes the act that changes
it. A new disposal, a response and the parents informed after all are acts of their own, and settle it. A contact has
one outcome and a referral ends once, so a changed outcome or ending is a new contact about the child, which is named
here; and of the work it is said what was done.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.clauses import clause
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Ordinal, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Of
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, About, Role

if TYPE_CHECKING:
    from domain.challenge import ChallengeRaised
    from domain.records import Case

PURSUED = clause("P6")

BY_A_NEW_CONTACT = frozenset({About.OUTCOME, About.ENDING})
"""What was decided once and for all, so that it is changed by a new contact alone."""


# What happened


@frozen(kw_only=True)
class DecisionChanged(Event):
    """At a rung of a challenge over the case the authority answered that the decision is changed (P6)."""

    rests_on = (PURSUED,)

    challenge: UUID
    reference: str
    about: About
    rung: str


@frozen(kw_only=True)
class ChangeCarriedOut(Event):
    """It was done what the changed decision asks, and what that is (P6). number: of the change, from 1.

    contact, contact_reference: the new contact about the child, where it is one.
    """

    rests_on = (PURSUED,)

    number: Ordinal
    done: Text
    contact: UUID | None = None
    contact_reference: str | None = None


OF_CASE = (DecisionChanged, ChangeCarriedOut)


# What a case keeps of it


@frozen(kw_only=True)
class ChangedDecisions(Part):
    """The decisions that were changed, by their numbers from 1, and what was done of them."""

    changed: tuple[DecisionChanged, ...] = ()
    carried_out: tuple[ChangeCarriedOut, ...] = ()


# Orders


@frozen(kw_only=True)
class CarryOutChange(Command):
    """Say what was done of a changed decision, and name the new contact, if it is one. number: where several wait."""

    done: Annotated[Reasons, Asks(PURSUED, "what was done")]
    contact: Annotated[UUID, Of("case")] | None = None
    number: Ordinal | None = None


def changed(raised: "ChallengeRaised", challenge: UUID, rung: str, command: Command) -> dict[UUID, list[Event]]:
    """What each case a challenge is over is told of an answer that changes the decision."""
    told = DecisionChanged(
        challenge=challenge, reference=raised.reference, about=raised.about, rung=rung, **said(command)
    )
    return {each.case: [told] for each in raised.cases}


def carry_out(case: "Case", command: CarryOutChange, pack: Pack, *, contact: "Case | None") -> list[Event]:
    """By anybody of the offices. contact: the one that is named."""
    require(command.by.role in OFFICE_ROLES, PURSUED, who_may=OFFICE)
    waiting = owed(case)
    require(waiting, PURSUED, missing="a changed decision that was not carried out")
    named = command.number or (next(iter(waiting)) if len(waiting) == 1 else None)
    require(named in waiting, PURSUED, missing=f"which change is meant: {', '.join(map(str, waiting))}")
    assert named is not None
    change = waiting[named]
    anew = contact and contact.child == case.child and contact.contact.occurred_at >= change.occurred_at
    by_contact = change.about in BY_A_NEW_CONTACT or contact is not None
    require(anew or not by_contact, PURSUED, missing="the new contact about the child, recorded since the answer")
    follows(case, command, change)
    return [
        ChangeCarriedOut(
            number=named,
            done=command.done,
            contact=command.contact,
            contact_reference=contact.contact.reference if contact else None,
            **said(command),
        )
    ]


def owed(case: "Case") -> Mapping[int, DecisionChanged]:
    """The changes that nobody carried out, by their numbers: not by this command, nor by the act itself."""
    done = {each.number for each in case.changed_decisions.carried_out}
    numbered = enumerate(case.changed_decisions.changed, 1)
    return {number: each for number, each in numbered if number not in done and not _done_by_its_act(case, each)}


def duties(case: "Case") -> Iterator[Duty]:
    """Of each change the act by which it is done; also of a case that has ended."""
    for change in owed(case).values():
        queue, what, who_may = _ACT[change.about]
        yield duty("P6", queue, what.format(challenge=change.reference), who_may)


_ANEW = "Record a new contact about the child, and say which: challenge {challenge} changed the decision."
_ACT: Mapping[About, tuple[Queue, str, tuple[Role, ...]]] = {
    About.OUTCOME: (Queue.CHALLENGE, _ANEW, OFFICE),
    About.ENDING: (Queue.CHALLENGE, _ANEW, OFFICE),
    About.DISPOSAL: (Queue.DISPOSAL, "Authorise the new disposal: challenge {challenge} changed the decision.",
                     (Role.SCREENING_MANAGER,)),
    About.WORK: (Queue.CHALLENGE,
                 "Do what was answered, and say what was done: challenge {challenge} changed the decision.", OFFICE),
    About.NO_RESPONSE: (Queue.FEEDBACK,
                        "Tell the referrer what was decided: challenge {challenge} changed the decision.", OFFICE),
    About.NOT_INFORMING: (
        Queue.CHALLENGE,
        "Accept the agency's reasons for not informing the parents: challenge {challenge} changed the decision.",
        (Role.SCREENING_MANAGER,),
    ),
}  # fmt: skip
"""By what a changed decision is carried out: the queue, the act, and who may."""


def _done_by_its_act(case: "Case", change: DecisionChanged) -> bool:
    match change.about:
        case About.DISPOSAL:
            made = case.disposal.made
            return made is not None and made.occurred_at >= change.occurred_at
        case About.NO_RESPONSE:
            return not case.response.awaited
        case About.NOT_INFORMING:
            return not case.informing.disagreement
    return False
