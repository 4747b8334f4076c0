"""Monitoring, with what, until when and what comes next (Q5)."""

from app.api.declared import OnCase, routes_of
from domain import dates, monitoring

PLAN = OnCase(
    path="/monitoring",
    name="plan_monitoring",
    body="MonitoringPlanBody",
    decide=monitoring.plan,
    summary="Plan to watch over something: what, until when, and what comes next (Q5)",
    refuses=(monitoring.PLAN, dates.DATED),
    example={
        "what": "His attendance, and whether he has eaten.",
        "until": "2036-12-11T16:00:00Z",
        "next_steps": "If he is away for two days, the health visitor goes to the home the same afternoon.",
    },
    labels={
        "what": "What is monitored?",
        "until": "Until when?",
        "next_steps": "What will the next steps be?",
    },
)
REVIEW = OnCase(
    path="/monitoring/review",
    name="review_monitoring",
    body="MonitoringReviewBody",
    decide=monitoring.review,
    summary="Say what the monitoring showed, and what is done now (Q5)",
    refuses=(monitoring.PLAN, monitoring.BARE, dates.DATED),
    example={
        "number": 1,
        "found": "He came every day and was fed.",
        "decided": "The plan ends; nothing more is needed.",
    },
    labels={"number": "Which plan?", "found": "What did it show?", "decided": "What is done now?"},
)

router = routes_of(PLAN, REVIEW)
