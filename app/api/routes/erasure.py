"""Erasure of a child, of a record of the wrong child, or of who referred: one asks, another decides."""

from app.api.declared import OnCase, routes_of
from domain import dates, erasure

ASK = OnCase(
    path="/erasure",
    name="ask_erasure",
    body="ErasureBody",
    decide=erasure.ask,
    summary="Ask for the erasure of a child, of a record of the wrong child, or of who referred",
    refuses=(erasure.RECORD, dates.DATED),
    example={
        "subject": "wrong-child",
        "ground": "recorded-of-the-wrong-person",
        "reasons": "The school meant another pupil of the same name, and made a contact about that one.",
    },
    labels={
        "subject": "What is to be erased?",
        "ground": "On which ground?",
        "others_too": "Does what was recorded of other children in the same contacts fall with it?",
        "reasons": "Why? Name nobody: this stays.",
    },
)
DECIDE = OnCase(
    path="/erasure-decision",
    name="decide_erasure",
    body="ErasureDecisionBody",
    decide=erasure.decide,
    summary="Approve the erasure that somebody else asked for, or decline it",
    refuses=(erasure.RECORD, dates.DATED),
    example={"approve": True, "reasons": "The school confirmed it. Nothing here is about the child it names."},
    labels={"approve": "Is it to be erased, for good?", "reasons": "Why? Name nobody: this stays."},
)

router = routes_of(ASK, DECIDE)
