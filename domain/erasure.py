"""Erasure: what was recorded of a child or of who referred is erased for good, by two people.

One person asks, on a ground and with reasons; a manager who is another person decides. What falls are keys: of the
child, its household and what was said, or of who referred. One communication has one key for each, so the cases it
opened fall together, and whoever asks says so. That something was erased stays on record, and so do the history, its
clocks and its proofs. A child is not erased while anything about it is still to be decided.

The procedure is silent on it. Q1 asks for a record that says why a decision was made; it is cited here because such a
record is taken away only by a decision that is itself recorded.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.changing import changed
from domain.children import IdentifierReleased
from domain.clauses import clause
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import DatedByTheServer, Event, Words, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Personal, Shape
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, Role

if TYPE_CHECKING:
    from domain.records import Case, Child

RECORD = clause("Q1")
MAY_DECIDE = (Role.SCREENING_MANAGER, Role.AREA_TEAM_MANAGER, Role.SERVICE_MANAGER)

Why = Annotated[Words, Shape.TEXT, Personal("erasure")]
"""Reasons that outlast what is erased: they have a key of their own."""


class ErasureSubject(StrEnum):
    """What is erased, a closed set.

    child: what every case of the person record says of the child, the household and what was said. wrong-child: the
    same of this case alone, which was recorded of the wrong child. referrer: who made this contact. record: this case
    alone, with who made it, once it was kept long enough.
    """

    CHILD = "child"
    WRONG_CHILD = "wrong-child"
    REFERRER = "referrer"
    RECORD = "record"


class ErasureGround(StrEnum):
    """On which ground, a closed set: those of article 17(1) of the UK GDPR that can apply, and the wrong person."""

    NO_LONGER_NEEDED = "no-longer-needed"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    OBJECTION = "objection-upheld"
    UNLAWFUL = "processed-unlawfully"
    LEGAL_OBLIGATION = "legal-obligation"
    WRONG_PERSON = "recorded-of-the-wrong-person"


SLOTS: Mapping[ErasureSubject, tuple[str, ...]] = {
    ErasureSubject.CHILD: ("child", "household", "narrative"),
    ErasureSubject.WRONG_CHILD: ("child", "household", "narrative"),
    ErasureSubject.REFERRER: ("referrer",),
    ErasureSubject.RECORD: ("child", "household", "narrative", "referrer"),
}
"""Whose keys fall."""


# What happened


@frozen(kw_only=True)
class ErasureAsked(Event):
    """Somebody asked for an erasure. cases: the references of all that falls."""

    rests_on = (RECORD,)

    subject: ErasureSubject
    ground: ErasureGround
    others_too: bool
    cases: tuple[str, ...]
    reasons: Why


@frozen(kw_only=True)
class ErasureDeclined(Event):
    """Somebody else decided that nothing is erased."""

    rests_on = (RECORD,)

    reasons: Why


@frozen(kw_only=True)
class ErasureApproved(Event):
    """Somebody else approved; it stands in every case that falls. slots: the keys of the case that are destroyed."""

    rests_on = (RECORD,)

    subject: ErasureSubject
    ground: ErasureGround
    asked_by: str
    slots: tuple[str, ...]
    reasons: Why


OF_CASE = (ErasureAsked, ErasureDeclined, ErasureApproved)


# What a case keeps of it


@frozen(kw_only=True)
class Erasures(Part):
    """What is asked and not yet decided, how the last asking was declined, and what was erased."""

    folds = (ErasureAsked, ErasureDeclined, ErasureApproved)

    asked: ErasureAsked | None = None
    declined: ErasureDeclined | None = None
    approved: tuple[ErasureApproved, ...] = ()

    def after(self, event: Event, version: int) -> Self:
        """A decision ends the asking."""
        match event:
            case ErasureAsked():
                return changed(self, asked=event, declined=None)
            case ErasureDeclined():
                return changed(self, asked=None, declined=event)
            case ErasureApproved():
                return changed(self, asked=None, approved=(*self.approved, event))
        return self


def duties(case: "Case") -> Iterator[Duty]:
    """What somebody asked to have erased is decided by somebody else, whatever became of the case."""
    yield from duties_of_an_asking(case.erasures.asked)


def duties_of_an_asking(asked: Event | None) -> Iterator[Duty]:
    """Of any record."""
    if asked:
        yield duty(RECORD.number, Queue.ERASURE, "Decide on the erasure that somebody else asked for.", MAY_DECIDE)


# Orders


@frozen(kw_only=True)
class AskErasure(DatedByTheServer):
    """Ask for an erasure. others_too: what was recorded of other children in the same contacts falls with it."""

    subject: Annotated[ErasureSubject, Asks(RECORD, "what is to be erased")]
    ground: Annotated[ErasureGround, Asks(RECORD, "on which ground it is to be erased")]
    others_too: bool = False
    reasons: Annotated[Why, Asks(RECORD, "why it is to be erased")]


@frozen(kw_only=True)
class DecideErasure(DatedByTheServer):
    """Approve what somebody else asked, or decline it."""

    approve: Annotated[bool, Asks(RECORD, "whether it is to be erased")]
    reasons: Annotated[Why, Asks(RECORD, "why it is erased, or not")]


@frozen(kw_only=True)
class Falling:
    """What would fall: cases by their streams, the keys of each, and the person records whose cases all fall."""

    cases: Mapping[UUID, "Case"] = field(default_factory=dict)
    slots: Mapping[UUID, tuple[str, ...]] = field(default_factory=dict)
    children: Mapping[UUID, "Child"] = field(default_factory=dict)

    @property
    def references(self) -> tuple[str, ...]:
        """The references of the cases."""
        return tuple(sorted(case.contact.reference for case in self.cases.values()))


def ask(case: "Case", command: AskErasure, pack: Pack, *, falling: Falling) -> list[Event]:
    """By anybody of the offices. Nothing is erased by it. A later asking takes the place of one not yet decided."""
    require(command.by.role in OFFICE_ROLES, RECORD, who_may=OFFICE)
    may_fall(case, command.subject, falling, others_too=command.others_too)
    follows(case, command)
    return [
        ErasureAsked(
            subject=command.subject,
            ground=command.ground,
            others_too=command.others_too,
            cases=falling.references,
            reasons=command.reasons,
            **said(command),
        )
    ]


def decide(
    case: "Case", command: DecideErasure, pack: Pack, *, case_id: UUID, falling: Falling
) -> dict[UUID, list[Event]]:
    """By a manager who is not the one who asked. Approved, the keys are destroyed at once and for good."""
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    asked = case.erasures.asked
    require(asked, RECORD, missing="an erasure that somebody asked for")
    assert asked is not None
    require(asked.by.id != command.by.id, RECORD, missing="another person than the one who asked")
    follows(case, command, asked)
    if not command.approve:
        return {case_id: [ErasureDeclined(reasons=command.reasons, **said(command))]}
    may_fall(case, asked.subject, falling, others_too=asked.others_too)
    require(asked.cases == falling.references, RECORD, missing="an asking that names all that falls by now")
    streams: dict[UUID, list[Event]] = {
        stream: [
            ErasureApproved(
                subject=asked.subject,
                ground=asked.ground,
                asked_by=asked.by.id,
                slots=falling.slots[stream],
                reasons=command.reasons,
                **said(command),
            )
        ]
        for stream in falling.cases
    }
    for stream, child in falling.children.items():
        streams[stream] = [
            IdentifierReleased(kind=kind, digest=digest, reason="Erased.", **said(command))
            for kind, digest in child.identifiers.items()
        ]
    return streams


def may_fall(case: "Case", subject: ErasureSubject, falling: Falling, *, others_too: bool) -> None:
    """What is erased is not erased already nor held, not needed to protect the child, and nobody else's unless said."""
    require(any(falling.slots.values()), RECORD, missing="something that was not erased yet")
    held = [each.contact.reference for each in falling.cases.values() if each.retention.hold]
    require(not held, RECORD, missing=f"an end of the legal hold on: {', '.join(sorted(held))}")
    if subject is ErasureSubject.REFERRER:
        return
    live = [each.contact.reference for each in falling.cases.values() if each.undecided or each.open_referral]
    require(not live, RECORD, missing=f"an end of what is still open: {', '.join(sorted(live))}")
    others = [each.contact.reference for each in falling.cases.values() if each.child != case.child]
    require(
        others_too or not others,
        RECORD,
        missing=f"that the other children of the same contacts fall too: {', '.join(sorted(others))}",
    )
