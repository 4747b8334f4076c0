"""A concern, as the agency sees it whose it is."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from app.reading import views
from app.reading.audiences import AGENCY
from app.reading.looking import Look, Reader, Several, Shown
from app.reading.shown.concern import (
    ACTIONS,
    ALTERNATIVES,
    CLOSED,
    DECISIONS,
    EXPERIENCES,
    NEEDS,
    NOT_MADE,
    OPENED,
)
from app.reading.shown.concern_sharing import SHARED
from app.reading.shown.impact import IMPACTS, MEETINGS, PLANS, REVIEWS
from app.reading.shown.record_erasure import CONCERN_ASKED, CONCERN_DECLINED, CONCERN_ERASED
from app.reading.shown.supervision import CHALLENGED, HELD
from app.reading.views import ClockView, DutyView, MomentView
from app.record import authorities
from domain import supervision
from domain.concern import Concern, ConcernState
from domain.facts import Recorded
from domain.timescales import Clock

_SECTIONS: dict[str, Several] = {
    "experiences": EXPERIENCES,
    "needs": NEEDS,
    "referrals_not_made": NOT_MADE,
    "actions": ACTIONS,
    "decisions": DECISIONS,
    "alternatives": ALTERNATIVES,
    "plans": PLANS,
    "reviews": REVIEWS,
    "impacts": IMPACTS,
    "meetings": MEETINGS,
    "supervisions": HELD,
    "shared": SHARED,
    "challenges": CHALLENGED,
}


class ConcernView(TypedDict):
    """An agency's own concern about a child. Every entry has its number, by which a contact may share it.

    opened: entry 1, by which it began. needs: the levels considered (R9). shared: the contacts that were made of it,
    and what each shares. closed: null while it is open. duties: what the agency owes its own record.
    """

    concern: str
    audience: Literal["agency"]
    state: ConcernState
    version: int
    agency: str
    pack: str
    calendar: str
    recorded_at: datetime
    opened: Annotated[Shown, OPENED]
    experiences: list[Annotated[Shown, EXPERIENCES]]
    needs: list[Annotated[Shown, NEEDS]]
    referrals_not_made: list[Annotated[Shown, NOT_MADE]]
    actions: list[Annotated[Shown, ACTIONS]]
    decisions: list[Annotated[Shown, DECISIONS]]
    alternatives: list[Annotated[Shown, ALTERNATIVES]]
    plans: list[Annotated[Shown, PLANS]]
    reviews: list[Annotated[Shown, REVIEWS]]
    impacts: list[Annotated[Shown, IMPACTS]]
    meetings: list[Annotated[Shown, MEETINGS]]
    supervisions: list[Annotated[Shown, HELD]]
    shared: list[Annotated[Shown, SHARED]]
    challenges: list[Annotated[Shown, CHALLENGED]]
    closed: Annotated[Shown | None, CLOSED]
    erasure_asked: Annotated[Shown | None, CONCERN_ASKED]
    erasure_declined: Annotated[Shown | None, CONCERN_DECLINED]
    erased: list[Annotated[Shown, CONCERN_ERASED]]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView


def whole(known: Concern, first: Recorded, reader: Reader, running: Sequence[Clock], moment: MomentView) -> ConcernView:
    """As the agency sees it. first: its first event, whose pack counts. running: its clocks."""
    pack = authorities.pack(first.meta["pack"])
    look = Look(AGENCY, reader, pack.titles)
    entries = {name: section.of(known.every(section.event), look) for name, section in _SECTIONS.items()}
    seen: Any = {
        "concern": look.at(known.opened)["reference"],
        "audience": AGENCY.name,
        "state": known.state,
        "version": known.version,
        "agency": look.at(known.opened)["agency"],
        "pack": first.meta["pack"],
        "calendar": first.meta["calendar"],
        "recorded_at": first.recorded_at,
        "opened": OPENED.of(known.opened, look),
        **entries,
        "closed": CLOSED.of(known.closed, look),
        "erasure_asked": CONCERN_ASKED.of(known.erasures.asked, look),
        "erasure_declined": CONCERN_DECLINED.of(known.erasures.declined, look),
        "erased": CONCERN_ERASED.of(known.erasures.approved, look),
        "duties": views.told_of(tuple(supervision.duties(known)), pack),
        "clocks": views.clocks(running),
        "moment": moment,
    }
    told: ConcernView = seen
    return told
