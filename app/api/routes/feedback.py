"""What a referrer is told: that the referral has come (F3)."""

from app.api.declared import OnCase, routes_of
from domain import acknowledgement, dates

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

router = routes_of(ACKNOWLEDGE)
