"""What a stream's events add up to.

`evolve` folds one event into a frozen record. It never raises, and reads neither
clock nor calendar nor configuration: what it needs is in the event. A case is put
together from its chapters' parts; each keeps what its own events say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, fields, replace
from typing import Any, Literal, Self, get_type_hints
from uuid import UUID

from domain.access import Access
from domain.account import Account, ChildDetails
from domain.acknowledgement import Acknowledgement
from domain.allocation import Allocation
from domain.challenge import Challenges
from domain.changed_decision import ChangedDecisions
from domain.changing import changed
from domain.children import (
    CaseJoined,
    CaseLeft,
    ChildRecorded,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    IdentifierClaimed,
    IdentifierReleased,
)
from domain.circumstances import Circumstances
from domain.clarification import Clarification
from domain.closure import Closure
from domain.concern_sharing import ReceivedConcern
from domain.conclusion import Conclusion
from domain.consultation import Advice, AdvisedToRefer, ReferralAdvised
from domain.contact import (
    CommunicationReceived,
    ContactRecorded,
    Intake,
)
from domain.conversations import Conversations
from domain.cooperation import Cooperation
from domain.custody import Custody
from domain.details import Amendments
from domain.disposal import Disposal
from domain.emergencies import Emergency
from domain.enquiry import ChildEnquiredAbout, ChildNotEnquiredAbout
from domain.erasure import Erasures
from domain.facts import Event, Worker
from domain.family import Family
from domain.feedback import Feedback
from domain.folding import Part, every_of_their_kind, last_of_their_kind
from domain.frozen import frozen
from domain.groups import Groups
from domain.information import Reading
from domain.informing import Informing
from domain.involvement import Involvement
from domain.kinship import SiblingLinked, SiblingUnlinked
from domain.known_check import Known
from domain.monitoring import Monitoring
from domain.obtaining import Obtained
from domain.open_cases import CallConnected, CallNotConnected, CaseFileClosed, CaseFileOpened
from domain.police_reference import PoliceReferences
from domain.progression import ContactCopied, Progression
from domain.protection import Protection
from domain.recording import Recording
from domain.records_considered import ExistingRecords
from domain.referrals import Referral, ReferralEnded, ReferralLed, ReferralStarted
from domain.response import Response
from domain.retention import Retention
from domain.screening import Screening
from domain.sharing import ReferrerConsentRecorded, Sharing
from domain.siblings import OfSiblings
from domain.step_up import StepUp
from domain.tracing import Tracings
from domain.vocabulary import OFFICE_ROLES, IdentifierKind, ReferrerKind, Role, State


@frozen(kw_only=True)
class Case:
    """One child in one communication. version counts the events; beside the contact stands a part for each chapter.

    state: where the case stands, in the words of the procedure.
    """

    version: int
    contact: ContactRecorded
    state: State = State.RECEIVED
    intake: Intake = field(default=Intake())
    access: Access = field(default=Access())
    step_up: StepUp = field(default=StepUp())
    concern: ReceivedConcern = field(default=ReceivedConcern())
    acknowledgement: Acknowledgement = field(default=Acknowledgement())
    amendments: Amendments = field(default=Amendments())
    known: Known = field(default=Known())
    tracing: Tracings = field(default=Tracings())
    consultation: Advice = field(default=Advice())
    emergency: Emergency = field(default=Emergency())
    existing_records: ExistingRecords = field(default=ExistingRecords())
    screening: Screening = field(default=Screening())
    protection: Protection = field(default=Protection())
    informing: Informing = field(default=Informing())
    sharing: Sharing = field(default=Sharing())
    recording: Recording = field(default=Recording())
    siblings: OfSiblings = field(default=OfSiblings())
    reading: Reading = field(default=Reading())
    progression: Progression = field(default=Progression())
    referral: Referral = field(default=Referral())
    disposal: Disposal = field(default=Disposal())
    feedback: Feedback = field(default=Feedback())
    cooperation: Cooperation = field(default=Cooperation())
    involvement: Involvement = field(default=Involvement())
    family: Family = field(default=Family())
    conversations: Conversations = field(default=Conversations())
    monitoring: Monitoring = field(default=Monitoring())
    circumstances: Circumstances = field(default=Circumstances())
    groups: Groups = field(default=Groups())
    custody: Custody = field(default=Custody())
    allocation: Allocation = field(default=Allocation())
    clarification: Clarification = field(default=Clarification())
    obtained: Obtained = field(default=Obtained())
    closure: Closure = field(default=Closure())
    conclusion: Conclusion = field(default=Conclusion())
    response: Response = field(default=Response())
    challenges: Challenges = field(default=Challenges())
    police_references: PoliceReferences = field(default=PoliceReferences())
    changed_decisions: ChangedDecisions = field(default=ChangedDecisions())
    erasures: Erasures = field(default=Erasures())
    retention: Retention = field(default=Retention())

    @property
    def child(self) -> UUID:
        """The person record the case stands under: the one it was matched to, or the one opened for it."""
        return self.known.matched.child if self.known.matched else self.contact.child

    @property
    def details(self) -> ChildDetails:
        """What is known of the child, as amended; as it was received it stands in the contact."""
        return self.amendments.of(self.contact.details)

    @property
    def account(self) -> Account:
        """What the referrer told, with what is known of the household as amended."""
        received = self.contact.account
        if not self.amendments.household:
            return received
        return replace(received, household=self.amendments.of_household(received.household))

    @property
    def matched(self) -> bool:
        """Whether the case's child is one known before it."""
        return self.child != self.contact.child

    @property
    def team(self) -> str | None:
        """Whose it is: the team that was notified, and before that the locality of the child's address (C13)."""
        address = self.details.address
        return self.recording.notified.team if self.recording.notified else address.locality if address else None

    @property
    def taker(self) -> Worker | None:
        """Who of the offices took the contact; nobody took what an agency sent, or what was made by copying."""
        made = isinstance(self.contact, ContactCopied) or self.contact.by.role not in OFFICE_ROLES
        return None if made else self.contact.by

    def taken_by(self, worker: Worker) -> bool:
        """Whether that worker of the offices took the contact, and so records it in full (C5, A48)."""
        return self.taker is not None and self.taker.id == worker.id and worker.role in OFFICE_ROLES

    @property
    def set_aside(self) -> bool:
        """Whether another case stands in this one's place: the one kept, or the referral it was joined to."""
        return bool(self.progression.superseded or self.referral.joined)

    @property
    def open_referral(self) -> bool:
        """Whether the case is a referral that has not ended."""
        ended = self.closure.closed or self.conclusion.concluded or self.set_aside
        return self.referral.opened is not None and not ended

    @property
    def undecided(self) -> bool:
        """Whether the contact still waits for its one outcome (C16)."""
        decided = (
            self.screening.outcome or self.consultation.outcome or self.progression.outcome or self.siblings.referral
        )
        return not (decided or self.closure.closed or self.set_aside)

    @property
    def crime_unreported(self) -> bool:
        """Whether a crime is suspected of which the police do not know (CF1)."""
        return any(suspicion.unreported for suspicion in self.emergency.suspicions.values())

    def evolve(self, *events: Event) -> Self:
        """The case after some more events."""
        parts: dict[str, Any] = {}
        last: dict[str, dict[str, Event]] = {}  # of the kinds of which the last counts, kept for all at once
        version, state = self.version, self.state
        for event in events:
            version += 1
            state = event.state_after(state)
            name, place = _KEPT_IN.get(type(event), (None, None))
            if name and place:
                last.setdefault(name, {})[place] = event
            elif name:
                before = parts.get(name) or getattr(self, name)
                before = changed(before, **last.pop(name)) if name in last else before
                parts[name] = before.after(event, version)
        for name, kept in last.items():
            parts[name] = changed(parts.get(name) or getattr(self, name), **kept)
        return changed(self, version=version, state=state, **parts)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The case its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, ContactRecorded):
                return cls(version=1, contact=event).evolve(*following)
        return None


