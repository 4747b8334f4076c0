"""The progression of a sibling.

The Area team completes it within one working day of the date and time of the original referral: in the contact the
sibling already has, or in one made by copying; that is its recording and its notification (A45). The outcome is copied
by reference, the sibling's referral is dated the day it is created, and a contact the copying made redundant is
superseded.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.access import carried_over
from domain.account import Account, ChildDetails
from domain.advisers import no_adviser_acts
from domain.changing import changed
from domain.children import CaseJoined
from domain.clauses import clause
from domain.contact import ContactRecorded
from domain.dates import follows
from domain.due import Due, Duty, Queue, duty
from domain.facts import Command, Event, Narrative, Reasons, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Of
from domain.policy import Pack
from domain.referrals import ReferralOpened, ReferralStarted, also_told, no_other_referral_is_open, the_police_know
from domain.refusals import require
from domain.siblings import Sibling, SiblingReferralDecided
from domain.vocabulary import AREA_TEAM, Outcome, State

if TYPE_CHECKING:
    from domain.records import Case, Child

DATE_OF_CREATION = clause("SIB3")
OUTCOME_COPIED = clause("SIB4")
DUPLICATE = clause("SIB5")
AREA_COMPLETES = clause("SIB2")
DECISION = clause("SIB1")


# What happened


@frozen(kw_only=True)
class ContactCopied(ContactRecorded):
    """A contact made by copying the subject child's referral to a sibling (SIB3, SIB4).

    from_case, from_version: the lineage. disclosed: the fields somebody decided to copy; what was not copied is empty.
    """

    rests_on = (DATE_OF_CREATION, OUTCOME_COPIED)

    from_case: UUID
    from_version: int
    disclosed: tuple[str, ...]


@frozen(kw_only=True)
class SiblingCaseOpened(Event):
    """The sibling who had no case of its own got one by copying; kept in the subject child's case."""

    rests_on = (DATE_OF_CREATION,)

    sibling: UUID
    case: UUID


@frozen(kw_only=True)
class OutcomeCopied(Event):
    """The Screening Manager's outcome on the subject child's contact, copied by reference and never altered (SIB4)."""

    rests_on = (OUTCOME_COPIED,)

    outcome: Outcome
    from_case: UUID
    from_version: int


@frozen(kw_only=True)
class SiblingProgressionCompleted(Event):
    """The Area team has completed the sibling's progression (SIB2)."""

    rests_on = (AREA_COMPLETES, clause("C13"))
    leads_to = State.RECORDED  # a sibling's progression is its recording (A45)

    referral_on: date


@frozen(kw_only=True)
class DuplicateSuperseded(Event):
    """This contact was made redundant by copying: out of work lists and counts, there for auditors (SIB5, A4, A5)."""

    rests_on = (DUPLICATE,)
    leads_to = State.SUPERSEDED

    kept: UUID
    reason: Narrative


OF_CASE = (ContactCopied, OutcomeCopied, SiblingCaseOpened, SiblingProgressionCompleted, DuplicateSuperseded)


# What a case keeps of it


@frozen(kw_only=True)
class Progression(Part):
    """How far a sibling's referral has come. cases: in the subject child's, those made by copying, by the sibling."""

    folds = (SiblingCaseOpened,)

    cases: Mapping[UUID, UUID] = field(default_factory=dict)
    outcome: OutcomeCopied | None = None
    completed: SiblingProgressionCompleted | None = None
    superseded: DuplicateSuperseded | None = None

    def after(self, event: Event, version: int) -> Self:
        """A case beside the others."""
        if isinstance(event, SiblingCaseOpened):
            return changed(self, cases={**self.cases, event.sibling: event.case})
        return self


# Orders


@frozen(kw_only=True)
class CompleteProgression(Command):
    """Progress a referred sibling in the contact it has. outcome, referral_on: only as the rules have them."""

    outcome: Outcome | None = None
    referral_on: date | None = None


@frozen(kw_only=True)
class CopyToSibling(CompleteProgression):
    """Progress a referred sibling who has no contact, by copying. What to disclose was decided field by field."""

    sibling: UUID
    case: UUID
    reference: str
    disclosed: tuple[str, ...]
    concern_summary: str | None
    details: ChildDetails
    account: Account


@frozen(kw_only=True)
class Supersede(Command):
    """Supersede a duplicate; `kept` is the sibling's contact that stands (SIB5)."""

    kept: Annotated[UUID, Of("case"), Asks(DUPLICATE)]
    reason: Annotated[Reasons, Asks(DUPLICATE)]


def complete(
    case: "Case", command: CompleteProgression, pack: Pack, *, case_id: UUID, child: "Child", subject: "Case"
) -> dict[UUID, list[Event]]:
    """Complete the progression of a sibling in the contact it already has (A30)."""
    _the_area_team_acts(command)
    require(case.siblings.referral, DECISION, missing="the Screening Manager's decision to refer this sibling")
    require(awaits_progression(case), AREA_COMPLETES, missing="a progression not yet completed")
    assert case.siblings.referral is not None
    no_other_referral_is_open(child, case_id)
    follows(case, command, case.siblings.referral)
    return {
        case_id: _progressed(command, pack, subject, case.siblings.referral.subject),
        case.child: [ReferralStarted(case=case_id, **said(command))],
    }


