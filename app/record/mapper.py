"""The record as the `eventsourcing` library's own Application reads it.

`Mapper` turns a stored event back into the domain's, by its lasting name alone. It
writes nothing: only the journal encrypts.

    with Log(recorder) as log:
        for entry in log.events.get(stream):
            print(entry.name, entry.originator_version)
"""

from collections.abc import Mapping
from typing import Any, NoReturn
from uuid import UUID

from eventsourcing import persistence
from eventsourcing.application import Application
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import JSONTranscoder, StoredEvent

from app.record import stored_forms
from app.record.keys import STAFF
from app.record.recorder import Recorder
from domain.facts import Event
from domain.frozen import frozen


@frozen
class Entry:
    """An event as the library carries it. Its personal fields are sealed; meta is what the journal knew."""

    originator_id: UUID
    originator_version: int
    name: str
    event: Event
    meta: Mapping[str, Any]


class Mapper(persistence.Mapper[UUID]):
    """Stored bytes to events, through the dictionary of lasting names and nothing else.

    The library's own would import whatever module a stored topic names, and take an event written by newer code for
    one of its own; here both are UnknownEvent.
    """

    def __init__(self) -> None:
        super().__init__(JSONTranscoder())

    def to_domain_event(self, stored_event: StoredEvent) -> Entry:
        """The event, or `stored_forms.UnknownEvent`."""
        stream, version = stored_event.originator_id, stored_event.originator_version
        assert isinstance(stream, UUID)
        stored = stored_forms.decode(stored_event.topic, stored_event.state, stream, version, STAFF)
        return Entry(
            stream, version, stored.name, stored.event, {**stored.meta, "scope": stored.scope, "slots": stored.slots}
        )

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> NoReturn:  # noqa: ARG002 - the library's name
        """Refused: the journal alone encrypts and writes."""
        raise persistence.NotSupportedError("the journal alone writes events")


class Log(Application[UUID]):
    """The library's Application over a recorder: `events`, `repository`, `notification_log`. It reads only."""

    def __init__(self, recorder: Recorder) -> None:
        self._given = recorder
        super().__init__({"PERSISTENCE_MODULE": "eventsourcing.popo", "IS_SNAPSHOTTING_ENABLED": "n"})

    def construct_mapper(self) -> Mapper:
        """Ours, whatever the environment says."""
        return Mapper()

    def construct_recorder(self) -> Recorder:
        """The one that was given."""
        return self._given
