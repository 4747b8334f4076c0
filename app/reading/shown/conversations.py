"""Who was spoken to, as it is shown."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.conversations import PeopleSpokenTo, Spoken

OFFICE: Sees = {PeopleSpokenTo: see("people before what by occurred_at"), Spoken: see("name role")}
AUDITOR: Sees = {PeopleSpokenTo: see("people before what by occurred_at"), Spoken: see("name role")}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "conversations",
    "ConversationsView",
    "Who was spoken to, and what came of it; null while nobody was (Q1).",
    held=Several(
        "ConversationView",
        "Who was spoken to. before: the event that was decided upon it, or null; what: what came of it otherwise.",
        PeopleSpokenTo,
        "people before what by occurred_at",
        title="Spoken to",
    ),
)
