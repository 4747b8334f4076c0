"""The library's own recorder test cases pass on our recorder, and the library reads what the journal wrote."""

import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct
from types import ModuleType
from uuid import UUID, uuid4

import psycopg
import pytest
from eventsourcing import persistence
from eventsourcing.persistence import StoredEvent
from psycopg_pool import ConnectionPool

from app.record import stored_forms
from app.record.journal import Batch, Journal, recorded
from app.record.keys import FileKeys
from app.record.mapper import Entry, Log, Mapper
from app.record.recorder import Recorder, snapshot
from app.record.stored_forms import UnknownEvent
from domain.account import ChildDetails
from domain.contact import ContactRecorded
from domain.facts import Recorded, Sealed
from domain.records import Case
from migrations import Tenant
from tests.domain.examples import CONTACT, REQUESTED
from tests.serving import Database

# The cases import the library's cipher, and that a package which nothing here uses.
vars(sys.modules.setdefault("eventsourcing.cipher", ModuleType("cipher"))).setdefault("AESCipher", None)

from eventsourcing.tests import persistence as cases  # noqa: E402 - only now it can be


class OurRecorder:
    """What the library's cases need of us: a recorder over an empty log."""

    recorder: Recorder

    @pytest.fixture(autouse=True)
    def _over_an_empty_log(self, database: Database, tenant: Tenant) -> Iterator[None]:
        with pooled(database) as pool:
            self.recorder = Recorder(pool.connection, tenant)
            yield

    def create_recorder(self) -> Recorder:
        return self.recorder


class TestTheLibrarysCases(OurRecorder, cases.ApplicationRecorderTestCase[Recorder]):
    """Insertion and selection, concurrent writers and readers, throughput, and the optional case for subscriptions."""

    def test_insert_subscribe(self) -> None:
        self.optional_test_insert_subscribe()


class TestPositionsDoNotInterleave(OurRecorder, cases.NonInterleavingNotificationIDsBaseCase):
    """Two batches that race stand one after the other in the log."""


@pytest.fixture
def recorder(database: Database, tenant: Tenant) -> Iterator[Recorder]:
    with pooled(database) as pool:
        yield Recorder(pool.connection, tenant)


def pooled(database: Database) -> ConnectionPool:
    """Connections for threads that read and write at once."""
    return ConnectionPool(database.url, min_size=1, max_size=8, kwargs={"autocommit": True}, open=True)


def stored(stream: UUID, *versions: int, topic: str = "a") -> list[StoredEvent]:
    return [StoredEvent(stream, version, topic, b"state") for version in versions]


def test_a_batch_is_recorded_whole_or_not_at_all(recorder: Recorder) -> None:
    first, second = uuid4(), uuid4()
    recorder.insert_events(stored(first, 1, 2))
    for batch in (stored(second, 1) + stored(first, 2), stored(first, 3, 3), stored(first, 4), stored(second, 2)):
        with pytest.raises(persistence.IntegrityError):
            recorder.insert_events(batch)
    assert recorder.max_notification_id() == 2
    assert recorder.insert_events(stored(second, 1) + stored(first, 3) + stored(second, 2)) == [3, 4, 5]
    assert recorder.insert_events([]) == []


def test_a_stream_is_read_between_versions_and_from_its_end(recorder: Recorder) -> None:
    stream = uuid4()
    recorder.insert_events(stored(stream, 1, 2, 3, 4))
    assert [event.originator_version for event in recorder.select_events(stream, gt=1, lte=3)] == [2, 3]
    assert [event.originator_version for event in recorder.select_events(stream, desc=True, limit=1)] == [4]
    assert recorder.select_events(uuid4()) == []


def test_nothing_is_recorded_beside_events(recorder: Recorder) -> None:
    tracking = persistence.Tracking("upstream", 1)
    with pytest.raises(persistence.NotSupportedError):
        recorder.insert_events(stored(uuid4(), 1), tracking=tracking)
    assert recorder.max_notification_id() is None


