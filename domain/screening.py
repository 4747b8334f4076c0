"""Screening.

The Screening Manager is sent every contact that asks for a safeguarding referral, and decides on one of three
outcomes within one working day: provide information or redirect, progress to a referral, or ask a professional
referrer for an Early Help Assessment. Before that the concern is held against the Threshold Document, the checks
are made, existing records considered and five findings recorded, whether the child is known or not. At any time a
contact may become a referral.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self

from domain.advisers import ADVISERS, no_adviser_acts
from domain.changing import changed
from domain.circumstances import no_assessment_is_owed
from domain.clauses import clause
from domain.contact import goes_on, who_go_on
from domain.dates import DATED, comes_after, follows
from domain.due import HARM, URGENT, Due, Duty, Queue, Timing, duty
from domain.facts import Command, Event, Line, Narrative, Reasons, Text, Words, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between, Past
from domain.policy import Pack
from domain.protection import the_response_was_considered
from domain.records_considered import the_records_were_considered
from domain.referrals import ReferralOpened, screening_queue, the_contact_is_open, the_police_know
from domain.refusals import everything_missing, require
from domain.vocabulary import (
    HARMFUL,
    SCREENERS,
    Answer,
    CheckKind,
    Harm,
    Intent,
    Outcome,
    ReferrerKind,
    Role,
    State,
)

if TYPE_CHECKING:
    from domain.records import Case

THRESHOLD = clause("C2")
BECOMES_A_REFERRAL = clause("C3")
KNOWN_CHECK = clause("C6")
INTENT = clause("C11")
FAST_TRACK = clause("C12")
CONSULTATION = clause("E7")
ONE_OUTCOME = clause("C16")
DISPATCH = clause("SC1")
OUTCOME = clause("SC2")
PROFESSIONALS_ONLY = clause("SC3")
KNOWN_OR_NOT = clause("SC4")
CHECKS = clause("SC5")
FINDINGS = clause("SC6")
INFORMING = clause("SC8")
SHARING = clause("SC9")
MANAGER_PROGRESSES = clause("SC13")

MANAGER = (Role.SCREENING_MANAGER,)


# What happened


@frozen(kw_only=True)
class ScreeningRequested(Event):
    """Sent to the Screening Manager (SC1)."""

    rests_on = (DISPATCH,)
    leads_to = State.SCREENING

    action: str


@frozen(kw_only=True)
class LevelOfResponseDecided(Event):
    """The threshold document and early help criteria considered, and the level decided (C2)."""

    rests_on = (THRESHOLD,)

    threshold_document: Narrative
    level: int
    early_help_criteria_considered: bool
    reasons: Narrative


@frozen(kw_only=True)
class ScreeningCheckRecorded(Event):
    """One check and what it answered (SC5). asked, asked_at: who was asked, and when."""

    rests_on = (CHECKS,)
    leads_to = State.SCREENING

    kind: CheckKind
    answer: Answer
    detail: Narrative | None = None
    asked: Narrative | None = None
    asked_at: datetime | None = None


@frozen(kw_only=True)
class Finding:
    """What screening established, or why it could not be established (SC6)."""

    established: Text | None = None
    not_established_because: Text | None = None


@frozen(kw_only=True)
class ScreeningFindingsRecorded(Event):
    """The five findings (SC6)."""

    rests_on = (FINDINGS,)
    leads_to = State.SCREENING

    nature: Finding
    how_and_why: Finding
    needs: Finding
    significant_harm: Harm
    significant_harm_detail: Narrative | None = None
    urgent_action: Answer
    urgent_action_for_household: Answer
    urgent_action_detail: Narrative | None = None

    def timing(self) -> Timing:
        """Harm and urgency as they were found."""
        harm = self.significant_harm in HARMFUL
        urgent = Answer.YES in {self.urgent_action, self.urgent_action_for_household}
        return Timing(marks=frozenset(mark for mark, found in {HARM: harm, URGENT: urgent}.items() if found))


@frozen(kw_only=True)
class ContactOutcomeDecided(Event):
    """The Screening Manager's outcome (SC2, C16)."""

    rests_on = (OUTCOME, ONE_OUTCOME)

    outcome: Outcome
    reasons: Narrative
    redirected_to: Narrative | None = None

    def state_after(self, before: State) -> State:
        """To progress opens the referral in the same act."""
        progresses = self.outcome is Outcome.PROGRESS_TO_REFERRAL
        return before.or_later(State.REFERRAL if progresses else State.ENDED)


