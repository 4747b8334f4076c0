"""Telling the parents: the screener's decision, the risk that forbids it, its challenge, the site (SC8, CF7 to CF9)."""

from app.api.declared import OnCase, routes_of
from domain import dates, informing, sharing

AT_RISK = "Whom would it put at increased risk?"

INFORM = OnCase(
    path="/parents/information",
    name="inform_parent",
    body="ParentInformedBody",
    decide=informing.inform,
    summary="Say that the parent or carer was informed (SC8)",
    refuses=(informing.INFORMED, informing.MUST_NOT, sharing.CONSENT, dates.DATED),
    example={"whom": "The mother, by telephone", "told_by": "T. Okafor"},
    labels={
        "whom": "Which parent or carer was informed?",
        "told_by": "Who told them?",
        "referrer_named": "Were they told who referred?",
    },
)
WITHHOLD = OnCase(
    path="/parents/information/withheld",
    name="withhold_from_parent",
    body="ParentWithheldBody",
    decide=informing.withhold,
    summary="Say why the parent or carer is not informed (SC8)",
    refuses=(informing.INFORMED, dates.DATED),
    example={"at_risk": "child", "reasons": "He has said that she will pay for it if anybody is told."},
    labels={"at_risk": AT_RISK, "reasons": "Why?"},
)
NOT_REACHED = OnCase(
    path="/parents/not-reached",
    name="fail_to_reach_parent",
    body="ParentNotReachedBody",
    decide=informing.fail_to_reach,
    summary="Say that the parent or carer could not be reached (SC8)",
    refuses=(informing.INFORMED, informing.MUST_NOT, dates.DATED),
    example={"tried": "Rang the mother at 10am and at 2pm; nobody answered, and there is no other number."},
    labels={"tried": "How and when did you try?"},
)
RISK = OnCase(
    path="/parents/risk",
    name="record_informing_risk",
    body="InformingRiskBody",
    decide=informing.record_risk,
    summary="Say that telling the parents would put somebody at risk (CF7)",
    refuses=(informing.MUST_NOT, dates.DATED),
    example={"at_risk": "vulnerable-adult", "reasons": "Her grandmother lives there and was hit before."},
    labels={"at_risk": AT_RISK, "reasons": "Why?"},
)
LIFT = OnCase(
    path="/parents/risk/lifted",
    name="lift_informing_risk",
    body="InformingRiskLiftedBody",
    decide=informing.lift_risk,
    summary="Say why the parents may be told again (CF7)",
    refuses=(informing.MUST_NOT, dates.DATED),
    example={"reasons": "He has left the home under an order of the court, and she asks that her mother be told."},
    labels={"reasons": "Why may they be told?"},
)
CHALLENGE = OnCase(
    path="/parents/challenge",
    name="challenge_not_informing",
    body="InformingChallengeBody",
    decide=informing.challenge,
    summary="Challenge the referrer's decision not to inform the parents (CF8)",
    refuses=(informing.CHALLENGED, dates.DATED),
    example={"reasons": "The parents have worked with us before and nothing we know points to a risk."},
    labels={"reasons": "Why should they have been informed?"},
)
ANSWER = OnCase(
    path="/parents/challenge/answer",
    name="answer_informing_challenge",
    body="InformingAnswerBody",
    decide=informing.answer,
    summary="Answer the challenge: stand by not informing the parents or not, with reasons (CF8)",
    refuses=(informing.CHALLENGED, dates.DATED),
    example={"stands": True, "reasons": "He waits for her at the gate and reads what she writes at school."},
    labels={
        "stands": "Do you stand by not informing the parents?",
        "reasons": "What are your reasons?",
        "line_manager": "With which line manager did you discuss it, if with one?",
    },
)
ACCEPT = OnCase(
    path="/parents/challenge/acceptance",
    name="accept_not_informing",
    body="InformingAcceptanceBody",
    decide=informing.accept,
    summary="Accept the agency's reasons for not informing the parents (CF8)",
    refuses=(informing.CHALLENGED, dates.DATED),
    example={"reasons": "What the school saw at the gate was not known to us."},
    labels={"reasons": "Why are they accepted?"},
)
SITE = OnCase(
    path="/site-support",
    name="ask_for_site_support",
    body="SiteSupportBody",
    decide=informing.ask_for_site_support,
    summary="Say that the police were asked to support the site (CF9)",
    refuses=(informing.SUPPORTED, dates.DATED),
    example={
        "reasons": "The stepfather has said that he will come into school at the end of the day.",
        "asked_by": "The head teacher",
        "force": "fenshire-police",
        "police_reference": "26-0708-0207",
    },
    labels={
        "reasons": "What may put the school, its staff or its pupils at risk?",
        "asked_by": "Who asked the police?",
        "force": "Which police force was asked, if it is known?",
        "police_reference": "What reference did the police give, if any?",
    },
)

router = routes_of(INFORM, WITHHOLD, NOT_REACHED, RISK, LIFT, CHALLENGE, ANSWER, ACCEPT, SITE)
