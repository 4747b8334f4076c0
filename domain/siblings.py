"""Siblings.

The Screening Manager decides, sibling by sibling, in the act that progresses the
subject child's contact; by then it is known who of the communication is a sibling
(A44). A sibling who is not referred has the outcome in the same act. One who is
referred is progressed by the Area team within one working day of the date and
time of the original referral: in the contact the sibling already has, or in one
made by copying; that is its recording and its notification (A45). The outcome is
copied by reference, the sibling's referral is dated the day it is created, and a
contact the copying made redundant is superseded. A contact that did not progress
is never used again: further information makes a further contact.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from domain import screening
from domain.clauses import clause
from domain.dates import follows
from domain.events import (
    Account,
    CaseJoined,
    ChildDetails,
    Command,
    ContactCopied,
    ContactOutcomeDecided,
    DuplicateSuperseded,
    Event,
    InformationAdded,
    OutcomeCopied,
    ReferralOpened,
    ReferralStarted,
    SiblingCaseOpened,
    SiblingDecided,
    SiblingLinked,
    SiblingProgressionCompleted,
    SiblingReferralDecided,
    SiblingUnlinked,
    said,
)
from domain.policy import Pack
from domain.records import Case, Child
from domain.referrals import the_police_know
from domain.refusals import require
from domain.vocabulary import OFFICE_ROLES, Answer, Outcome, Role

OPEN_CASE = clause("C9")
ONE_REFERRAL = clause("C10")
MANAGER_DECIDES = clause("SIB1")
AREA_COMPLETES = clause("SIB2")
DATE_OF_CREATION = clause("SIB3")
OUTCOME_COPIED = clause("SIB4")
DUPLICATE = clause("SIB5")
EVERY_SIBLING = clause("SIB6")
FURTHER_CONTACT = clause("SIB7")

AREA_TEAM = (Role.AREA_TEAM_WORKER, Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER)
MAY_LINK = (
    Role.CUSTOMER_SERVICE_ADVISOR,
    Role.SCREENING_MANAGER,
    Role.SCREENING_PRACTICE_SUPERVISOR,
    *AREA_TEAM,
)

MAY_ADD_ON_OPEN_CASES = (
    *sorted(OFFICE_ROLES - {Role.EARLY_HELP_ADVISOR, Role.CUSTOMER_SERVICE_ADVISOR}),
    Role.PARTNER_PRACTITIONER,
    Role.PARTNER_MANAGER,
)
MAY_ADD = (Role.CUSTOMER_SERVICE_ADVISOR, *MAY_ADD_ON_OPEN_CASES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling:
    """A child linked, or told of in one communication, as it stands: its record, and the contact of its that waits.

    is_sibling: not yet known where nobody has said so far (A44). others: further contacts of its that wait, from other
    communications.
    """

    child_id: UUID
    child: Child
    is_sibling: Answer = Answer.YES
    case_id: UUID | None = None
    case: Case | None = None
    others: Mapping[UUID, Case] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiblingChoice:
    """The Screening Manager's decision on one sibling."""

    child: UUID
    refer: bool
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideForFamily(screening.DecideOutcome):
    """Decide the outcome of the contact, and of every linked sibling's."""

    siblings: tuple[SiblingChoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteProgression(Command):
    """Progress a referred sibling in the contact it has. outcome, referral_on: only as the rules have them."""

    outcome: Outcome | None = None
    referral_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyToSibling(CompleteProgression):
    """Progress a referred sibling who has no contact, by copying. What to disclose was decided field by field."""

    sibling: UUID
    case: UUID
    reference: str
    disclosed: tuple[str, ...]
    concern_summary: str | None
    details: ChildDetails
    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Supersede(Command):
    """Take a contact that the copying made redundant out of the work lists; `kept` is the one that stands."""

    kept: UUID
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddInformation(Command):
    """Add further information to a contact."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSibling(Command):
    """Say that two children are siblings."""

    other: UUID
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkSibling(Command):
    """Say that they are not: take a link back, or settle what was not known."""

    other: UUID
    reason: str


def decide(
    case: Case, command: DecideForFamily, pack: Pack, *, case_id: UUID, child: Child, siblings: Sequence[Sibling]
) -> dict[UUID, list[Event]]:
    """Decide the subject child's contact and every linked sibling's in one act."""
    subject = screening.decide(case, command, pack)
    if command.outcome is not Outcome.PROGRESS_TO_REFERRAL:
        require(not command.siblings, EVERY_SIBLING, missing="progression of the subject child's contact")
        return {case_id: subject}
    _no_other_referral_is_open(child, case_id)
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
    if case.referral is None:
        streams[case.child] = [ReferralStarted(case=case_id, **said(command))]
    subject_version = case.version + 1
    for choice in choices.values():
        sibling = linked[choice.child]
        _the_siblings_own_referral_stands(sibling, choice)
        if sibling.case is not None and sibling.case_id is not None:
            streams[sibling.case_id] = [_disposed(choice, command, case_id, subject_version, sibling.case)]
        if not choice.refer:  # of one who is referred, the further contacts are superseded once the outcome is copied
            contacts = {other: further for other, further in sibling.others.items() if further.referral is None}
            streams |= {other: [_not_referred(choice, command, further)] for other, further in contacts.items()}
    return streams


def complete(
    case: Case, command: CompleteProgression, pack: Pack, *, case_id: UUID, child: Child, subject: Case
) -> dict[UUID, list[Event]]:
    """Complete the progression of a sibling in the contact it already has (A30)."""
    _the_area_team_acts(command)
    require(case.sibling_referral, MANAGER_DECIDES, missing="the Screening Manager's decision to refer this sibling")
    require(awaits_progression(case), AREA_COMPLETES, missing="a progression not yet completed")
    assert case.sibling_referral is not None
    _no_other_referral_is_open(child, case_id)
    follows(case, command, case.sibling_referral)
    return {
        case_id: _progressed(command, pack, subject, case.sibling_referral.subject),
        case.child: [ReferralStarted(case=case_id, **said(command))],
    }


def copy(
    subject: Case, command: CopyToSibling, pack: Pack, *, subject_id: UUID, sibling: Sibling
) -> dict[UUID, list[Event]]:
    """Make a contact by copying for a referred sibling who has none here, and complete its progression.

    One that came from another communication meanwhile is joined to this referral, or superseded (A30, A31).
    """
    _the_area_team_acts(command)
    decided = subject.siblings.get(command.sibling)
    require(
        decided and decided.refer, MANAGER_DECIDES, missing="the Screening Manager's decision to refer this sibling"
    )
    assert decided is not None
    require(command.sibling not in subject.sibling_cases, AREA_COMPLETES, missing="a sibling not yet copied to")
    has_one = decided.case or (sibling.case and sibling.case.contact.communication == subject.contact.communication)
    require(not has_one, DUPLICATE, missing="progression in the contact the sibling already has")
    require(subject.referral and subject.outcome_version, OUTCOME_COPIED, missing="the subject child's outcome")
    assert subject.referral is not None
    _no_other_referral_is_open(sibling.child, command.case)
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
        from_case=subject_id,
        from_version=1,
        disclosed=command.disclosed,
        **said(command),
    )
    referred = SiblingReferralDecided(
        subject=subject_id,
        subject_version=subject.outcome_version or 0,
        referred_at=subject.referral.occurred_at,
        **said(command),
    )
    return {
        command.case: [copied, referred, *_progressed(command, pack, subject, subject_id)],
        command.sibling: [
            CaseJoined(case=command.case, **said(command)),
            ReferralStarted(case=command.case, **said(command)),
        ],
        subject_id: [SiblingCaseOpened(sibling=command.sibling, case=command.case, **said(command))],
    }


def supersede(case: Case, command: Supersede, pack: Pack, *, case_id: UUID, kept: Case) -> list[Event]:
    """Supersede the sibling's contact that the copying made redundant; never the subject child's (A4, A5)."""
    require(command.by.role in AREA_TEAM, DUPLICATE, who_may=AREA_TEAM)
    require(case.child == kept.child and command.kept != case_id, DUPLICATE, missing="another contact of this sibling")
    require(kept.copied_outcome, DUPLICATE, missing="the outcome, copied to the contact that is kept")
    redundant = case.undecided or awaits_progression(case)
    require(redundant, DUPLICATE, missing="a contact that is not itself the subject child's or decided")
    the_police_know(case)
    follows(case, command, kept.copied_outcome)
    return [DuplicateSuperseded(kept=command.kept, reason=command.reason, **said(command))]


def add_information(case: Case, command: AddInformation, pack: Pack, *, child: Child) -> list[Event]:
    """Add to an open contact; one that has its outcome is left as it is, and a further contact is created.

    Not by an Early Help Advisor, an auditor or the machine; on an open case not by a Customer Service Advisor.
    child: whom the case stands under.
    """
    require(command.by.role in MAY_ADD, FURTHER_CONTACT, who_may=MAY_ADD)
    advisor = command.by.role is Role.CUSTOMER_SERVICE_ADVISOR
    require(not (advisor and child.open_case), OPEN_CASE, who_may=MAY_ADD_ON_OPEN_CASES)
    require(case.undecided, FURTHER_CONTACT, missing="a further contact")
    follows(case, command)
    return [InformationAdded(text=command.text, **said(command))]


def link(child: Child, command: LinkSibling, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """Link two children as siblings, on both records."""
    require(command.by.role in MAY_LINK, MANAGER_DECIDES, who_may=MAY_LINK)
    require(command.other != child_id, MANAGER_DECIDES, missing="another child")
    require(command.other not in child.siblings, MANAGER_DECIDES, missing="children not yet linked")
    return {
        child_id: [SiblingLinked(other=command.other, reason=command.reason, **said(command))],
        command.other: [SiblingLinked(other=child_id, reason=command.reason, **said(command))],
    }


def unlink(child: Child, command: UnlinkSibling, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """Say that two children are no siblings, on both records: a link was wrong, or nobody knew (A44)."""
    require(command.by.role in MAY_LINK, MANAGER_DECIDES, who_may=MAY_LINK)
    require(command.other != child_id, MANAGER_DECIDES, missing="another child")
    require(command.other not in child.unlinked, MANAGER_DECIDES, missing="children not yet said to be no siblings")
    return {
        child_id: [SiblingUnlinked(other=command.other, reason=command.reason, **said(command))],
        command.other: [SiblingUnlinked(other=child_id, reason=command.reason, **said(command))],
    }


def as_one(child: Child, aliases: Iterable[Child]) -> Child:
    """A child with the links of the records found to be the same person."""
    records = (child, *aliases)
    siblings = frozenset[UUID]().union(*(record.siblings for record in records))
    unlinked = frozenset[UUID]().union(*(record.unlinked for record in records))
    return replace(child, siblings=siblings - child.same_as, unlinked=unlinked)


def are_siblings(said: Answer | None, child: Child, other: Set[UUID]) -> Answer:
    """Whether a child and another of its communication are siblings: as it was settled since, or as it was said (A44).

    other: the other's record, and those found to be the same person.
    """
    if child.siblings & other:
        return Answer.YES
    if child.unlinked & other:
        return Answer.NO
    return said or Answer.NOT_YET_KNOWN


def awaits_progression(case: Case) -> bool:
    """Whether the sibling is to be referred in this contact and the Area team has not completed it."""
    return case.sibling_referral is not None and not (case.progression or case.superseded or case.joined)


def _disposed(choice: SiblingChoice, command: Command, subject_id: UUID, subject_version: int, case: Case) -> Event:
    """What becomes of a sibling's open contact: to be referred, or its outcome in the same act (T12)."""
    if choice.refer:
        follows(case, command)
        return SiblingReferralDecided(
            subject=subject_id, subject_version=subject_version, referred_at=command.at, **said(command)
        )
    return _not_referred(choice, command, case)


def _not_referred(choice: SiblingChoice, command: Command, case: Case) -> Event:
    """An outcome after which nobody works on the sibling's contact (A38)."""
    follows(case, command)
    the_police_know(case)
    return ContactOutcomeDecided(
        outcome=Outcome.INFORMATION_OR_REDIRECT, reasons=choice.reasons, redirected_to=None, **said(command)
    )


def _progressed(command: CompleteProgression, pack: Pack, subject: Case, subject_id: UUID) -> list[Event]:
    """The outcome copied by reference, and the referral opened with the date it is created."""
    require(subject.outcome and subject.outcome_version, OUTCOME_COPIED, missing="the subject child's outcome")
    assert subject.outcome is not None
    assert subject.outcome_version is not None
    outcome, today = subject.outcome.outcome, pack.day_of(command.at)
    require(command.outcome in {None, outcome}, OUTCOME_COPIED, missing="the outcome as the Screening Manager has it")
    require(command.referral_on in {None, today}, DATE_OF_CREATION, missing="the date on which it is created")
    return [
        OutcomeCopied(outcome=outcome, from_case=subject_id, from_version=subject.outcome_version, **said(command)),
        ReferralOpened(on=today, **said(command)),
        SiblingProgressionCompleted(referral_on=today, **said(command)),
    ]


def _the_area_team_acts(command: Command) -> None:
    require(command.by.role in AREA_TEAM, AREA_COMPLETES, who_may=AREA_TEAM)


def _no_other_referral_is_open(child: Child, case_id: UUID) -> None:
    """One open referral a child (A31)."""
    require(child.open_referral in {None, case_id}, ONE_REFERRAL, missing="joining to the open referral")


def _the_siblings_own_referral_stands(sibling: Sibling, choice: SiblingChoice) -> None:
    """One that was fast-tracked is confirmed in its own case (A27); there is no second beside it (A31)."""
    fast_tracked = sibling.case and sibling.case.referral
    require(not fast_tracked, screening.FAST_TRACK, missing="an outcome in the case of the sibling's own referral")
    has_none = sibling.child.open_referral is None
    require(has_none or not choice.refer, ONE_REFERRAL, missing="joining to the sibling's open referral")


def _it_is_known_who_is_a_sibling(siblings: Sequence[Sibling]) -> None:
    unsettled = sorted(
        sibling.case.contact.reference
        for sibling in siblings
        if sibling.case and sibling.is_sibling is Answer.NOT_YET_KNOWN
    )
    require(not unsettled, EVERY_SIBLING, missing=f"whether the child of {', '.join(unsettled)} is a sibling")


def _every_open_contact_is_decided(siblings: Sequence[Sibling], decided: Set[UUID]) -> None:
    """A sibling's own fast-tracked referral waits for its own outcome (A27)."""
    undecided = [
        sibling.case.contact.reference
        for sibling in siblings
        if sibling.case and sibling.case.referral is None and sibling.child_id not in decided
    ]
    require(not undecided, EVERY_SIBLING, missing=f"a decision on {', '.join(sorted(undecided))}")