OF_CASE = (
    LevelOfResponseDecided,
    ScreeningRequested,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ContactOutcomeDecided,
)


# What a case keeps of it


@frozen(kw_only=True)
class Screening(Part):
    """Screening as far as it has come, and the contact's outcome. checks: the last of each kind.

    outcome_version: the event that holds the outcome, which the recording cites.
    """

    folds = (ScreeningCheckRecorded, ContactOutcomeDecided)

    level: LevelOfResponseDecided | None = None
    requested: ScreeningRequested | None = None
    checks: Mapping[CheckKind, ScreeningCheckRecorded] = field(default_factory=dict)
    findings: ScreeningFindingsRecorded | None = None
    outcome: ContactOutcomeDecided | None = None
    outcome_version: int | None = None

    def after(self, event: Event, version: int) -> Self:
        """A check among the others; an outcome with its place."""
        match event:
            case ScreeningCheckRecorded(kind=kind):
                return changed(self, checks={**self.checks, kind: event})
            case ContactOutcomeDecided():
                return changed(self, outcome=event, outcome_version=version)
        return self

    def checked(self, kind: CheckKind) -> bool:
        """Whether a check was made. One not yet answered counts with who was asked and when (A41)."""
        check = self.checks.get(kind)
        if check is None or check.answer is not Answer.NOT_YET_KNOWN:
            return check is not None
        return bool(kind is not CheckKind.INTERNAL_DATABASE and check.asked and check.asked_at)


# Orders


@frozen(kw_only=True)
class RequestScreening(Command):
    """Send the contact to the Screening Manager (SC1)."""


@frozen(kw_only=True)
class DecideLevelOfResponse(Command):
    """The level of response, with the edition of the Threshold Document it rests on (C2)."""

    threshold_document: Annotated[Line, Asks(THRESHOLD)]
    level: Annotated[int, Between(1, 4), Asks(THRESHOLD)]
    early_help_criteria_considered: Annotated[bool, Asks(THRESHOLD)]
    reasons: Annotated[Reasons, Asks(THRESHOLD)]


@frozen(kw_only=True)
class Check:
    """One check and its answer (SC5). asked, asked_at: who was asked, and when; needed while it is not yet known."""

    kind: Annotated[CheckKind, Asks(CHECKS)]
    answer: Annotated[Answer, Asks(CHECKS)]
    detail: Text | None = None
    asked: Line | None = None
    asked_at: Annotated[datetime, Past()] | None = None


@frozen(kw_only=True)
class RecordChecks(Command):
    """Screening checks as they are answered (SC5)."""

    checks: Annotated[tuple[Check, ...], Between(1, 20), Asks(CHECKS)]


@frozen(kw_only=True)
class RecordFindings(Command):
    """The five findings of screening (SC6)."""

    nature: Annotated[Finding, Asks(FINDINGS)]
    how_and_why: Annotated[Finding, Asks(FINDINGS)]
    needs: Annotated[Finding, Asks(FINDINGS)]
    significant_harm: Annotated[Harm, Asks(FINDINGS)]
    significant_harm_detail: Text | None = None
    urgent_action: Annotated[Answer, Asks(FINDINGS)]
    urgent_action_for_household: Annotated[Answer, Asks(FINDINGS)]
    urgent_action_detail: Text | None = None


@frozen(kw_only=True)
class DecideOutcome(Command):
    """Decide what becomes of the contact."""

    outcome: Outcome
    reasons: Reasons
    redirected_to: str | None = None


