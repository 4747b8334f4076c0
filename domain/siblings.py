"""Siblings.

The Screening Manager decides, sibling by sibling, in the act that progresses the
subject child's contact; by then it is known who of the communication is a sibling
(A44). A sibling who is not referred has the outcome in the same act; one who is
referred is progressed by the Area team (domain/progression.py).
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING, Self
from uuid import UUID

from domain import screening
from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.due import Duty, Timing, duty
from domain.facts import Command, Event, Narrative, Reasons, said
from domain.folding import Part
from domain.frozen import frozen
from domain.monitoring import says_what_is_done
from domain.policy import Pack
from domain.protection import the_response_was_considered
from domain.referrals import ReferralStarted, no_other_referral_is_open, the_police_know
from domain.refusals import require
from domain.screening import ContactOutcomeDecided
from domain.vocabulary import Answer, Outcome, Role

if TYPE_CHECKING:
    from domain.records import Case, Child

ONE_REFERRAL = clause("C10")
MANAGER_DECIDES = clause("SIB1")
AREA_COMPLETES = clause("SIB2")
EVERY_SIBLING = clause("SIB6")


# What happened


@frozen(kw_only=True)
class SiblingDecided(Event):
    """The Screening Manager's decision on one sibling, kept in the subject child's case (SIB1, SIB6).

    case: the sibling's own case, where it had one at that moment.
    """

    rests_on = (MANAGER_DECIDES, EVERY_SIBLING)

    sibling: UUID
    refer: bool
    reasons: Narrative
    case: UUID | None = None


@frozen(kw_only=True)
class SiblingReferralDecided(Event):
    """This sibling is to be referred; the Area team completes it within one working day of the original (SIB2)."""

    rests_on = (AREA_COMPLETES,)

    subject: UUID
    subject_version: int
    referred_at: datetime

    def timing(self) -> Timing:
        """From the date and time of the original referral (SIB2)."""
        return Timing(received_at=self.referred_at)


OF_CASE = (SiblingDecided, SiblingReferralDecided)


# What a case keeps of it


@frozen(kw_only=True)
class OfSiblings(Part):
    """What was decided on the child's siblings, and on the child as a sibling of another."""

    folds = (SiblingDecided,)

    decided: Mapping[UUID, SiblingDecided] = field(default_factory=dict)
    referral: SiblingReferralDecided | None = None

    def after(self, event: Event, version: int) -> Self:
        """A decision by the sibling."""
        if isinstance(event, SiblingDecided):
            return changed(self, decided={**self.decided, event.sibling: event})
        return self


# Orders


@frozen(kw_only=True)
class Sibling:
    """A child linked, or told of in one communication, as it stands: its record, and the contact of its that waits.

    is_sibling: not yet known where nobody has said so far (A44). others: further contacts of its that wait, from other
    communications.
    """

    child_id: UUID
    child: "Child"
    is_sibling: Answer = Answer.YES
    case_id: UUID | None = None
    case: "Case | None" = None
    others: "Mapping[UUID, Case]" = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        child_id: UUID,
        child: "Child",
        cases: "Mapping[UUID, Case]",
        communication: UUID,
        is_sibling: Answer = Answer.YES,
    ) -> Self:
        """As it stands among the known cases: the contact of this communication before any other that waits."""
        waiting = [case for case in child.cases if case in cases and cases[case].undecided]
        waiting.sort(key=lambda case: cases[case].contact.communication != communication)
        contacts = {case: cases[case] for case in waiting}
        first = waiting[0] if waiting else None
        case = contacts.pop(first) if first else None
        return cls(child_id=child_id, child=child, is_sibling=is_sibling, case_id=first, case=case, others=contacts)

    @property
    def is_undecided(self) -> bool:
        """Whether its contact waits to be decided with the subject child's; one with its own referral is not (A27)."""
        return self.case is not None and self.case.referral.opened is None


@frozen(kw_only=True)
class SiblingChoice:
    """The Screening Manager's decision on one sibling."""

    child: UUID
    refer: bool
    reasons: Reasons


@frozen(kw_only=True)
class DecideForFamily(screening.DecideOutcome):
    """Decide the outcome of the contact, and of every linked sibling's."""

    siblings: tuple[SiblingChoice, ...] = ()


