"""Cooperation under section 27, as it is shown. The agency that is asked sees what for, and nothing of the case."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.cooperation import CooperationAnswered, CooperationRequested, HelpAnswered, HelpRequested

OFFICE: Sees = {
    CooperationRequested: see("request reference recipient asked_for tests by occurred_at"),
    CooperationAnswered: see("request reference answer ground text answered_by means by occurred_at"),
    HelpRequested: see("reference case case_reference recipient asked_for by occurred_at"),
    HelpAnswered: see("answer ground text answered_by means by occurred_at"),
}
AUDITOR: Sees = {
    CooperationRequested: see("request reference recipient asked_for tests by occurred_at"),
    CooperationAnswered: see("request reference answer ground text answered_by means by occurred_at"),
    HelpRequested: see("reference case case_reference recipient asked_for by occurred_at"),
    HelpAnswered: see("answer ground text answered_by means by occurred_at"),
}
PARTNER: Sees = {
    HelpRequested: see("reference asked_for occurred_at"),
    HelpAnswered: see("answer ground text answered_by occurred_at"),
}

CHAPTER = Chapter(
    "cooperation",
    "CooperationView",
    "Which agencies were asked for which help, and what they answered; null while none was (D7).",
    asked=Several(
        "CooperationRequestedView", "Which agency was asked for which help under section 27 (D7).",
        CooperationRequested, "reference recipient asked_for tests by occurred_at", title="Help requested",
    ),
    answered=Several(
        "CooperationAnsweredView", "What an agency answered, who there did, and how the answer came (D7).",
        CooperationAnswered, "reference answer ground text answered_by means by occurred_at", title="Help answered",
    ),
)  # fmt: skip
