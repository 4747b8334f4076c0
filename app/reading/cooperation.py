"""A section 27 request as each audience sees it."""

from datetime import datetime
from typing import Any, Literal

from typing_extensions import TypedDict

from app.reading.audiences import PARTNER
from app.reading.looking import Audience, Look, Reader, WorkerView
from domain.cooperation import Incompatible, Request, WhetherTheyHelp
from domain.policy import Pack
from domain.vocabulary import Means, Sector


class HelpAnsweredView(TypedDict):
    """What the agency answers; who there does, and on which ground it does not help."""

    answer: WhetherTheyHelp
    ground: Incompatible | None
    text: str | None
    answered_by: str | None
    occurred_at: datetime


class RequestView(TypedDict):
    """A section 27 request as the office sees it, or an auditor. means: how the answer came."""

    audience: Literal["office", "auditor"]
    request: str
    version: int
    case: str
    sector: Sector
    agency: str | None
    asked_for: str | None
    asked_by: WorkerView
    asked_at: datetime
    answer: HelpAnsweredView | None
    means: Means | None


class PartnerRequest(TypedDict):
    """A section 27 request as the agency sees it that is asked: what for, and its answer."""

    audience: Literal["partner"]
    request: str
    version: int
    asked_for: str | None
    asked_at: datetime
    answer: HelpAnsweredView | None


def whole(known: Request, audience: Audience, reader: Reader, pack: Pack) -> RequestView:
    """As the office or an auditor sees it."""
    look = Look(audience, reader, pack.titles)
    made = look.at(known.made)
    told: Any = {
        "audience": audience.name,
        "request": made["reference"],
        "version": known.version,
        "case": made["case_reference"],
        "sector": made["recipient"]["sector"],
        "agency": made["recipient"]["agency"],
        "asked_for": made["asked_for"],
        "asked_by": made["by"],
        "asked_at": made["occurred_at"],
        "answer": _answer(known, look),
        "means": look.at(known.answer)["means"] if known.answer else None,
    }
    seen: RequestView = told
    return seen


def partner(known: Request, reader: Reader) -> PartnerRequest:
    """As the agency sees it that is asked."""
    look = Look(PARTNER, reader, {})
    made = look.at(known.made)
    return {
        "audience": "partner",
        "request": made["reference"],
        "version": known.version,
        "asked_for": made["asked_for"],
        "asked_at": made["occurred_at"],
        "answer": _answer(known, look),
    }


def _answer(known: Request, look: Look) -> HelpAnsweredView | None:
    if known.answer is None:
        return None
    answered = look.at(known.answer)
    return {
        "answer": answered["answer"],
        "ground": answered["ground"],
        "text": answered["text"],
        "answered_by": answered["answered_by"],
        "occurred_at": answered["occurred_at"],
    }
