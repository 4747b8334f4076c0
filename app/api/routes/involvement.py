"""Other agencies, involved as appropriate, and what they answer (SC10)."""

from app.api.declared import OnCase, routes_of
from app.api.six_tests import six_tests
from domain import dates, involvement, sharing

INVOLVE = OnCase(
    path="/agencies",
    name="involve_agency",
    body="AgencyInvolvedBody",
    decide=involvement.involve,
    summary="Involve another agency, and say for what (SC10)",
    refuses=(involvement.INVOLVED, sharing.SIX_TESTS, sharing.PARENTS_FIRST, sharing.CONSENT, dates.DATED),
    example={
        "recipient": {"sector": "health", "agency": "Elm Park surgery", "person": "R. Example, health visitor"},
        "what_for": "Whether he was weighed since June, and what was found.",
        "tests": {
            "necessary": True, "proportionate": True, "relevant": True, "accurate": True, "timely": True,
            "secure": True, "reasons": "The surgery alone has his weights; it is told his name and nothing else.",
        },
    },
    labels={
        "recipient": "Whom do you involve?",
        "recipient.sector": "What kind of agency is it?",
        "recipient.agency": "Which agency?",
        "recipient.person": "Who there?",
        "recipient.code": "By which code is it registered here, if it is?",
        "what_for": "What for?",
        **six_tests("How does what it is told pass the tests?"),
    },
)  # fmt: skip
RESPOND = OnCase(
    path="/agencies/response",
    name="record_agency_response",
    body="AgencyResponseBody",
    decide=involvement.respond,
    summary="Record what an agency that was involved answered (SC10)",
    refuses=(involvement.INVOLVED, dates.DATED),
    example={"number": 1, "answer": "He was weighed in August, and is well.", "answered_by": "R. Example"},
    labels={"number": "Which of the agencies?", "answer": "What did it answer?", "answered_by": "Who there answered?"},
)

router = routes_of(INVOLVE, RESPOND)