def _kept_in() -> Mapping[type[Event], tuple[str, str | None]]:
    """The part that keeps each kind of event, and its field there if the last of them counts and no more.

    Raises TypeError when two parts would keep one kind.
    """
    hints = get_type_hints(Case)
    found: dict[type[Event], tuple[str, str | None]] = {}
    for each in fields(Case):
        part = hints[each.name]
        if not issubclass(part, Part):
            continue
        kinds = last_of_their_kind(part) | dict.fromkeys((*every_of_their_kind(part), *part.folds))
        if twice := kinds.keys() & found.keys():
            raise TypeError(f"{each.name} keeps what another part of a case keeps: {sorted(map(str, twice))}")
        found |= {kind: (each.name, place) for kind, place in kinds.items()}
    return found


_KEPT_IN = _kept_in()


@frozen(kw_only=True)
class Communication:
    """One message or call, and the cases it opened. consent: what the referrer last said of being named (CF2)."""

    version: int
    received: CommunicationReceived
    consent: ReferrerConsentRecorded | None = None

    def consents(self, to: Literal["parents", "agencies"]) -> bool:
        """Whether the referrer consents to being named to them; somebody who gave no name has consented to nothing."""
        referrer = self.received.referrer
        if self.consent:
            return self.consent.to_parents if to == "parents" else self.consent.to_agencies
        return referrer.consents_to_disclosure and referrer.kind is not ReferrerKind.ANONYMOUS

    def evolve(self, *events: Event) -> Self:
        """The communication after some more events."""
        said = [event for event in events if isinstance(event, ReferrerConsentRecorded)]
        return changed(self, version=self.version + len(events), consent=said[-1] if said else self.consent)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The communication its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, CommunicationReceived):
                return cls(version=1, received=event).evolve(*following)
        return None


