"""What has been told so far: every act in order, and the records it leaves."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, TypeVar

from app.api import directories
from app.demo.seed.cast import Cast
from app.record.attachments import Held
from app.record.authorities import Authority
from domain import directory
from domain.challenge import Challenge
from domain.concern import Concern
from domain.contact import ContactRecorded
from domain.cooperation import HelpRequested, Request
from domain.directory import Directory, KeepDirectory
from domain.enquiry import Enquiry
from domain.facts import Command, Event, Words, Worker
from domain.frozen import frozen
from domain.hypothetical import Consultation
from domain.policy import Pack
from domain.records import Case, Child, Communication
from domain.siblings import Sibling

C = TypeVar("C", bound=Command)


@frozen(kw_only=True)
class Act:
    """What one append records: the client, when, and stream -> (the version it stands at, what follows)."""

    client: str
    at: datetime
    streams: Mapping[uuid.UUID, tuple[int, Sequence[Event]]]
    scopes: Mapping[uuid.UUID, uuid.UUID]


@dataclass(slots=True)
class Chronicle:
    """time: the moment that is being told. Everything else is as it stands. requests: for help under section 27.
    worries: the concerns that are told, or will be. papers: the files that were added, with the one part of each.
    """

    authority: Authority
    cast: Cast
    pack: Pack
    now: datetime
    time: datetime
    acts: list[Act] = field(default_factory=list)
    cases: dict[uuid.UUID, Case] = field(default_factory=dict)
    children: dict[uuid.UUID, Child] = field(default_factory=dict)
    communications: dict[uuid.UUID, Communication] = field(default_factory=dict)
    challenges: dict[uuid.UUID, Challenge] = field(default_factory=dict)
    concerns: dict[uuid.UUID, Concern] = field(default_factory=dict)
    worries: list[uuid.UUID] = field(default_factory=list)
    consultations: dict[uuid.UUID, Consultation] = field(default_factory=dict)
    enquiries: dict[uuid.UUID, Enquiry] = field(default_factory=dict)
    requests: dict[uuid.UUID, Request] = field(default_factory=dict)
    papers: list[tuple[Held, bytes]] = field(default_factory=list)
    scopes: dict[uuid.UUID, uuid.UUID] = field(default_factory=dict)
    directory: Directory = field(default_factory=Directory)

    def keep_directory(self, order: KeepDirectory) -> None:
        """Say who works where."""
        stream, before = directories.stream_of(self.authority.slug), self.directory.version
        following = directory.keep(self.directory, order, self.pack)
        self.directory = self.directory.evolve(*following)
        self.acts.append(
            Act(client=self.cast.workforce, at=self.time, streams={stream: (before, following)}, scopes={})
        )

    def record(self, by: Worker, streams: Mapping[uuid.UUID, Sequence[Event]]) -> None:
        """Keep what somebody did now as one act."""
        told = {stream: following for stream, following in streams.items() if following}
        befores = {stream: self._version(stream) for stream in told}
        for stream, following in told.items():
            self._fold(stream, following)
        kept = {stream: (befores[stream], following) for stream, following in told.items()}
        scopes = {stream: self.scopes[stream] for stream in told if stream in self.scopes}
        self.acts.append(Act(client=by.agency or self.cast.workforce, at=self.time, streams=kept, scopes=scopes))

    def on_case(
        self, case: uuid.UUID, decide: Callable[Concatenate[Case, C, Pack, ...], list[Event]], order: C, **beside: Any
    ) -> None:
        """Decide on a case alone. beside: what else the decision is told."""
        self.record(order.by, {case: decide(self.cases[case], order, self.pack, **beside)})

    def on_case_and_child(
        self, case: uuid.UUID, decide: Callable[..., dict[uuid.UUID, list[Event]]], order: Command, **beside: Any
    ) -> None:
        """Decide on a case and the child it stands under."""
        known = self.cases[case]
        self.record(order.by, decide(known, order, self.pack, case_id=case, child=self.children[known.child], **beside))

    def on_child(
        self, child: uuid.UUID, decide: Callable[..., dict[uuid.UUID, list[Event]]], order: Command, **beside: Any
    ) -> None:
        """Decide on a person record, and whom it is linked with."""
        self.record(order.by, decide(self.children[child], order, self.pack, child_id=child, **beside))

    def family(self, child: uuid.UUID, communication: uuid.UUID) -> list[Sibling]:
        """The siblings of a child as they stand."""
        siblings = sorted(self.children[child].siblings)
        return [Sibling.of(each, self.children[each], self.cases, communication) for each in siblings]

    def kin(self, case: uuid.UUID) -> list[Case]:
        """Every other case of a case's child and of its siblings."""
        child = self.cases[case].child
        everybody = [self.children[each] for each in (child, *sorted(self.children[child].siblings))]
        return [self.cases[each] for every in everybody for each in every.cases if each != case]

    def of_communication(self, communication: uuid.UUID) -> dict[uuid.UUID, Case]:
        """The cases that a communication opened."""
        return {each: case for each, case in self.cases.items() if case.contact.communication == communication}

    def free(self, child: uuid.UUID, case: uuid.UUID | None = None) -> bool:
        """Whether no other referral of the child is open."""
        return self.children[child].open_referral in {None, case}

    def family_names(self, child: uuid.UUID) -> set[Words | None]:
        """The family names that a child's cases give it."""
        return {self.cases[case].details.family_name for case in self.children[child].cases}

    def _fold(self, stream: uuid.UUID, following: Sequence[Event]) -> None:
        if isinstance(following[0], ContactRecorded):
            self.scopes[stream] = following[0].communication
        if isinstance(following[0], HelpRequested):
            self.scopes[stream] = self.scopes[following[0].case]
        if case := self.cases.get(stream):
            self.cases[stream] = case.evolve(*following)
        elif child := self.children.get(stream):
            for event in following:
                child = child.evolve(event)
            self.children[stream] = child
        elif opened := Case.of(following):
            self.cases[stream] = opened
        elif born := Child.of(following):
            self.children[stream] = born
        elif known := self.communications.get(stream):
            self.communications[stream] = known.evolve(*following)
        elif consulted := self.consultations.get(stream):
            self.consultations[stream] = consulted.evolve(*following)
        elif challenged := self.challenges.get(stream):
            self.challenges[stream] = challenged.evolve(*following)
        elif raised := Challenge.of(following):
            self.challenges[stream] = raised
        elif concern := self.concerns.get(stream):
            self.concerns[stream] = concern.evolve(*following)
        elif worry := Concern.of(following):
            self.concerns[stream] = worry
        elif enquired := self.enquiries.get(stream):
            self.enquiries[stream] = enquired.evolve(*following)
        elif asked_of := Enquiry.of(following):
            self.enquiries[stream] = asked_of
        elif requested := self.requests.get(stream):
            self.requests[stream] = requested.evolve(*following)
        elif received := Communication.of(following):
            self.communications[stream] = received
        elif asked := Consultation.of(following):
            self.consultations[stream] = asked
        elif help_asked := Request.of(following):
            self.requests[stream] = help_asked

    def _version(self, stream: uuid.UUID) -> int:
        kept = (
            self.cases, self.children, self.communications, self.consultations, self.requests, self.challenges,
            self.concerns, self.enquiries,
        )  # fmt: skip
        return next((records[stream].version for records in kept if stream in records), 0)