def decide(
    case: "Case", command: DecideForFamily, pack: Pack, *, case_id: UUID, child: "Child", siblings: Sequence[Sibling]
) -> dict[UUID, list[Event]]:
    """Decide the subject child's contact and every linked sibling's in one act."""
    says_what_is_done(command, pack)
    subject = screening.decide(case, command, pack)
    if command.outcome is not Outcome.PROGRESS_TO_REFERRAL:
        require(not command.siblings, EVERY_SIBLING, missing="progression of the subject child's contact")
        return {case_id: subject}
    no_other_referral_is_open(child, case_id)
    _it_is_known_who_is_a_sibling(siblings)
    linked = {sibling.child_id: sibling for sibling in siblings}
    choices = {choice.child: choice for choice in command.siblings}
    require(len(choices) == len(command.siblings), MANAGER_DECIDES, missing="one decision on each sibling")
    require(choices.keys() <= linked.keys(), MANAGER_DECIDES, missing="a link between the children")
    _every_open_contact_is_decided(siblings, choices.keys())
    kept = [
        SiblingDecided(
            sibling=choice.child, refer=choice.refer, reasons=choice.reasons, case=linked[choice.child].case_id,
            **said(command),
        )
        for choice in choices.values()
    ]  # fmt: skip
    streams: dict[UUID, list[Event]] = {case_id: [*subject, *kept]}
    if case.referral.opened is None:
        streams[case.child] = [ReferralStarted(case=case_id, **said(command))]
    subject_version = case.version + 1
    for choice in choices.values():
        sibling = linked[choice.child]
        _the_siblings_own_referral_stands(sibling, choice)
        if sibling.case is not None and sibling.case_id is not None:
            streams[sibling.case_id] = [_disposed(choice, command, case_id, subject_version, sibling.case)]
        if not choice.refer:  # of one who is referred, the further contacts are superseded once the outcome is copied
            contacts = {other: further for other, further in sibling.others.items() if further.referral.opened is None}
            streams |= {other: [_not_referred(choice, command, further)] for other, further in contacts.items()}
    return streams


def are_left_out(case: "Case") -> bool:
    """Whether the decisions on its siblings were left out: of a fast-tracked contact that still waits (A27)."""
    return case.emergency.fast_track is not None and case.undecided


def duties_in_an_emergency(case: "Case", undecided: int) -> Iterator[Duty]:
    """By the act that confirms the referral. undecided: how many siblings wait for the decision."""
    if are_left_out(case) and undecided:
        one, several = "Decide on one sibling of the child.", f"Decide on {undecided} siblings of the child."
        yield duty("SIB6", None, one if undecided == 1 else several, (Role.SCREENING_MANAGER,))


def _disposed(choice: SiblingChoice, command: Command, subject_id: UUID, subject_version: int, case: "Case") -> Event:
    """What becomes of a sibling's open contact: to be referred, or its outcome in the same act (T12)."""
    if choice.refer:
        follows(case, command)
        return SiblingReferralDecided(
            subject=subject_id, subject_version=subject_version, referred_at=command.at, **said(command)
        )
    return _not_referred(choice, command, case)


def _not_referred(choice: SiblingChoice, command: Command, case: "Case") -> Event:
    """An outcome after which nobody works on the sibling's contact (A38)."""
    follows(case, command)
    the_response_was_considered(case)
    the_police_know(case)
    return ContactOutcomeDecided(
        outcome=Outcome.INFORMATION_OR_REDIRECT, reasons=choice.reasons, redirected_to=None, **said(command)
    )


def _the_siblings_own_referral_stands(sibling: Sibling, choice: SiblingChoice) -> None:
    """One that was fast-tracked is confirmed in its own case (A27); there is no second beside it (A31)."""
    fast_tracked = sibling.case and sibling.case.referral.opened
    require(not fast_tracked, screening.FAST_TRACK, missing="an outcome in the case of the sibling's own referral")
    has_none = sibling.child.open_referral is None
    require(has_none or not choice.refer, ONE_REFERRAL, missing="joining to the sibling's open referral")


def _it_is_known_who_is_a_sibling(siblings: Sequence[Sibling]) -> None:
    unsettled = sorted(
        _named(sibling) for sibling in siblings if sibling.case and sibling.is_sibling is Answer.NOT_YET_KNOWN
    )
    require(not unsettled, EVERY_SIBLING, missing=f"whether {', '.join(unsettled)} is a sibling")


def _every_open_contact_is_decided(siblings: Sequence[Sibling], decided: Set[UUID]) -> None:
    undecided = [
        _named(sibling)
        for sibling in siblings
        if sibling.case and sibling.is_undecided and sibling.child_id not in decided
    ]
    require(not undecided, EVERY_SIBLING, missing=f"a decision on {', '.join(sorted(undecided))}")


def _named(sibling: Sibling) -> str:
    """By the child's reference, which a decision names, and the contact's that waits."""
    child = sibling.child.reference
    return f"child {child} (case {sibling.case.contact.reference})" if sibling.case else f"child {child}"