def request(case: "Case", command: RequestScreening, pack: Pack) -> list[Event]:
    """Send a checked contact to the Screening Manager, as a `Contact Action for Screening`."""
    the_contact_is_open(case)
    no_adviser_acts(command.by, Role.CUSTOMER_SERVICE_ADVISOR)
    require(goes_on(case, command.by), DISPATCH, who_may=who_go_on(case))
    require(case.contact.intent is Intent.SAFEGUARDING_REFERRAL, INTENT, missing="intent of a safeguarding referral")
    require(case.screening.requested is None, DISPATCH, missing="a contact not yet sent")
    _the_child_was_looked_for(case)
    follows(case, command, case.known.check)
    return [ScreeningRequested(action=pack.outcomes.action_for_screening, **said(command))]


def decide_level(case: "Case", command: DecideLevelOfResponse, pack: Pack) -> list[Event]:
    """Consider the contact alongside the Threshold Document and Early Help Criteria. Stops T1."""
    the_contact_is_open(case)
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


def record_checks(case: "Case", command: RecordChecks, pack: Pack) -> list[Event]:
    """One or several, the same for known and unknown children; all five kinds are needed before the outcome."""
    the_contact_is_open(case)
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


def record_findings(case: "Case", command: RecordFindings, pack: Pack) -> list[Event]:
    """Record what screening established; a finding that cannot be established says why."""
    the_contact_is_open(case)
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


def decide(case: "Case", command: DecideOutcome, pack: Pack) -> list[Event]:
    """Decide the outcome. Progressing opens the referral in the same act, at this moment (A28)."""
    the_contact_is_open(case)
    require(command.outcome in pack.outcomes.screening, OUTCOME, missing="an outcome of the authority's procedure")
    progresses = command.outcome is Outcome.PROGRESS_TO_REFERRAL
    _a_fast_tracked_referral_stands(case, progresses=progresses)
    _a_consultation_is_the_early_help_advisors(case, progresses=progresses)
    no_adviser_acts(command.by, *MANAGER)
    rule = MANAGER_PROGRESSES if progresses else OUTCOME
    require(command.by.role is Role.SCREENING_MANAGER, rule, who_may=(Role.SCREENING_MANAGER,))
    with everything_missing():
        _the_child_was_looked_for(case)
        _the_contact_was_sent(case)
        _screening_is_complete(case, pack)
        if not progresses:
            the_police_know(case)
            no_assessment_is_owed(case)
        if command.outcome is Outcome.EARLY_HELP_ASSESSMENT:
            professional = case.contact.referrer_kind is ReferrerKind.PROFESSIONAL
            require(professional, PROFESSIONALS_ONLY, missing="a professional referrer")
        if command.outcome is Outcome.INFORMATION_OR_REDIRECT:
            require(command.reasons, OUTCOME, missing="the information or the other service")
    follows(case, command, case.screening.requested, case.emergency.fast_track, case.known.check)
    comes_after(command, case.screening.level, case.screening.findings, *case.screening.checks.values())
    comes_after(command, case.protection.considered, *case.existing_records.considered, *case.informing.decisions)
    decided = ContactOutcomeDecided(
        outcome=command.outcome, reasons=command.reasons, redirected_to=command.redirected_to, **said(command)
    )
    opens = progresses and case.referral.opened is None
    return [decided, *([ReferralOpened(on=pack.day_of(command.at), **said(command))] if opens else [])]


def duties(case: "Case", due: Due, pack: Pack) -> Iterator[Duty]:
    """What a contact that waits for its outcome still needs of screening."""
    if not case.undecided:
        return
    outcome_due = due.get("T2", due.get("T11"))
    for_screening = case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    queue = screening_queue(case)
    if for_screening and not queue:
        sending = Queue.DISPATCH if case.known.check else None
        yield duty("SC1", sending, "Send the contact to the Screening Manager.", _who_send(case), outcome_due)
    if not case.screening.level:
        level = f"Decide the level of response by the {pack.thresholds_document}."
        yield duty("C2", queue, level, SCREENERS, due.get("T1"))
    missing = [kind.value.replace("-", " ") for kind in CheckKind if not case.screening.checked(kind)]
    if for_screening and missing:
        yield duty("SC5", queue, f"Make the screening checks: {', '.join(missing)}.", SCREENERS, outcome_due)
    if for_screening and not case.screening.findings:
        yield duty("SC6", queue, "Record the five findings of screening.", SCREENERS, outcome_due)
    if case.emergency.fast_track:
        yield duty("C12", queue, "Confirm the referral that was fast-tracked.", MANAGER, outcome_due)
    elif for_screening:
        yield duty("SC2", queue, "Decide the outcome of the contact.", MANAGER, outcome_due)