def test_an_error_says_its_kind_and_nothing_of_what_was_stored(database: Database) -> None:
    with psycopg.connect(database.url) as connection, pytest.raises(persistence.DatabaseError) as caught:
        Recorder.over(connection, Tenant("nowhere")).select_events(uuid4())
    assert str(caught.value) == "22023"  # there is no such role
    assert caught.value.__cause__ is None


def test_a_subscription_hears_of_what_is_recorded_while_it_waits(recorder: Recorder) -> None:
    """Once with the hint of NOTIFY, once without it: looking again is the guarantee."""
    stream = uuid4()
    with recorder.subscribe() as subscription:
        for version, hint in ((1, True), (2, False)):
            writer = threading.Timer(0.05, record, [recorder, stored(stream, version), hint])
            writer.start()
            assert next(subscription).originator_version == version
            writer.join()


def test_a_waiting_subscription_can_be_stopped(recorder: Recorder) -> None:
    with recorder.subscribe(topics=["b"]) as subscription:
        recorder.insert_events(stored(uuid4(), 1))
        threading.Timer(0.05, subscription.stop).start()
        assert list(subscription) == []
    subscription.stop()


def test_a_subscription_goes_on_when_its_hint_is_cut_off(database: Database, recorder: Recorder) -> None:
    stream = uuid4()
    with recorder.subscribe() as subscription:
        recorder.insert_events(stored(stream, 1))
        assert next(subscription).originator_version == 1
        with psycopg.connect(database.admin) as admin:
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN frontdoor'")
        recorder.insert_events(stored(stream, 2))
        assert next(subscription).originator_version == 2
        writer = threading.Timer(0.05, record, [recorder, stored(stream, 3), True])
        writer.start()
        assert next(subscription).originator_version == 3
        writer.join()


def record(recorder: Recorder, batch: list[StoredEvent], hint: bool) -> None:
    recorder.insert_events(batch)
    if hint:
        with recorder.connections() as connection:
            connection.execute("SELECT pg_notify('frontdoor', '')")


# What readers of a log need beside


async def test_a_notification_carries_what_the_journal_reads_of_the_event(
    database: Database, tenant: Tenant, recorder: Recorder, tmp_path: Path
) -> None:
    loaded = await written(database, tenant, tmp_path)
    read = recorder.select_notifications(1, 10)
    assert [recorded(each.row) for each in read] == loaded
    assert [(each.recorded_at, each.chain) for each in read] == [(each.recorded_at, each.chain) for each in loaded]


def test_what_is_copied_is_what_is_notified(recorder: Recorder) -> None:
    streams = [uuid4(), uuid4()]
    for version in (1, 2, 3):
        recorder.insert_events([event for stream in streams for event in stored(stream, version)])
    notified = {each.id: each for each in recorder.select_notifications(None, 10)}
    assert list(notified) == [1, 2, 3, 4, 5, 6]
    assert copied(recorder) == [(each.id, each.chain) for each in notified.values()]
    assert copied(recorder, 3, 4) == [(position, notified[position].chain) for position in (3, 4)]
    assert [*recorder.links(3, 2)] == [(position, notified[position].chain) for position in (3, 4)]
    assert [position for position, _ in copied(recorder, stream=streams[1])] == [2, 4, 6]
    assert copied(recorder, 7) == []


def copied(recorder: Recorder, *between: int, stream: UUID | None = None) -> list[tuple[int, bytes]]:
    rows = recorder.copied("notification_id, chain", *between, stream=stream)
    return [Struct(">2x4xq4x32s").unpack(row) for row in rows]


def test_what_cannot_be_copied_is_an_error_of_the_librarys(recorder: Recorder) -> None:
    with pytest.raises(persistence.ProgrammingError, match="42703"):
        list(recorder.copied("no_such_column"))
    assert recorder.max_notification_id() is None


