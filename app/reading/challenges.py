"""A challenge as each audience sees it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from app.reading import views
from app.reading.audiences import PARTNER
from app.reading.looking import Audience, Look, Looked, Reader, Section, Shown
from app.reading.shown.challenge import LED_TO, LED_TO_BY_AGENCY, NOTE, RAISED, RAISED_BY_AGENCY, RISK, RISK_TO_AGENCY
from app.reading.shown.ladder import ANSWER, ANSWER_TO_AGENCY, DISCUSSION, DISCUSSION_WITH_AGENCY
from app.reading.shown.resolution import (
    ACCEPTED,
    ACCEPTED_BY_AGENCY,
    FOLLOWED,
    FOLLOWED_WITH_AGENCY,
    RESOLVED,
    RESOLVED_WITH_AGENCY,
    UNRESOLVED,
    UNRESOLVED_WITH_AGENCY,
)
from app.reading.views import ClockView, DutyView, MomentView
from app.record import authorities
from domain import duties
from domain.challenge import Challenge, ChallengeState, RungTaken
from domain.facts import Event, Recorded
from domain.policy import Pack, Rung
from domain.resolution import ChallengeLeftUnresolved, ChallengeResolved, DecisionAccepted
from domain.timescales import Clock
from domain.vocabulary import Role


class _Rung(TypedDict):
    rung: str
    title: str
    answered_by: list[Role]
    taken_at: datetime | None
    reasons: str | None
    immediate_risk: str | None
    answered_after_it_went_on: bool


class RungView(_Rung):
    """A rung of the ladder, the lowest first (P3). taken_at, reasons: when and why it was taken there; null where not.

    immediate_risk: by which others were left out. answered_after_it_went_on: whether the answer came only then.
    """

    discussions: list[Annotated[Shown, DISCUSSION]]
    answer: Annotated[Shown | None, ANSWER]


class AgencysRungView(_Rung):
    """A rung of the ladder as the agency sees it: as `RungView`, but who of the offices recorded what."""

    discussions: list[Annotated[Shown, DISCUSSION_WITH_AGENCY]]
    answer: Annotated[Shown | None, ANSWER_TO_AGENCY]


class _Challenge(TypedDict):
    challenge: str
    state: ChallengeState
    version: int
    cases: list[str]
    at_risk: bool


class ChallengeView(_Challenge):
    """A professional challenge. rungs: the whole ladder. at_risk: whether the child is believed at risk, by the last
    of the risks (P6).

    notes: the offices' own. One of resolved, accepted and unresolved says how it ended; followed what happened next.
    """

    audience: Literal["office", "auditor"]
    pack: str
    calendar: str
    recorded_at: datetime
    raised: Annotated[Shown, RAISED]
    supervision: Annotated[Shown | None, LED_TO]
    rungs: list[RungView]
    risks: list[Annotated[Shown, RISK]]
    notes: list[Annotated[Shown, NOTE]]
    resolved: Annotated[Shown | None, RESOLVED]
    accepted: Annotated[Shown | None, ACCEPTED]
    unresolved: Annotated[Shown | None, UNRESOLVED]
    followed: list[Annotated[Shown, FOLLOWED]]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView


class PartnerChallenge(_Challenge):
    """A challenge as the agency sees it whose it is: what both sides said, and not what the offices note down."""

    audience: Literal["partner"]
    raised: Annotated[Shown, RAISED_BY_AGENCY]
    supervision: Annotated[Shown | None, LED_TO_BY_AGENCY]
    rungs: list[AgencysRungView]
    risks: list[Annotated[Shown, RISK_TO_AGENCY]]
    resolved: Annotated[Shown | None, RESOLVED_WITH_AGENCY]
    accepted: Annotated[Shown | None, ACCEPTED_BY_AGENCY]
    unresolved: Annotated[Shown | None, UNRESOLVED_WITH_AGENCY]
    followed: list[Annotated[Shown, FOLLOWED_WITH_AGENCY]]


def whole(
    known: Challenge,
    first: Recorded,
    audience: Audience,
    reader: Reader,
    running: Sequence[Clock],
    moment: MomentView,
) -> ChallengeView:
    """As the office or an auditor sees it. first: its first event, whose pack counts. running: its clocks."""
    pack = authorities.pack(first.meta["pack"])
    look = Look(audience, reader, pack.titles)
    seen: Any = {
        "audience": audience.name,
        **_told(known, look),
        "pack": first.meta["pack"],
        "calendar": first.meta["calendar"],
        "recorded_at": first.recorded_at,
        "raised": RAISED.of(known.raised, look),
        "supervision": LED_TO.of(known.supervision, look),
        "rungs": list(_rungs(known, pack.ladder, look, DISCUSSION, ANSWER)),
        "risks": [RISK.of(each, look) for each in known.risks],
        "notes": [NOTE.of(each, look) for each in known.notes],
        "resolved": RESOLVED.of(_ended(known, ChallengeResolved), look),
        "accepted": ACCEPTED.of(_ended(known, DecisionAccepted), look),
        "unresolved": UNRESOLVED.of(_ended(known, ChallengeLeftUnresolved), look),
        "followed": [FOLLOWED.of(each, look) for each in known.followed],
        "duties": views.told_of(duties.duties_of_a_challenge(known, running, pack.ladder), pack),
        "clocks": views.clocks(running),
        "moment": moment,
    }
    told: ChallengeView = seen
    return told


def partner(known: Challenge, pack: Pack, reader: Reader) -> PartnerChallenge:
    """As the agency sees it whose it is. pack: by which it is judged."""
    look = Look(PARTNER, reader, {})
    seen: Any = {
        "audience": "partner",
        **_told(known, look),
        "raised": RAISED_BY_AGENCY.of(known.raised, look),
        "supervision": LED_TO_BY_AGENCY.of(known.supervision, look),
        "rungs": list(_rungs(known, pack.ladder, look, DISCUSSION_WITH_AGENCY, ANSWER_TO_AGENCY)),
        "risks": [RISK_TO_AGENCY.of(each, look) for each in known.risks],
        "resolved": RESOLVED_WITH_AGENCY.of(_ended(known, ChallengeResolved), look),
        "accepted": ACCEPTED_BY_AGENCY.of(_ended(known, DecisionAccepted), look),
        "unresolved": UNRESOLVED_WITH_AGENCY.of(_ended(known, ChallengeLeftUnresolved), look),
        "followed": [FOLLOWED_WITH_AGENCY.of(each, look) for each in known.followed],
    }
    told: PartnerChallenge = seen
    return told


def _told(known: Challenge, look: Look) -> dict[str, Any]:
    """What both sides see alike."""
    raised = look.at(known.raised)
    return {
        "challenge": raised["reference"],
        "state": known.state,
        "version": known.version,
        "cases": [case["reference"] for case in raised["cases"]],
        "at_risk": known.at_risk,
    }


def _rungs(
    known: Challenge, ladder: Sequence[Rung], look: Look, discussion: Section, answer: Section
) -> Iterator[dict[str, Any]]:
    """The whole ladder, as far as it was climbed."""
    for rung in ladder:
        taken = known.taken(rung.code)
        event = _taken_by(taken, look)
        yield {
            "rung": rung.code,
            "title": rung.title,
            "answered_by": list(rung.answered_by),
            "taken_at": event["occurred_at"] if event else None,
            "reasons": event["disagreement" if taken and taken.number == 1 else "reasons"] if event else None,
            "immediate_risk": event["immediate_risk"] if event else None,
            "discussions": [discussion.of(each, look) for each in taken.discussions] if taken else [],
            "answer": answer.of(taken.answer, look) if taken else None,
            "answered_after_it_went_on": known.went_on_before(taken) if taken else False,
        }


def _taken_by(taken: RungTaken | None, look: Look) -> Looked | None:
    return look.at(taken.event) if taken else None


def _ended(known: Challenge, kind: type[Event]) -> Event | None:
    """How it ended, if it did so."""
    return known.ended if isinstance(known.ended, kind) else None