def copy(
    subject: "Case", command: CopyToSibling, pack: Pack, *, subject_id: UUID, sibling: Sibling
) -> dict[UUID, list[Event]]:
    """Make a contact by copying for a referred sibling who has none here, and complete its progression.

    One that came from another communication meanwhile is joined to this referral, or superseded (A30, A31).
    """
    _the_area_team_acts(command)
    decided = subject.siblings.decided.get(command.sibling)
    require(decided and decided.refer, DECISION, missing="the Screening Manager's decision to refer this sibling")
    assert decided is not None
    require(command.sibling not in subject.progression.cases, AREA_COMPLETES, missing="a sibling not yet copied to")
    has_one = decided.case or (sibling.case and sibling.case.contact.communication == subject.contact.communication)
    require(not has_one, DUPLICATE, missing="progression in the contact the sibling already has")
    require(
        subject.referral.opened and subject.screening.outcome_version,
        OUTCOME_COPIED,
        missing="the subject child's outcome",
    )
    assert subject.referral.opened is not None
    no_other_referral_is_open(sibling.child, command.case)
    follows(subject, command, decided)
    original = subject.contact
    copied = ContactCopied(
        reference=command.reference,
        communication=original.communication,
        child=command.sibling,
        received_at=original.received_at,
        source=original.source,
        referrer_kind=original.referrer_kind,
        agency=original.agency,
        request=original.request,
        intent=original.intent,
        route=original.route,
        concern_summary=command.concern_summary,
        details=command.details,
        account=command.account,
        relationship_told=original.relationship_told,
        from_case=subject_id,
        from_version=1,
        disclosed=command.disclosed,
        **said(command),
    )
    referred = SiblingReferralDecided(
        subject=subject_id,
        subject_version=subject.screening.outcome_version or 0,
        referred_at=subject.referral.opened.occurred_at,
        **said(command),
    )
    return {
        command.case: [
            copied,
            referred,
            *_progressed(command, pack, subject, subject_id),
            *carried_over([subject.access], command),
        ],
        command.sibling: [
            CaseJoined(case=command.case, intent=original.intent, **said(command)),
            ReferralStarted(case=command.case, **said(command)),
        ],
        subject_id: [SiblingCaseOpened(sibling=command.sibling, case=command.case, **said(command))],
    }


def supersede(case: "Case", command: Supersede, pack: Pack, *, case_id: UUID, kept: "Case") -> dict[UUID, list[Event]]:
    """Nothing is deleted: auditors see it, with what it was superseded by (A4). Never the subject child's (A5).

    Who made it is told in the case that is kept.
    """
    require(command.by.role in AREA_TEAM, DUPLICATE, who_may=AREA_TEAM)
    require(case.child == kept.child and command.kept != case_id, DUPLICATE, missing="another contact of this sibling")
    require(kept.progression.outcome, DUPLICATE, missing="the outcome, copied to the contact that is kept")
    redundant = case.undecided or awaits_progression(case)
    require(redundant, DUPLICATE, missing="a contact that is not itself the subject child's or decided")
    the_police_know(case)
    follows(case, command, kept.progression.outcome)
    superseded = DuplicateSuperseded(kept=command.kept, reason=command.reason, **said(command))
    return {case_id: [superseded], command.kept: also_told(case, command, case_id)}


def awaits_progression(case: "Case") -> bool:
    """Whether the sibling is to be referred in this contact and the Area team has not completed it."""
    return case.siblings.referral is not None and not (case.progression.completed or case.set_aside)


def _progressed(command: CompleteProgression, pack: Pack, subject: "Case", subject_id: UUID) -> list[Event]:
    """The outcome copied by reference, and the referral opened with the date it is created."""
    require(
        subject.screening.outcome and subject.screening.outcome_version,
        OUTCOME_COPIED,
        missing="the subject child's outcome",
    )
    assert subject.screening.outcome is not None
    assert subject.screening.outcome_version is not None
    outcome, today = subject.screening.outcome.outcome, pack.day_of(command.at)
    require(command.outcome in {None, outcome}, OUTCOME_COPIED, missing="the outcome as the Screening Manager has it")
    require(command.referral_on in {None, today}, DATE_OF_CREATION, missing="the date on which it is created")
    return [
        OutcomeCopied(
            outcome=outcome, from_case=subject_id, from_version=subject.screening.outcome_version, **said(command)
        ),
        ReferralOpened(on=today, **said(command)),
        SiblingProgressionCompleted(referral_on=today, **said(command)),
    ]


def _the_area_team_acts(command: Command) -> None:
    no_adviser_acts(command.by, *AREA_TEAM)
    require(command.by.role in AREA_TEAM, AREA_COMPLETES, who_may=AREA_TEAM)


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """In the sibling's own contact; in the subject child's, while a referred sibling has no contact yet."""
    referred = [kept for kept in case.siblings.decided.values() if kept.refer and kept.case is None]
    if any(kept.sibling not in case.progression.cases for kept in referred):
        what = "Copy the referral to each sibling who is to be referred and has no contact."
        yield duty("SIB2", Queue.SIBLINGS, what, AREA_TEAM)
    if awaits_progression(case):
        what = "Complete the progression of the sibling's referral."
        yield duty("SIB2", Queue.SIBLINGS, what, AREA_TEAM, due.get("T10"))
