"""What a referrer is told: that the referral has come (F3), and what became of it (D4, F2, CF5)."""

from app.api.declared import OnCase, routes_of
from domain import acknowledgement, dates, feedback, sharing

ACKNOWLEDGE = OnCase(
    path="/acknowledgement",
    name="acknowledge_referral",
    body="AcknowledgementBody",
    decide=acknowledgement.acknowledge,
    summary="Say that a written referral was acknowledged (F3)",
    refuses=(acknowledgement.ACKNOWLEDGED, dates.DATED),
    example={"means": "email"},
    labels={"means": "How was the referral acknowledged?"},
)
WHOSE = "Whose contact was joined, if you tell that referrer?"
MEANS = "How were they told?"
GIVE = OnCase(
    path="/feedback",
    name="give_feedback",
    body="FeedbackBody",
    decide=feedback.give,
    summary="Say what a professional referrer was told (D4)",
    refuses=(feedback.TO_PROFESSIONALS, feedback.CONFIDENTIAL, sharing.CONSENT, dates.DATED),
    example={
        "means": "telephone",
        "reasons": "One late collection in a year; what was seen can be met by the school with Early Help.",
        "alternatives": [{"service": "Family hub", "reason": "Open to the mother on two evenings a week."}],
    },
    labels={
        "contact": WHOSE,
        "means": MEANS,
        "reasons": "If the threshold is not met: why not?",
        "alternatives": "Which other support would suit better?",
        "alternatives.service": "Which service?",
        "alternatives.reason": "Why would it suit better?",
    },
)
LIMITED = OnCase(
    path="/feedback/limited",
    name="give_limited_feedback",
    body="LimitedFeedbackBody",
    decide=feedback.give_limited,
    summary="Say what a referrer who is no professional was told (F2, CF5)",
    refuses=(feedback.TO_OTHERS, feedback.CONFIDENTIAL, feedback.TO_PROFESSIONALS, dates.DATED),
    example={
        "means": "telephone",
        "statements": ["it-was-considered", "whom-to-tell-of-more"],
        "words": "Thank you for ringing. Ring again at any hour if you hear more.",
    },
    labels={
        "contact": WHOSE,
        "means": MEANS,
        "statements": "What were they told?",
        "words": "In which words? Nothing of the child.",
    },
)
FORGO = OnCase(
    path="/feedback/not-possible",
    name="forgo_feedback",
    body="FeedbackNotPossibleBody",
    decide=feedback.forgo,
    summary="Say why a referrer cannot be told (F2)",
    refuses=(feedback.TO_OTHERS, feedback.TO_PROFESSIONALS, feedback.CONFIDENTIAL, dates.DATED),
    example={"why": "no-way-to-reach-them"},
    labels={
        "contact": WHOSE,
        "why": "Why can they not be told?",
        "detail": "What was tried, or what did they say?",
    },
)

router = routes_of(ACKNOWLEDGE, GIVE, LIMITED, FORGO)
