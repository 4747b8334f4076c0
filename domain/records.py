"""What a stream's events add up to.

`evolve` folds one event into a frozen record. It never raises, and reads neither
clock nor calendar nor configuration: what it needs is in the event.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self
from uuid import UUID

from domain.events import (
    CaseJoined,
    CaseLeft,
    ChildMatched,
    ChildRecorded,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    CommunicationReceived,
    ContactOutcomeDecided,
    ContactRecorded,
    Event,
    IdentifierClaimed,
    IdentifierReleased,
    KnownCheckRecorded,
    LevelOfResponseDecided,
    MatchWithdrawn,
    ReferralOpened,
    ReferralRecorded,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
    TeamManagerNotified,
    Worker,
)
from domain.vocabulary import CheckKind, IdentifierKind, Route, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One child in one communication. Each field is the last fact of its kind; version counts the events."""

    version: int
    contact: ContactRecorded
    child: UUID
    known_check: KnownCheckRecorded | None = None
    level: LevelOfResponseDecided | None = None
    requested: ScreeningRequested | None = None
    checks: Mapping[CheckKind, ScreeningCheckRecorded] = field(default_factory=dict)
    findings: ScreeningFindingsRecorded | None = None
    outcome: ContactOutcomeDecided | None = None
    outcome_version: int | None = None
    referral: ReferralOpened | None = None
    recording: ReferralRecorded | None = None
    notified: TeamManagerNotified | None = None

    @property
    def matched(self) -> bool:
        """Whether the case's child is one known before it."""
        return self.child != self.contact.child

    def taken_in_the_area_by(self, worker: Worker) -> bool:
        """Whether that worker took the contact in the area, and so records it in full (C5)."""
        return self.contact.route is Route.AREA_TEAM and self.contact.by.id == worker.id

    @property
    def state(self) -> State:
        """Where the case stands, in the words of the procedure."""
        if self.recording:
            return State.RECORDED
        if self.referral:
            return State.REFERRAL
        if self.outcome:
            return State.ENDED
        if self.requested or self.checks or self.findings:
            return State.SCREENING
        return State.CHECKED if self.known_check else State.RECEIVED

    def evolve(self, *events: Event) -> Self:
        """The case after some more events."""
        changed: dict[str, Any] = {"version": self.version}
        for event in events:
            changed["version"] += 1
            match event:
                case KnownCheckRecorded():
                    changed["known_check"] = event
                case ChildMatched(child=child):
                    changed["child"] = child
                case MatchWithdrawn():
                    changed |= {"child": self.contact.child, "known_check": None}
                case LevelOfResponseDecided():
                    changed["level"] = event
                case ScreeningRequested():
                    changed["requested"] = event
                case ScreeningCheckRecorded(kind=kind):
                    changed["checks"] = {**changed.get("checks", self.checks), kind: event}
                case ScreeningFindingsRecorded():
                    changed["findings"] = event
                case ContactOutcomeDecided():
                    changed |= {"outcome": event, "outcome_version": changed["version"]}
                case ReferralOpened():
                    changed["referral"] = event
                case ReferralRecorded():
                    changed["recording"] = event
                case TeamManagerNotified():
                    changed["notified"] = event
        return replace(self, **changed)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The case its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, ContactRecorded):
                return cls(version=1, contact=event, child=event.child).evolve(*following)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Communication:
    """One message or call, and the cases it opened."""

    version: int
    received: CommunicationReceived

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The communication its events make, or None when there are none."""
        communication: Self | None = None
        for event in events:
            if communication is not None:
                communication = replace(communication, version=communication.version + 1)
            elif isinstance(event, CommunicationReceived):
                communication = cls(version=1, received=event)
        return communication


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A person record. `same_as` are the records found to be the same person."""

    version: int
    reference: str
    cases: tuple[UUID, ...] = ()
    identifiers: Mapping[IdentifierKind, str] = field(default_factory=dict)
    same_as: frozenset[UUID] = frozenset()

    def evolve(self, event: Event) -> Self:
        """The child after one more event."""
        version = self.version + 1
        match event:
            case CaseJoined(case=case):
                return replace(self, version=version, cases=(*self.cases, case))
            case CaseLeft(case=case):
                return replace(self, version=version, cases=tuple(kept for kept in self.cases if kept != case))
            case IdentifierClaimed(kind=kind, digest=digest):
                return replace(self, version=version, identifiers={**self.identifiers, kind: digest})
            case IdentifierReleased(kind=kind):
                kept = {known: digest for known, digest in self.identifiers.items() if known != kind}
                return replace(self, version=version, identifiers=kept)
            case ChildrenFoundSame(other=other):
                return replace(self, version=version, same_as=self.same_as | {other})
            case ChildrenFoundDifferent(other=other):
                return replace(self, version=version, same_as=self.same_as - {other})
        return replace(self, version=version)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The child its events make, or None when there are none."""
        child: Self | None = None
        for event in events:
            if child is not None:
                child = child.evolve(event)
            elif isinstance(event, ChildRecorded):
                child = cls(version=1, reference=event.reference, cases=(event.case,))
        return child
