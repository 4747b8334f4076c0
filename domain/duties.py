"""What is needed next.

Every open duty of a case: the clause it comes from, what is to be done, which
roles may do it, and until when, where a clock says so. What protects a child
waits for none of them; what was left out in an emergency stays here until it is
made good (A27). A case that has ended has no duties left, but for the police to
be told of a crime that was suspected since (A38).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain import timescales
from domain.allocation import ALLOCATORS, needs_a_social_worker
from domain.clauses import Clause, clause
from domain.closure import awaits_agreement, reverted
from domain.consultation import ADVISERS
from domain.contact import who_go_on
from domain.disposal import AUTHORISERS, VISITORS
from domain.records import Case
from domain.referrals import to_be_seen
from domain.screening import SCREENERS
from domain.siblings import AREA_TEAM, awaits_progression
from domain.timescales import Clock
from domain.vocabulary import OFFICE_ROLES, CheckKind, Intent, Role

ADVISOR = (Role.CUSTOMER_SERVICE_ADVISOR,)
MANAGER = (Role.SCREENING_MANAGER,)
ANYBODY = tuple(role for role in Role if role in OFFICE_ROLES)
WHO_CONFIRM = (Role.CUSTOMER_SERVICE_ADVISOR, Role.PARTNER_PRACTITIONER, Role.PARTNER_MANAGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing to be done. due_at: the moment its clock is due; None when it has no clock that counts."""

    clause: Clause
    what: str
    who_may: tuple[Role, ...]
    due_at: datetime | None


def duties(case: Case, clocks: Sequence[Clock], *, undecided_siblings: int = 0) -> tuple[Duty, ...]:
    """What is to be done, in the order of the procedure.

    clocks: the case's. undecided_siblings: how many linked siblings wait for the Screening Manager's decision.
    """
    due = timescales.due(clocks)
    police_due = {clock.number: clock.due_at for clock in clocks if clock.clause == "T13"}
    if _has_ended(case):
        return tuple(_of_a_crime(case, police_due))
    return (
        *_of_the_contact(case, due),
        *_of_an_emergency(case, due, police_due, undecided_siblings),
        *_of_a_sibling(case, due),
        *_of_the_referral(case, due),
        *_of_the_closure(case),
    )


_Due = dict[str, datetime]


def _of_the_contact(case: Case, due: _Due) -> Iterator[Duty]:
    outcome_due = due.get("T2", due.get("T11"))
    for_screening = case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    confirmed = case.confirmation or case.confirmation_expected is None
    if not (case.known_check or case.sibling_referral):
        yield _duty("C6", "Check whether the child is known.", who_go_on(case))
    if not confirmed:
        yield _duty("C15", "Confirm in writing what was telephoned.", WHO_CONFIRM, due.get("T4"))
    if not case.undecided:
        return
    if for_screening and not (case.requested or case.fast_track):
        yield _duty("SC1", "Send the contact to the Screening Manager.", _who_send(case))
    if not case.level:
        yield _duty("C2", "Decide the level of response by the Threshold Document.", SCREENERS, due.get("T1"))
    missing = [kind.value for kind in CheckKind if not case.checked(kind)]
    if for_screening and missing:
        yield _duty("SC5", f"Make the screening checks: {', '.join(missing)}.", SCREENERS, outcome_due)
    if for_screening and not case.findings:
        yield _duty("SC6", "Record the five findings of screening.", SCREENERS, outcome_due)
    if case.fast_track:
        yield _duty("C12", "Confirm the referral that was fast-tracked.", MANAGER, outcome_due)
    elif not for_screening:
        yield _duty("E7", "Give the outcome of the consultation.", ADVISERS, outcome_due)
    else:
        yield _duty("SC2", "Decide the outcome of the contact.", MANAGER, outcome_due)


def _of_an_emergency(
    case: Case, due: _Due, police_due: Mapping[int, datetime], undecided_siblings: int
) -> Iterator[Duty]:
    """police_due: of each suspicion, by its number."""
    if case.fast_track and not case.telephoned:
        yield _duty("T14", "Telephone the Area Team.", who_go_on(case), due.get("T14"))
    yield from _of_a_crime(case, police_due)
    if case.fast_track and undecided_siblings:
        siblings = "one sibling" if undecided_siblings == 1 else f"{undecided_siblings} siblings"
        yield _duty("SIB6", f"Decide on {siblings} of the child.", MANAGER)


def _of_a_crime(case: Case, police_due: Mapping[int, datetime]) -> Iterator[Duty]:
    """Of every suspicion, until each is settled."""
    for number, suspicion in case.suspicions.items():
        if suspicion.unreported:
            of_which = f" of suspicion {number}" if number > 1 else ""
            what = f"Notify the police{of_which}, or say why it was no crime."
            yield _duty("CF1", what, ANYBODY, police_due.get(number))


def _of_a_sibling(case: Case, due: _Due) -> Iterator[Duty]:
    """In the sibling's own contact; in the subject child's, while a referred sibling has no contact yet."""
    referred = [kept for kept in case.siblings.values() if kept.refer and kept.case is None]
    if any(kept.sibling not in case.sibling_cases for kept in referred):
        yield _duty("SIB2", "Copy the referral to each sibling who is to be referred and has no contact.", AREA_TEAM)
    if awaits_progression(case):
        yield _duty("SIB2", "Complete the progression of the sibling's referral.", AREA_TEAM, due.get("T10"))


def _of_the_referral(case: Case, due: _Due) -> Iterator[Duty]:
    if not case.open_referral:
        return
    if case.outcome and not case.recording:
        yield _duty("C13", "Record the referral and notify the local Team Manager.", ADVISOR, due.get("T3"))
    if not case.disposal:
        yield _duty("D1", "Authorise the disposal of the referral.", MANAGER, due.get("T6"))
    elif to_be_seen(case):
        yield _duty("D3", "See the child as soon as possible, alone if appropriate.", VISITORS, due.get("T15"))
    if not case.authorised:
        yield _duty("T8", "Authorise the referral.", AUTHORISERS, due.get("T8"))
    if not case.lead:
        yield _duty("R2", "Decide who the Lead Practitioner will be.", ALLOCATORS)
    elif needs_a_social_worker(case):
        yield _duty("R6", "Let a social worker lead: these are child protection enquiries.", ALLOCATORS)


def _of_the_closure(case: Case) -> Iterator[Duty]:
    if awaits_agreement(case):
        who_may = (Role.SCREENING_PRACTICE_SUPERVISOR,)
        yield _duty("CL2", "Agree to the closure that was proposed, or say why not.", who_may)
    if reverted(case):
        yield _duty("CL5", "Decide on the closure the two supervisors do not agree on.", (Role.AREA_TEAM_MANAGER,))


def _who_send(case: Case) -> tuple[Role, ...]:
    """An Early Help Advisor facilitates no referral (E1)."""
    return tuple(role for role in who_go_on(case) if role is not Role.EARLY_HELP_ADVISOR)


def _duty(number: str, what: str, who_may: tuple[Role, ...], due_at: datetime | None = None) -> Duty:
    return Duty(clause=clause(number), what=what, who_may=who_may, due_at=due_at)


def _has_ended(case: Case) -> bool:
    """Closed, concluded, superseded, joined, or given an outcome that makes no referral."""
    if case.closed or case.concluded or case.superseded or case.joined:
        return True
    answered = case.outcome or case.consultation or case.copied_outcome
    return bool(answered and not (case.referral or case.sibling_referral))
