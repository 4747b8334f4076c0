"""Screening.

The Screening Manager is sent every contact that asks for a safeguarding
referral, and decides on one of three outcomes within one working day: provide
information or redirect, progress to a referral, or ask a professional referrer
for an Early Help Assessment. Before that the concern is held against the
Threshold Document, the checks are made and five findings recorded, whether the
child is known or not. At any time a contact may become a referral.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from dataclasses import dataclass
from datetime import datetime

from domain.clauses import clause
from domain.contact import goes_on, who_go_on
from domain.dates import DATED, comes_after, follows
from domain.directory import Directory
from domain.events import (
    Command,
    ContactOutcomeDecided,
    Event,
    Finding,
    LevelOfResponseDecided,
    ReferralOpened,
    ReferralRecorded,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
    TeamManagerNotified,
    Words,
    said,
)
from domain.policy import Pack
from domain.records import Case
from domain.referrals import the_police_know
from domain.refusals import require
from domain.vocabulary import (
    ACTION_FOR_SCREENING,
    Answer,
    CheckKind,
    Harm,
    Intent,
    Outcome,
    ReferrerKind,
    Role,
)

THRESHOLD = clause("C2")
BECOMES_A_REFERRAL = clause("C3")
KNOWN_CHECK = clause("C6")
INTENT = clause("C11")
FAST_TRACK = clause("C12")
NO_REFERRALS = clause("E1")
CONSULTATION = clause("E7")
RECORDING = clause("C13")
ONE_OUTCOME = clause("C16")
DISPATCH = clause("SC1")
OUTCOME = clause("SC2")
PROFESSIONALS_ONLY = clause("SC3")
KNOWN_OR_NOT = clause("SC4")
CHECKS = clause("SC5")
FINDINGS = clause("SC6")
MANAGER_PROGRESSES = clause("SC13")

SCREENERS = (Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestScreening(Command):
    """Send the contact to the Screening Manager."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideLevelOfResponse(Command):
    """Say what level of response the contact needs, by which edition of the Threshold Document."""

    threshold_document: str
    level: int
    early_help_criteria_considered: bool
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check made: kind, answer, what it found, whom it was asked of and when."""

    kind: CheckKind
    answer: Answer
    detail: str | None = None
    asked: str | None = None
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChecks(Command):
    """Record checks as they are answered; a later answer stands beside the earlier one."""

    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFindings(Command):
    """Record the five findings; one that cannot be established says why."""

    nature: Finding
    how_and_why: Finding
    needs: Finding
    significant_harm: Harm
    significant_harm_detail: str | None = None
    urgent_action: Answer
    urgent_action_for_household: Answer
    urgent_action_detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideOutcome(Command):
    """Decide what becomes of the contact."""

    outcome: Outcome
    reasons: str
    redirected_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordReferral(Command):
    """Record the Screening Manager's decision and notify the team of the child's address."""

    outcome: str
    decided_in: int
    team: str


def request(case: Case, command: RequestScreening, pack: Pack) -> list[Event]:
    """Send a checked contact to the Screening Manager."""
    _the_contact_is_open(case)
    adviser = command.by.role is Role.EARLY_HELP_ADVISOR
    require(not adviser, NO_REFERRALS, who_may=(Role.CUSTOMER_SERVICE_ADVISOR,))
    require(goes_on(case, command.by), DISPATCH, who_may=who_go_on(case))
    require(case.contact.intent is Intent.SAFEGUARDING_REFERRAL, INTENT, missing="intent of a safeguarding referral")
    require(case.requested is None, DISPATCH, missing="a contact not yet sent")
    _the_child_was_looked_for(case)
    follows(case, command, case.known_check)
    return [ScreeningRequested(action=ACTION_FOR_SCREENING, **said(command))]


def decide_level(case: Case, command: DecideLevelOfResponse, pack: Pack) -> list[Event]:
    """Consider the contact alongside the Threshold Document and Early Help Criteria."""
    _the_contact_is_open(case)
    require(command.by.role in SCREENERS, THRESHOLD, who_may=SCREENERS)
    require(command.early_help_criteria_considered, THRESHOLD, missing="consideration of the Early Help Criteria")
    follows(case, command)
    return [
        LevelOfResponseDecided(
            threshold_document=command.threshold_document,
            level=command.level,
            early_help_criteria_considered=True,
            reasons=command.reasons,
            **said(command),
        )
    ]


def record_checks(case: Case, command: RecordChecks, pack: Pack) -> list[Event]:
    """Record the checks, the same for known and unknown children."""
    _the_contact_is_open(case)
    require(command.by.role in SCREENERS, CHECKS, who_may=SCREENERS)
    follows(case, command)
    for check in command.checks:
        _the_check_was_made(case, check)
    return [
        ScreeningCheckRecorded(
            kind=check.kind,
            answer=check.answer,
            detail=check.detail,
            asked=check.asked,
            asked_at=check.asked_at,
            **said(command),
        )
        for check in command.checks
    ]


def record_findings(case: Case, command: RecordFindings, pack: Pack) -> list[Event]:
    """Record what screening established."""
    _the_contact_is_open(case)
    require(command.by.role in SCREENERS, FINDINGS, who_may=SCREENERS)
    missing = [name for name, found in _findings(command).items() if not found]
    require(not missing, FINDINGS, missing=", ".join(missing))
    follows(case, command)
    return [
        ScreeningFindingsRecorded(
            nature=command.nature,
            how_and_why=command.how_and_why,
            needs=command.needs,
            significant_harm=command.significant_harm,
            significant_harm_detail=command.significant_harm_detail,
            urgent_action=command.urgent_action,
            urgent_action_for_household=command.urgent_action_for_household,
            urgent_action_detail=command.urgent_action_detail,
            **said(command),
        )
    ]


def decide(case: Case, command: DecideOutcome, pack: Pack) -> list[Event]:
    """Decide the outcome. Progressing opens the referral in the same act, at this moment (A28)."""
    _the_contact_is_open(case)
    require(command.outcome in pack.outcomes.screening, OUTCOME, missing="an outcome of the authority's procedure")
    progresses = command.outcome is Outcome.PROGRESS_TO_REFERRAL
    _a_fast_tracked_referral_stands(case, progresses=progresses)
    _a_consultation_is_the_early_help_advisors(case, progresses=progresses)
    rule = MANAGER_PROGRESSES if progresses else OUTCOME
    require(command.by.role is Role.SCREENING_MANAGER, rule, who_may=(Role.SCREENING_MANAGER,))
    _the_child_was_looked_for(case)
    _the_contact_was_sent(case)
    _screening_is_complete(case)
    follows(case, command, case.requested, case.fast_track, case.known_check)
    comes_after(command, case.level, case.findings, *case.checks.values())
    if not progresses:
        the_police_know(case)
    if command.outcome is Outcome.EARLY_HELP_ASSESSMENT:
        professional = case.contact.referrer_kind is ReferrerKind.PROFESSIONAL
        require(professional, PROFESSIONALS_ONLY, missing="a professional referrer")
    if command.outcome is Outcome.INFORMATION_OR_REDIRECT:
        require(command.reasons, OUTCOME, missing="the information or the other service")
    decided = ContactOutcomeDecided(
        outcome=command.outcome, reasons=command.reasons, redirected_to=command.redirected_to, **said(command)
    )
    opens = progresses and case.referral is None
    return [decided, *([ReferralOpened(on=pack.day_of(command.at), **said(command))] if opens else [])]


def record_referral(case: Case, command: RecordReferral, pack: Pack, *, directory: Directory) -> list[Event]:
    """Record the progression in the procedure's own words, citing the decision, and notify the address's team."""
    require(command.by.role is Role.CUSTOMER_SERVICE_ADVISOR, RECORDING, who_may=(Role.CUSTOMER_SERVICE_ADVISOR,))
    require(not (case.recording or case.progression), RECORDING, missing="a referral not yet recorded")
    require(case.outcome and case.referral, RECORDING, missing="the Screening Manager's decision to progress")
    assert case.outcome is not None
    require(command.decided_in == case.outcome_version, RECORDING, missing="the event of the decision it cites")
    outcome = pack.outcomes.contact_proceeding_to_referral
    require(command.outcome == outcome, RECORDING, missing=f"the outcome {outcome!r}")
    _the_team_is_that_of_the_address(case, command.team, directory)
    follows(case, command, case.outcome)
    return [
        ReferralRecorded(
            outcome=command.outcome,
            decided_in=command.decided_in,
            decided_by=case.outcome.by.id,
            **said(command),
        ),
        TeamManagerNotified(team=command.team, **said(command)),
    ]


def _the_team_is_that_of_the_address(case: Case, team: str, directory: Directory) -> None:
    """As amended (A46). Of a child whose locality nobody knows, any team of the directory."""
    require(team in directory.teams, RECORDING, missing="a team of the directory")
    locality = case.details.address.locality if case.details.address else None
    local = directory.team_serving(locality)
    require(local or locality is None, RECORDING, missing=f"a team of the directory that serves {locality}")
    require(local is None or local.team == team, RECORDING, missing="the local team of the child's address")


def _the_contact_is_open(case: Case) -> None:
    require(case.undecided, ONE_OUTCOME, missing="a contact without an outcome")


def _a_fast_tracked_referral_stands(case: Case, *, progresses: bool) -> None:
    """The Screening Manager confirms it (A27); what should not have been a referral is closed at referral."""
    require(progresses or case.referral is None, FAST_TRACK, missing="closure at referral, since the referral stands")


def _the_contact_was_sent(case: Case) -> None:
    """An outcome needs the dispatch or a fast track (A41); a consultation is not sent to screening."""
    for_screening = case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    sent = case.requested or case.fast_track or not for_screening
    require(sent, DISPATCH, missing="the dispatch to the Screening Manager")


def _the_check_was_made(case: Case, check: Check) -> None:
    """Our own database answers; of another that has not answered yet it is said who was asked and when (A41)."""
    waits = check.answer is Answer.NOT_YET_KNOWN
    own = check.kind is CheckKind.INTERNAL_DATABASE
    require(not (waits and own), CHECKS, missing="the answer of the internal database")
    told = check.asked and check.asked_at
    require(told or not waits, CHECKS, missing=f"who was asked, and when: {check.kind.value}")
    asked_since = check.asked_at is None or check.asked_at >= case.contact.received_at
    require(asked_since, DATED, missing="a time after the contact was received")


def _a_consultation_is_the_early_help_advisors(case: Case, *, progresses: bool) -> None:
    """It has outcomes of its own; at any time it may become a referral (C3)."""
    screened = progresses or case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    outcome = "the Early Help Advisor's outcome of the consultation"
    require(screened, CONSULTATION, missing=outcome, who_may=(Role.EARLY_HELP_ADVISOR,))


def _the_child_was_looked_for(case: Case) -> None:
    require(case.known_check, KNOWN_CHECK, missing="the known check")


def _screening_is_complete(case: Case) -> None:
    """The same for children known and not known (SC4): nothing is skipped."""
    require(case.level, THRESHOLD, missing="the level of response, with the Threshold Document considered")
    missing = [kind.value for kind in CheckKind if not case.checked(kind)]
    require(not missing, KNOWN_OR_NOT if case.matched else CHECKS, missing=", ".join(missing))
    require(case.findings, FINDINGS, missing="the five findings")


def _findings(command: RecordFindings) -> dict[str, Words | None]:
    harmless = command.significant_harm is Harm.NOT_INDICATED
    no_action = command.urgent_action is Answer.NO and command.urgent_action_for_household is Answer.NO
    return {
        "nature": command.nature.established or command.nature.not_established_because,
        "how and why": command.how_and_why.established or command.how_and_why.not_established_because,
        "needs": command.needs.established or command.needs.not_established_because,
        "significant harm": command.significant_harm_detail or ("not indicated" if harmless else None),
        "urgent action": command.urgent_action_detail or ("none" if no_action else None),
    }