@frozen(kw_only=True)
class OpenCase:
    """Who works with a child that is an open case, and in which locality (C7 to C10, A35)."""

    worker: str
    role: Role
    locality: str | None


@frozen(kw_only=True)
class Child:
    """A person record. same_as: the records found to be the same person. unlinked: those said to be no siblings.

    traced: the identifiers that nobody told, which were traced.
    unrouted: the last call about it, if nobody could be reached (A6). advised: that a referral of it was advised (E2).
    enquiries: of prisons and the Probation Service about it, by their references (X20).
    """

    version: int
    reference: str
    cases: tuple[UUID, ...] = ()
    identifiers: Mapping[IdentifierKind, str] = field(default_factory=dict)
    traced: frozenset[IdentifierKind] = frozenset()
    same_as: frozenset[UUID] = frozenset()
    siblings: frozenset[UUID] = frozenset()
    unlinked: frozenset[UUID] = frozenset()
    file: CaseFileOpened | None = None
    open_referral: UUID | None = None
    lead: ReferralLed | None = None
    unrouted: CallNotConnected | None = None
    advised: AdvisedToRefer = field(default_factory=AdvisedToRefer)
    enquiries: tuple[str, ...] = ()

    @property
    def open_case(self) -> OpenCase | None:
        """Who works with the child: who leads its open referral, and else who is allocated to its file (A35)."""
        lead, file = self.lead, self.file
        if lead:
            locality = lead.locality or (file.locality if file else None)
            return OpenCase(worker=lead.practitioner, role=Role.LEAD_PRACTITIONER, locality=locality)
        if file:
            return OpenCase(worker=file.worker, role=Role.ALLOCATED_SOCIAL_WORKER, locality=file.locality)
        return None

    def evolve(self, event: Event) -> Self:
        """The child after one more event."""
        version = self.version + 1
        match event:
            case CaseJoined(case=case):
                return changed(self, version=version, cases=(*self.cases, case), advised=self.advised.after(event))
            case CaseLeft(case=case):
                cases = tuple(kept for kept in self.cases if kept != case)
                return changed(self, version=version, cases=cases, advised=self.advised.after(event))
            case ReferralAdvised():
                return changed(self, version=version, advised=self.advised.after(event))
            case IdentifierClaimed(kind=kind, digest=digest, case=case):
                traced = self.traced | {kind} if case else self.traced - {kind}
                return changed(self, version=version, identifiers={**self.identifiers, kind: digest}, traced=traced)
            case IdentifierReleased(kind=kind):
                kept = {known: digest for known, digest in self.identifiers.items() if known != kind}
                return changed(self, version=version, identifiers=kept, traced=self.traced - {kind})
            case ChildrenFoundSame(other=other):
                return changed(self, version=version, same_as=self.same_as | {other})
            case ChildrenFoundDifferent(other=other):
                return changed(self, version=version, same_as=self.same_as - {other})
            case SiblingLinked(other=other):
                siblings, unlinked = self.siblings | {other}, self.unlinked - {other}
                return changed(self, version=version, siblings=siblings, unlinked=unlinked)
            case SiblingUnlinked(other=other):
                siblings, unlinked = self.siblings - {other}, self.unlinked | {other}
                return changed(self, version=version, siblings=siblings, unlinked=unlinked)
            case CaseFileOpened():
                return changed(self, version=version, file=event)
            case CaseFileClosed():
                return changed(self, version=version, file=None)
            case CallNotConnected():
                return changed(self, version=version, unrouted=event)
            case CallConnected():
                return changed(self, version=version, unrouted=None)
            case ChildEnquiredAbout(reference=reference):
                return changed(self, version=version, enquiries=(*self.enquiries, reference))
            case ChildNotEnquiredAbout(reference=reference):
                enquiries = tuple(kept for kept in self.enquiries if kept != reference)
                return changed(self, version=version, enquiries=enquiries)
            case ReferralStarted(case=case):
                return changed(self, version=version, open_referral=case, lead=None)
            case ReferralLed():
                return changed(self, version=version, lead=event)
            case ReferralEnded():
                return changed(self, version=version, open_referral=None, lead=None)
        return changed(self, version=version)

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
