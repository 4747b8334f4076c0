"""Children in specific circumstances (X1 to X11)."""

from app.api.declared import OnCase, routes_of
from domain import circumstances, dates

EVERY = tuple(dict.fromkeys(circumstances.RULES.values()))
ASKING = tuple(dict.fromkeys(circumstances.ASKING.values()))
RIGHTS = tuple(circumstances.RIGHTS.values())

RECOGNISE = OnCase(
    path="/circumstances",
    name="recognise_circumstance",
    body="CircumstanceBody",
    decide=circumstances.recognise,
    summary="Say in which specific circumstances the child is (X1 to X15)",
    refuses=(*EVERY, dates.DATED),
    example={"circumstance": "young-carer", "grounds": "She gets her brothers up, since their mother cannot."},
    labels={"circumstance": "In which circumstances is the child?", "grounds": "What shows it?"},
)
RULE_OUT = OnCase(
    path="/circumstances/ruled-out",
    name="rule_out_circumstance",
    body="CircumstanceRuledOutBody",
    decide=circumstances.rule_out,
    summary="Say that the child is not, or no longer, in specific circumstances",
    refuses=(*EVERY, dates.DATED),
    example={"circumstance": "young-carer", "reasons": "Her aunt has moved in and cares for all of them."},
    labels={"circumstance": "Which circumstances?", "reasons": "Why does this not apply?"},
)
CONSIDER = OnCase(
    path="/circumstances/questions",
    name="consider_question",
    body="QuestionConsideredBody",
    decide=circumstances.consider,
    summary="Say what was considered of a question that the circumstances bring (X1, X3, X4, X6, X8 to X12)",
    refuses=(*ASKING, dates.DATED),
    example={
        "question": "support-for-the-young-carer",
        "answer": "yes",
        "considered": "She misses school twice a week and has nobody to ask.",
    },
    labels={"question": "Which question?", "answer": "Answer", "considered": "What was considered?"},
)
REQUEST = OnCase(
    path="/assessment-requests",
    name="request_assessment",
    body="AssessmentRequestBody",
    decide=circumstances.request,
    summary="Record that a parent, carer or young carer asked for an assessment (X2, X5, X7)",
    refuses=(*RIGHTS, dates.DATED),
    example={"requested": "young-carer", "asked_by": "young-carer", "words": "I want somebody to look at what I do."},
    labels={
        "requested": "Which assessment is asked for?",
        "asked_by": "Who asks for it?",
        "words": "How did they put it?",
    },
)
DECIDE = OnCase(
    path="/assessment-requests/decision",
    name="decide_assessment_request",
    body="AssessmentRequestDecisionBody",
    decide=circumstances.decide,
    summary="Decide on a request for an assessment (X2, X5, X7)",
    refuses=(*RIGHTS, dates.DATED),
    example={"number": 1, "assess": True, "reasons": "A young carer who asks for an assessment has one."},
    labels={
        "number": "Which request?",
        "assess": "Will there be an assessment?",
        "ground": "On which ground is it declined?",
        "reasons": "Reasons",
    },
)

router = routes_of(RECOGNISE, RULE_OUT, CONSIDER, REQUEST, DECIDE)
