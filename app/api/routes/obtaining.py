"""What is learnt from the referrer: clarification (R7) and the fifteen items (R8)."""

from app.api.declared import OnCase, routes_of
from domain import clarification, dates, obtaining

CLARIFY = OnCase(
    path="/clarification",
    name="clarify_concerns",
    body="ClarificationBody",
    decide=clarification.clarify,
    summary="Record what the referrer clarified, or clarify it as the agency that referred (R7)",
    refuses=(clarification.CLARIFIED, dates.DATED),
    example={
        "nature": "The bruise is the second since May; both were on the upper arm.",
        "how_and_why": "Each came after a weekend with the stepfather, who lost his work in April.",
    },
    labels={"nature": "What is the nature of the concerns?", "how_and_why": "How and why have they arisen?"},
)
FAIL_TO_CLARIFY = OnCase(
    path="/clarification/not-possible",
    name="fail_to_clarify",
    body="ClarificationNotPossibleBody",
    decide=clarification.fail,
    summary="Say why nothing could be clarified with the referrer (R7)",
    refuses=(clarification.CLARIFIED, dates.DATED),
    example={"obstacle": "referrer-not-reached", "reasons": "Rung three times on two days; the school is closed."},
    labels={"obstacle": "Why could nothing be clarified?", "reasons": "What did you try?"},
)
RECORD = OnCase(
    path="/referral-information",
    name="record_information",
    body="ReferralInformationBody",
    decide=obtaining.record,
    summary="Record what a visit or a call to the referrer brought, and of what it did not bring why (R8)",
    refuses=(obtaining.OBTAINED, dates.DATED),
    example={
        "means": "telephone",
        "needs_immediate_protection": "no",
        "significant_events": "The stepfather lost his work in April; the family moved in May.",
        "referrers_knowledge": "Her class teacher since September; sees the mother at the gate most days.",
        "parents_knowledge": "The mother knows of the referral and agrees with it.",
        "not_obtained": [
            {"item": "alleged-perpetrator", "why": "not-known"},
            {"item": "other-agencies", "why": "not-asked", "reason": "The call was cut short; to be asked on Monday."},
        ],
    },
    labels={
        "means": "How did you visit or contact the referrer?",
        "needs_immediate_protection": "Does the child need immediate protection?",
        "significant_events": "Which significant events were there, lately or in the past?",
        "cause_for_concern": "What is alleged: by whom, when and where?",
        "alleged_perpetrator": "What is known of an alleged perpetrator?",
        "referrers_knowledge": "How does the referrer know the child and the family, and what do they know of them?",
        "other_agencies": "Which other agencies are involved?",
        "parents_knowledge": "What do the parents know of the referral?",
        "not_obtained": "What could not be obtained?",
        "not_obtained.item": "Which item?",
        "not_obtained.why": "Why not?",
        "not_obtained.reason": "Reason, where nobody asked",
    },
)

router = routes_of(CLARIFY, FAIL_TO_CLARIFY, RECORD)
