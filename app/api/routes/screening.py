"""Commands on a case: the known check, screening, a consultation with permission, the referral's recording."""

from collections.abc import Mapping

from app.api.declared import OnCase, routes_of
from domain import advisers, consultation, dates, known_check, recording, referrals, screening


def _finding(name: str, question: str) -> Mapping[str, str]:
    return {
        name: question,
        f"{name}.established": "What was established?",
        f"{name}.not_established_because": "If it could not be established, why not?",
    }


CHECK_KNOWN = OnCase(
    path="/known-check",
    name="record_known_check",
    body="KnownCheckBody",
    decide=known_check.record,
    summary="Record whether the child is known (C6)",
    refuses=(known_check.KNOWN_CHECK, dates.DATED),
    example={"result": "new", "searched": ["child index", "case management system"]},
    labels={
        "result": "Is the child known?",
        "searched": "Where did you look?",
        "considered": "Which possible matches did you look at?",
        "child": "Which known child is it?",
        "note": "What else should be known of the check?",
    },
)
WITHDRAW_MATCH = OnCase(
    path="/known-check/withdrawal",
    name="withdraw_match",
    body="ReasonBody",
    decide=known_check.withdraw,
    summary="Withdraw a match that was a mistake",
    refuses=(known_check.KNOWN_CHECK, dates.DATED),
    example={"reason": "The date of birth was misread; these are two children."},
    labels={"reason": "Why was the match a mistake?"},
)
REQUEST = OnCase(
    path="/screening",
    name="request_screening",
    body="ScreeningRequestBody",
    decide=screening.request,
    summary="Send the contact to the Screening Manager (SC1)",
    refuses=(
        screening.DISPATCH,
        screening.INTENT,
        advisers.ADVISES,
        screening.KNOWN_CHECK,
        screening.ONE_OUTCOME,
        dates.DATED,
    ),
    example={},
    labels={},
)
DECIDE_LEVEL = OnCase(
    path="/screening/level-of-response",
    name="decide_level_of_response",
    body="LevelOfResponseBody",
    decide=screening.decide_level,
    summary="Decide the level of response alongside the Threshold Document (C2)",
    refuses=(screening.THRESHOLD, screening.ONE_OUTCOME, dates.DATED),
    example={
        "threshold_document": "Meeting the needs of children, 2024",
        "level": 4,
        "early_help_criteria_considered": True,
        "reasons": "Repeated unexplained bruising.",
    },
    labels={
        "threshold_document": "Which edition of the Threshold Document did you use?",
        "level": "What level of response does the concern need?",
        "early_help_criteria_considered": "Have you considered the Early Help Criteria?",
        "reasons": "Why this level?",
    },
)
RECORD_CHECKS = OnCase(
    path="/screening/checks",
    name="record_screening_checks",
    body="ChecksBody",
    decide=screening.record_checks,
    summary="Record screening checks (SC5)",
    refuses=(screening.CHECKS, screening.ONE_OUTCOME, dates.DATED),
    example={
        "checks": [
            {"kind": "internal-database", "answer": "yes", "detail": "One earlier contact, 2024."},
            {"kind": "agency", "answer": "no", "asked": "health visiting"},
            {"kind": "family-previously-known", "answer": "yes"},
            {"kind": "child-protection-plan", "answer": "no"},
            {"kind": "child-in-care", "answer": "no"},
        ]
    },
    labels={
        "checks": "Which checks were made?",
        "checks.kind": "What was checked?",
        "checks.answer": "What was the answer?",
        "checks.detail": "What was found?",
        "checks.asked": "Who was asked?",
        "checks.asked_at": "When were they asked?",
    },
)
RECORD_FINDINGS = OnCase(
    path="/screening/findings",
    name="record_screening_findings",
    body="FindingsBody",
    decide=screening.record_findings,
    summary="Record the five findings of screening (SC6)",
    refuses=(screening.FINDINGS, screening.ONE_OUTCOME, dates.DATED),
    example={
        "nature": {"established": "Possible physical abuse."},
        "how_and_why": {"not_established_because": "The two explanations differ."},
        "needs": {"established": "Safety at home; somebody to talk to."},
        "significant_harm": "likely",
        "significant_harm_detail": "A second bruise within a month.",
        "urgent_action": "no",
        "urgent_action_for_household": "no",
    },
    labels={
        **_finding("nature", "What is the concern?"),
        **_finding("how_and_why", "How and why has it arisen?"),
        **_finding("needs", "What do the child and the family need?"),
        "significant_harm": "Has the child suffered significant harm, or is it likely?",
        "significant_harm_detail": "What harm, and what makes it likely?",
        "urgent_action": "Is urgent action needed to make the child safe?",
        "urgent_action_for_household": "Is it needed for anybody else in the household?",
        "urgent_action_detail": "What action?",
    },
)
CONSULT = OnCase(
    path="/consultation",
    name="request_consultation",
    body="ConsultationRequestBody",
    decide=consultation.request,
    summary="Send the contact to the Early Help Advisor (E6)",
    refuses=(
        consultation.SENT,
        consultation.OUTCOME,
        consultation.ONE_OUTCOME,
        consultation.KNOWN_CHECK,
        dates.DATED,
    ),
    example={},
    labels={},
)
ADVISE = OnCase(
    path="/consultation/outcome",
    name="decide_consultation",
    body="ConsultationOutcomeBody",
    decide=consultation.advise,
    summary="Give a consultation with permission its outcome (E7)",
    refuses=(
        advisers.ADVISES,
        consultation.OUTCOME,
        consultation.SENT,
        consultation.ONE_OUTCOME,
        consultation.KNOWN_CHECK,
        referrals.POLICE,
        dates.DATED,
    ),
    example={
        "outcome": "advise-early-help-assessment",
        "advice": "An assessment with the family; the TAC can meet in May.",
    },
    labels={"outcome": "What do you advise?", "advice": "What advice did you give?"},
)
RECORD = OnCase(
    path="/referral",
    name="record_referral",
    body="ReferralBody",
    decide=recording.record,
    summary="Record the referral in the procedure's own words and notify the local team (C13)",
    refuses=(recording.RECORDING, advisers.ADVISES, dates.DATED),
    example={"outcome": "referral screened and awaiting assessment", "decided_in": 10, "team": "saltfen"},
    labels={
        "outcome": "The outcome, in the procedure's words",
        "decided_in": "Which version of the case holds the Screening Manager's decision?",
        "team": "Which local team serves the child's address?",
    },
)

router = routes_of(
    CHECK_KNOWN, WITHDRAW_MATCH, REQUEST, DECIDE_LEVEL, RECORD_CHECKS, RECORD_FINDINGS, CONSULT, ADVISE, RECORD
)