def test_a_snapshot_sees_one_moment(database: Database, tenant: Tenant, recorder: Recorder) -> None:
    recorder.insert_events(stored(uuid4(), 1))
    with snapshot(database.url, tenant) as connection:
        log = Recorder.over(connection, tenant)
        assert log.max_notification_id() == 1
        recorder.insert_events(stored(uuid4(), 1))
        assert [each.id for each in log.select_notifications(1, 10)] == [1]
        assert [position for position, _ in copied(log)] == [1]
    assert recorder.max_notification_id() == 2


def test_a_recorder_stands_in_the_transaction_that_is_open(
    database: Database, tenant: Tenant, recorder: Recorder
) -> None:
    with psycopg.connect(database.url) as connection:
        log = Recorder.over(connection, tenant)
        log.insert_events(stored(uuid4(), 1))
        assert log.max_notification_id() == 1
        connection.rollback()
    assert recorder.max_notification_id() is None


# The library's Application over what the journal wrote


async def test_the_librarys_application_reads_what_the_journal_wrote(
    database: Database, tenant: Tenant, recorder: Recorder, tmp_path: Path
) -> None:
    there = await written(database, tenant, tmp_path)
    case = there[0].stream
    with Log(recorder) as log:
        read = [entry for entry in log.events.get(case) if isinstance(entry, Entry)]
        assert [entry.event for entry in read] == [entry.event for entry in there]
        assert [entry.meta for entry in read] == [entry.meta for entry in there]
        assert [entry.originator_version for entry in read] == [1, 2]
        assert [notification.id for notification in log.notification_log.select(start=1, limit=10)] == [1, 2]
        assert log.repository.get(case, projector_func=Folded.of).case == Case.of(entry.event for entry in there)
    opened = read[0].event
    assert isinstance(opened, ContactRecorded)
    assert isinstance(opened.details, ChildDetails)
    assert isinstance(opened.details.given_name, Sealed)


async def written(database: Database, tenant: Tenant, keys: Path) -> list[Recorded]:
    """A case of two events, as the journal wrote and reads it."""
    case, journal = uuid4(), Journal(database.url)
    await journal.open()
    batch = Batch(streams={case: (0, [CONTACT, REQUESTED])}, scopes={case: case}, meta={"pack": "lincolnshire-2024-06"})
    await journal.append(tenant, FileKeys(keys), batch)
    (there,) = (await journal.load(tenant, [case])).streams.values()
    await journal.close()
    return [*there]


@dataclass(frozen=True, slots=True)
class Folded:
    """A case as the library's repository wants an aggregate."""

    id: UUID
    version: int
    case: Case | None

    @staticmethod
    def of(before: "Folded | None", entries: Iterable[Entry]) -> "Folded | None":
        assert before is None
        read = list(entries)
        return Folded(read[-1].originator_id, read[-1].originator_version, Case.of(entry.event for entry in read))


def test_the_library_cannot_write_through_the_mapper(recorder: Recorder) -> None:
    entry = Entry(uuid4(), 1, "screening-requested", REQUESTED, {})
    with Log(recorder) as log, pytest.raises(persistence.NotSupportedError):
        log.save(entry)
    assert recorder.max_notification_id() is None


@pytest.mark.parametrize("topic", ["os:system", "domain.contact:ContactRecorded", "screening_requested", ""])
def test_a_stored_topic_resolves_nothing_but_lasting_names(topic: str) -> None:
    with pytest.raises(UnknownEvent):
        Mapper().to_domain_event(StoredEvent(uuid4(), 1, topic, b'{"v":1,"m":{},"k":null,"d":{}}'))


def test_an_event_written_by_newer_code_is_refused() -> None:
    newer = stored_forms.VERSIONS["screening-requested"] + 1
    state = b'{"v":%d,"m":{},"k":null,"d":{}}' % newer
    with pytest.raises(UnknownEvent, match="newer"):
        Mapper().to_domain_event(StoredEvent(uuid4(), 1, "screening-requested", state))
