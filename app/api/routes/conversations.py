"""Who was spoken to (Q1)."""

from app.api.declared import OnCase, routes_of
from domain import conversations, dates

RECORD = OnCase(
    path="/conversations",
    name="record_conversation",
    body="ConversationBody",
    decide=conversations.record,
    summary="Record whom you spoke to, and what came of it (Q1)",
    refuses=(conversations.SPOKEN_TO, dates.DATED),
    example={
        "people": [{"name": "R. Example", "role": "Health visitor, Elm Park surgery"}],
        "what": "She saw him on Monday, well and cheerful, and will see him again this week.",
    },
    labels={
        "people": "Whom did you speak to?",
        "people.name": "Name",
        "people.role": "What are they, and where?",
        "what": "What came of it?",
    },
)

router = routes_of(RECORD)
