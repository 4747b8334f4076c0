"""What is needed next.

Every open duty of a case: the clause it comes from, what is to be done, which
roles may do it, and until when, where a clock says so. Each chapter says its
own; here they stand in the order of the procedure. What protects a child
waits for none of them; what was left out in an emergency stays here until it is
made good (A27). A case that has ended has no duties left, but for whoever is still
to be told: the police of a crime that was suspected (A38), who wrote that the referral
has come, every referrer what became of it and who asked what was decided, the family of the
action to be taken, and who works with the child of what was passed on (A31).
"""

from collections.abc import Iterable, Sequence

from domain import (
    acknowledgement,
    allocation,
    challenge,
    changed_decision,
    circumstances,
    clarification,
    closure,
    completeness,
    consultation,
    cooperation,
    custody,
    disposal,
    emergencies,
    enquiry_response,
    equality,
    erasure,
    family,
    feedback,
    groups,
    hypothetical,
    information,
    informing,
    involvement,
    known_check,
    monitoring,
    open_cases,
    police_reference,
    progression,
    protection,
    record_erasure,
    recording,
    records_considered,
    response,
    screening,
    sharing,
    siblings,
    subject_answering,
    timescales,
)
from domain.challenge import Challenge
from domain.due import HARM, SECTION_47, URGENT, Duty, Urgency
from domain.enquiry import Enquiry
from domain.hypothetical import Consultation
from domain.policy import Pack, Rung
from domain.records import Case, Child
from domain.subject_access import SubjectRequest
from domain.timescales import Clock, Fact

Record = Case | Child | Consultation | Challenge | Enquiry | SubjectRequest
"""What may stand in a queue."""


def duties(case: Case, clocks: Sequence[Clock], pack: Pack, *, undecided_siblings: int = 0) -> tuple[Duty, ...]:
    """What is to be done, in the order of the procedure.

    clocks: the case's. pack: by which it is judged. undecided_siblings: how many linked siblings wait for the
    Screening Manager's decision.
    """
    due = timescales.due(clocks)
    police_due = {clock.number: clock.due_at for clock in clocks if clock.clause == "T13"}
    if _has_ended(case):
        to_be_told = (
            *erasure.duties(case),
            *acknowledgement.duties(case, due),
            *response.duties(case, due),
            *feedback.duties(case),
            *family.duties(case),
            *changed_decision.duties(case),
            *police_reference.duties(case),
        )
        return (*emergencies.duties_of_a_crime(case, police_due), *to_be_told, *information.duties(case))
    of_the_contact = (
        *erasure.duties(case),
        *emergencies.duties_while_safe(case, due),
        *known_check.duties(case, due),
        *emergencies.duties_in_writing(case, due),
        *records_considered.duties(case, due),
        *acknowledgement.duties(case, due),
        *response.duties(case, due),
        *screening.duties(case, due, pack),
        *protection.duties(case, due),
        *informing.duties(case, due),
        *sharing.duties(case, due, pack.duty_to_share),
        *consultation.duties(case, due),
        *emergencies.duties(case, due, police_due),
        *siblings.duties_in_an_emergency(case, undecided_siblings),
        *progression.duties(case, due),
        *police_reference.duties(case),
        *changed_decision.duties(case),
        *information.duties(case),
        *cooperation.duties(case),
        *involvement.duties(case),
        *monitoring.duties(case),
        *circumstances.duties(case, pack),
        *groups.duties(case),
        *custody.duties(case),
    )
    if not case.open_referral:
        return (*of_the_contact, *closure.duties(case))
    return (
        *of_the_contact,
        *recording.duties(case, due),
        *disposal.duties(case, due),
        *feedback.duties(case),
        *family.duties(case),
        *allocation.duties(case),
        *family.duties_of_an_assessment(case),
        *clarification.duties(case),
        *completeness.duties(case),
        *equality.duties(case),
        *closure.duties(case),
    )


def duties_of_a_child(child: Child) -> tuple[Duty, ...]:
    """What is to be done about a child beside its cases: a caller connected, a referral awaited that was advised."""
    return (*open_cases.duties(child), *consultation.duties_of_a_child(child))


def duties_of_a_consultation(asked: Consultation, clocks: Sequence[Clock]) -> tuple[Duty, ...]:
    """What a hypothetical consultation waits for. clocks: its own."""
    return (*hypothetical.duties(asked, timescales.due(clocks)), *record_erasure.duties(asked.erasures))


def duties_of_a_challenge(raised: Challenge, clocks: Sequence[Clock], ladder: Sequence[Rung]) -> tuple[Duty, ...]:
    """What a challenge waits for. clocks: its own. ladder: of the policy pack it is judged under."""
    return tuple(challenge.duties(raised, ladder, {each.number: each.due_at for each in clocks if each.clause == "P3"}))


def duties_of_an_enquiry(received: Enquiry) -> tuple[Duty, ...]:
    """What an enquiry of a prison or the Probation Service waits for."""
    return (*enquiry_response.duties(received), *record_erasure.duties(received.erasures))


def duties_of_a_subject_request(received: SubjectRequest, pack: Pack) -> tuple[Duty, ...]:
    """What a subject access request waits for."""
    return tuple(subject_answering.duties(received, pack))


def owed(record: Record, clocks: Sequence[Clock], pack: Pack) -> Sequence[Duty]:
    """What a record of any kind owes. clocks: its own. Which duties are open depends on no clock; only when they are
    due does.
    """
    match record:
        case Case():
            return duties(record, clocks, pack)
        case Child():
            return duties_of_a_child(record)
        case Consultation():
            return duties_of_a_consultation(record, clocks)
        case Challenge():
            return duties_of_a_challenge(record, clocks, pack.ladder)
        case Enquiry():
            return duties_of_an_enquiry(record)
        case SubjectRequest():
            return duties_of_a_subject_request(record, pack)


def urgency(case: Case, facts: Iterable[Fact]) -> Urgency:
    """How urgent what a case owes is, by what its facts say until a disposal answers that (A51).

    facts: the case's.
    """
    told = [fact for fact in facts if fact.marks]
    if not case.disposal.made:
        if any(URGENT in fact.marks and not fact.until for fact in told):
            return Urgency.EMERGENCY
        if case.intake.safety:
            return Urgency.SAFE_UNTIL
    return Urgency.HARM_INDICATED if any(fact.marks & {HARM, SECTION_47, URGENT} for fact in told) else Urgency.ORDINARY


def _has_ended(case: Case) -> bool:
    """Closed, concluded, superseded, joined, or given an outcome that makes no referral."""
    if case.closure.closed or case.conclusion.concluded or case.set_aside:
        return True
    answered = case.screening.outcome or case.consultation.outcome or case.progression.outcome
    return bool(answered and not (case.referral.opened or case.siblings.referral))
