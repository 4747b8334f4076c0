"""Closure at referral: two supervisors agree, or the Area Team Manager decides (CL1 to CL5)."""

from app.api.declared import OnCase, routes_of
from domain import circumstances, closure, dates, referrals

PROPOSE = OnCase(
    path="/closure",
    name="propose_closure",
    body="ClosureBody",
    decide=closure.propose,
    summary="Propose to close the referral without an assessment (CL1)",
    refuses=(closure.AT_REFERRAL, closure.RATIONALE, *circumstances.OWED, dates.DATED),
    example={
        "after": "redirection-to-other-services",
        "rationale": "Early Help meets the family's needs; no assessment is required.",
        "discussion": "Discussed by telephone with the Screening Practice Supervisor at 10:30.",
    },
    labels={
        "after": "After what is no assessment required?",
        "rationale": "Why is it not required?",
        "discussion": "What was discussed with the Screening Practice Supervisor, and when?",
        "cover_reason": "Why do you act for another team?",
    },
)
AGREE = OnCase(
    path="/closure/agreement",
    name="agree_closure",
    body="AgreementBody",
    decide=closure.agree,
    summary="Agree to the closure, and so authorise and close the referral (CL2, CL3)",
    refuses=(
        closure.TWO_PEOPLE,
        closure.AT_REFERRAL,
        *circumstances.OWED,
        referrals.POLICE,
        referrals.FAST_TRACK,
        dates.DATED,
    ),
    example={},
    labels={},
)
DISAGREE = OnCase(
    path="/closure/disagreement",
    name="disagree_with_closure",
    body="DisagreementBody",
    decide=closure.disagree,
    summary="Not agree to the closure: it reverts to the Area Team Manager (CL5)",
    refuses=(closure.TWO_PEOPLE, closure.REVERTS, dates.DATED),
    example={"reason": "The child has not been seen at home."},
    labels={"reason": "Why do you not agree?"},
)
DECIDE = OnCase(
    path="/closure/decision",
    name="decide_closure",
    body="ClosureDecisionBody",
    decide=closure.decide,
    summary="Decide what the two supervisors do not agree on (CL5)",
    refuses=(
        closure.REVERTS,
        closure.AT_REFERRAL,
        *circumstances.OWED,
        referrals.POLICE,
        referrals.FAST_TRACK,
        dates.DATED,
    ),
    example={"close": False, "reasons": "A visit is to be made before the end of the week."},
    labels={
        "close": "Is the referral closed?",
        "reasons": "Reasons",
        "cover_reason": "Why do you act for another team?",
    },
)

router = routes_of(PROPOSE, AGREE, DISAGREE, DECIDE)
