"""The challenges: one row for each, as it stands; for whoever asks which are open, and which were left unresolved."""

from collections.abc import Sequence

from domain.challenge import ChallengeRaised, ChallengeRiskJudged, ChallengeState
from domain.facts import Recorded
from domain.ladder import ChallengeAnswered, ChallengeEscalated
from domain.procedure import Stream
from domain.resolution import ChallengeLeftUnresolved, ChallengeResolved, DecisionAccepted
from projections import rows
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import challenge


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the challenges of a batch up to date."""
    batch = [entry for entry in batch if tools.kind(entry.name) == "challenge"]
    listed = {row["challenge"]: row for row in rows.load(place, challenge, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, ChallengeRaised):
            listed[entry.stream] = _raised(entry, entry.event)
        elif entry.stream in listed:
            listed[entry.stream] |= {**_changed(listed[entry.stream], entry), "version": entry.version}
    rows.save(place, challenge, listed.values())


CHALLENGES = Projection("challenges", 1, (challenge,), apply, by_record=ByRecord(of_streams(Stream.CHALLENGE)))


def _raised(entry: Recorded, event: ChallengeRaised) -> Row:
    return {
        "challenge": entry.stream,
        "reference": event.reference,
        "agency": event.agency,
        "cases": [each.reference for each in event.cases],
        "about": event.about.value,
        "state": ChallengeState.WAITING.value,
        "rung": event.rung,
        "at_risk": True,
        "raised_at": event.occurred_at,
        "ended_at": None,
        "why": None,
        "said": None,
        "version": entry.version,
    }


def _changed(row: Row, entry: Recorded) -> Row:
    match entry.event:
        case ChallengeRiskJudged() as event:
            return {"at_risk": event.at_risk}
        case ChallengeEscalated() as event:
            return {"rung": event.rung, "state": ChallengeState.WAITING.value}
        case ChallengeAnswered() as event if event.rung == row["rung"] and not row["ended_at"]:
            return {"state": ChallengeState.ANSWERED.value}
        case ChallengeResolved() as event:
            return _ended(ChallengeState.RESOLVED, event.reached_at, said=event.solution)
        case DecisionAccepted() as event:
            return _ended(ChallengeState.ACCEPTED, event.occurred_at, said=event.reasons)
        case ChallengeLeftUnresolved() as event:
            return _ended(ChallengeState.UNRESOLVED, event.occurred_at, said=event.reasons, why=event.why.value)
    return {}


def _ended(state: ChallengeState, at: object, said: object, why: str | None = None) -> Row:
    """said: the solution, or the reasons."""
    return {"state": state.value, "ended_at": at, "why": why, "said": rows.sealed_fields({"said": said})}
