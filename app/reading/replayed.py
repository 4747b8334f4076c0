"""What can be replayed, by the kind of its own stream: a case, a hypothetical consultation, a challenge, an
enquiry, and a concern.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from app.base.references import Referent
from app.reading import challenges, concerns, consultations, enquiries, whole
from app.reading.audiences import AUDITOR
from app.reading.kept import Kept
from app.reading.looking import Audience, Reader
from app.reading.replay import Replay, View
from app.reading.views import MomentView
from app.record.entries import record_of
from domain.challenge import CaseChallenged, Challenge
from domain.children import ChildRecorded
from domain.concern import Concern
from domain.contact import ContactRecorded
from domain.enquiry import Enquiry
from domain.facts import Recorded
from domain.hypothetical import Consultation, HypotheticalConsultationRecorded
from domain.known_check import ChildMatched
from domain.procedure import Stream
from domain.records import Case, Communication
from domain.timescales import Clock


class CaseReplay(Replay):
    """A case with its communication, the children it was ever with, the consultation it names, and its challenges."""

    own, kind = Stream.CASE, Case
    record: Case

    def __init__(
        self, stream: UUID, streams: Mapping[UUID, Sequence[Recorded]], reader: Reader, audience: Audience = AUDITOR
    ) -> None:
        """streams: the case's own and those around it; whole."""
        super().__init__(stream, streams, reader, audience)
        contact = self._first.event
        assert isinstance(contact, ContactRecorded)
        received = record_of(Communication, streams[contact.communication])
        assert received is not None
        called = {
            beside: entries[0].event.reference
            for beside, entries in streams.items()
            if entries and isinstance(entries[0].event, ChildRecorded | HypotheticalConsultationRecorded)
        }
        self._kept = Kept(whole.tells(self._first, received, called, audience, reader))

    @staticmethod
    def around(events: Sequence[Any]) -> list[UUID]:
        """The streams of its communication, its children, the consultation it names, and the challenges over it."""
        contact = events[0]
        children = [contact.child, *(event.child for event in events if isinstance(event, ChildMatched))]
        consultation = [contact.after_consultation] if contact.after_consultation else []
        challenged = [event.challenge for event in events if isinstance(event, CaseChallenged)]
        return list(dict.fromkeys([contact.communication, *children, *consultation, *challenged]))

    @property
    def reference(self) -> str:
        """The case's."""
        return self.record.contact.reference

    def view(self, record: Case, running: Sequence[Clock], moment: MomentView, undecided_siblings: int = 0) -> View:
        """undecided_siblings: for the duties of a case as it stands (A27)."""
        return whole.whole(record, self._kept.of(record), running, moment, self.pack, undecided_siblings)


class ConsultationReplay(Replay):
    """A hypothetical consultation. Its watch alone tells of it too: who the child was, it does not know (A16)."""

    own, kind = Stream.CONSULTATION, Consultation
    record: Consultation

    @property
    def reference(self) -> str:
        """The consultation's."""
        return self.record.recorded.reference

    def view(
        self,
        record: Consultation,
        running: Sequence[Clock],
        moment: MomentView,
        undecided_siblings: int = 0,  # noqa: ARG002
    ) -> View:
        """It has no siblings."""
        return consultations.whole(record, self._first, self.audience, self.reader, running, moment)


class ChallengeReplay(Replay):
    """A challenge. The cases it is over tell it too."""

    own, kind = Stream.CHALLENGE, Challenge
    record: Challenge

    @property
    def reference(self) -> str:
        """The challenge's."""
        return self.record.raised.reference

    def view(
        self,
        record: Challenge,
        running: Sequence[Clock],
        moment: MomentView,
        undecided_siblings: int = 0,  # noqa: ARG002
    ) -> View:
        """It has no siblings."""
        return challenges.whole(record, self._first, self.audience, self.reader, running, moment)


class EnquiryReplay(Replay):
    """An enquiry of a prison or the Probation Service. No other stream tells of it."""

    own, kind = Stream.ENQUIRY, Enquiry
    record: Enquiry

    @property
    def reference(self) -> str:
        """The enquiry's."""
        return self.record.received.reference

    def view(
        self,
        record: Enquiry,
        running: Sequence[Clock],
        moment: MomentView,
        undecided_siblings: int = 0,  # noqa: ARG002
    ) -> View:
        """It has no siblings."""
        return enquiries.whole(record, self._first, self.audience, self.reader, running, moment)


class ConcernReplay(Replay):
    """A concern, for the agency whose it is. No other stream tells of it."""

    own, kind = Stream.CONCERN, Concern
    record: Concern

    @property
    def reference(self) -> str:
        """The concern's."""
        return self.record.opened.reference

    def view(
        self,
        record: Concern,
        running: Sequence[Clock],
        moment: MomentView,
        undecided_siblings: int = 0,  # noqa: ARG002
    ) -> View:
        """It has no siblings."""
        return concerns.whole(record, self._first, self.reader, running, moment)


REFERENTS: Mapping[Referent, type[Replay]] = {
    Referent.CASE: CaseReplay,
    Referent.CONSULTATION: ConsultationReplay,
    Referent.CHALLENGE: ChallengeReplay,
    Referent.ENQUIRY: EnquiryReplay,
}
"""What a reference of a kind is replayed as, to the authority's own. A concern is none of theirs."""

REPLAYED: Mapping[Stream, type[Replay]] = {each.own: each for each in REFERENTS.values()}
"""By the kind of the record's own stream."""
