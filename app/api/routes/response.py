"""The response to a referral: the referrer chases it, and has it (P1, T17)."""

from app.api.declared import OnCase, routes_of
from domain import dates, response

MEANS = "By which means?"

CHASE = OnCase(
    path="/response/chase",
    name="chase_response",
    body="ResponseChaseBody",
    decide=response.chase,
    summary="Say that the referrer asked for the decision made (P1)",
    refuses=(response.RESPONSE, dates.DATED),
    example={"means": "telephone", "spoke_to": "The duty desk"},
    labels={
        "means": MEANS,
        "spoke_to": "With whom at the front door did they speak, if it is known?",
        "told": "What were they told of the decision, if anything?",
    },
)
CONFIRM = OnCase(
    path="/response",
    name="confirm_response",
    body="ResponseBody",
    decide=response.confirm,
    summary="Say that the referrer was told the decision made (P1)",
    refuses=(response.RESPONSE, dates.DATED),
    example={"means": "telephone", "told": "It is a referral; a social worker will visit tomorrow."},
    labels={"means": MEANS, "told": "What were they told?"},
)

router = routes_of(CHASE, CONFIRM)