def _a_fast_tracked_referral_stands(case: "Case", *, progresses: bool) -> None:
    """The Screening Manager confirms it (A27); what should not have been a referral is closed at referral."""
    require(
        progresses or case.referral.opened is None, FAST_TRACK, missing="closure at referral, since the referral stands"
    )


def _the_contact_was_sent(case: "Case") -> None:
    """An outcome needs the dispatch or a fast track (A41); a consultation is not sent to screening."""
    for_screening = case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    sent = case.screening.requested or case.emergency.fast_track or not for_screening
    require(sent, DISPATCH, missing="the dispatch to the Screening Manager")


def _the_check_was_made(case: "Case", check: Check) -> None:
    """Our own database answers; of another that has not answered yet it is said who was asked and when (A41)."""
    waits = check.answer is Answer.NOT_YET_KNOWN
    own = check.kind is CheckKind.INTERNAL_DATABASE
    require(not (waits and own), CHECKS, missing="the answer of the internal database")
    told = check.asked and check.asked_at
    require(told or not waits, CHECKS, missing=f"who was asked, and when: {check.kind.value}")
    asked_since = check.asked_at is None or check.asked_at >= case.contact.received_at
    require(asked_since, DATED, missing="a time after the contact was received")


def _a_consultation_is_the_early_help_advisors(case: "Case", *, progresses: bool) -> None:
    """It has outcomes of its own; at any time it may become a referral (C3)."""
    screened = progresses or case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    outcome = "the Early Help Advisor's outcome of the consultation"
    require(screened, CONSULTATION, missing=outcome, who_may=ADVISERS)


def _the_child_was_looked_for(case: "Case") -> None:
    require(case.known.check, KNOWN_CHECK, missing="the known check")


def _screening_is_complete(case: "Case", pack: Pack) -> None:
    """The same for children known and not known (SC4): nothing is skipped."""
    by_what = f"the level of response, with the {pack.thresholds_document} considered"
    require(case.screening.level, THRESHOLD, missing=by_what)
    missing = [kind.value for kind in CheckKind if not case.screening.checked(kind)]
    require(not missing, KNOWN_OR_NOT if case.matched else CHECKS, missing=", ".join(missing))
    the_records_were_considered(case)
    require(case.screening.findings, FINDINGS, missing="the five findings")
    the_response_was_considered(case)
    require(case.informing.decisions, INFORMING, missing="whether the parent or carer was informed, or why not")
    undecided = case.sharing.undecided(pack.duty_to_share)
    require(not undecided, SHARING, missing=f"the decision whether to share with {', '.join(undecided)}")


def _findings(command: RecordFindings) -> dict[str, Words | None]:
    harmless = command.significant_harm is Harm.NOT_INDICATED
    no_action = command.urgent_action is Answer.NO and command.urgent_action_for_household is Answer.NO
    return {
        "nature": command.nature.established or command.nature.not_established_because,
        "how and why": command.how_and_why.established or command.how_and_why.not_established_because,
        "needs": command.needs.established or command.needs.not_established_because,
        "what harm, and what makes it likely (significant_harm_detail)": command.significant_harm_detail
        or ("not indicated" if harmless else None),
        "what urgent action (urgent_action_detail)": command.urgent_action_detail or ("none" if no_action else None),
    }


def _who_send(case: "Case") -> tuple[Role, ...]:
    """An Early Help Advisor facilitates no referral (E1)."""
    return tuple(role for role in who_go_on(case) if role not in ADVISERS)
