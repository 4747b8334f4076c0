"""Verification of a whole log: what it counts and says; over several stretches, alone and in several processes."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from struct import pack
from uuid import UUID, uuid4

import psycopg
import pytest
from eventsourcing.persistence import StoredEvent
from sqlalchemy import create_engine

import migrations
from app.demo.postgres import Postgres
from app.proof import sealing, verification
from app.proof.checkpoints import LogKey
from app.proof.diagnosis import LogFinding
from app.proof.second_place import Directory, Web
from app.proof.stretches import LENGTH
from app.proof.verification import Report
from app.record.recorder import Recorder
from app.record.signing_keys import LOG_KEY
from app.running import whole_logs
from migrations import ACTS, Tenant
from tests.app.demonstration import said
from tests.serving import Database, prepared, sqlalchemy_url

EVENTS, STREAMS = 2 * LENGTH + 1_000, 130
EPOCH_2000 = 946_684_800_000_000


class Large:
    """A sealed log of three stretches. Half of its streams pause in the middle one."""

    def __init__(self, database: Database, directory: Path) -> None:
        self.database, self.tenant = database, Tenant(f"t{uuid4().hex[:12]}")
        self.place = directory / "second"
        self.key, self.sink = sealing.log_key(directory, "front-door.example/925"), Directory(self.place)
        engine = create_engine(sqlalchemy_url(database.admin))
        with engine.begin() as owner:
            migrations.upgrade_authority(owner, self.tenant)
        engine.dispose()
        with psycopg.connect(database.admin) as admin, admin.cursor() as cursor:
            into = f"{self.tenant.schema}.fd_events (originator_id, originator_version, topic, state, notification_id,"
            with cursor.copy(f"COPY {into} recorded_at, chain) FROM STDIN (FORMAT binary)") as copy:
                copy.write(b"PGCOPY\n\xff\r\n\0" + bytes(8))
                copy.write(b"".join(self._rows()) + b"\xff\xff")
        with psycopg.connect(database.url, autocommit=True) as connection:
            sealing.seal(connection, self.tenant, self.key, self.sink)

    def _rows(self) -> list[bytes]:
        streams = [uuid4().bytes for _ in range(STREAMS)]
        links, versions, rows, state = [b""] * STREAMS, [0] * STREAMS, [], b'{"said": "nothing"}'
        for position in range(1, EVENTS + 1):
            number = position % (STREAMS // 2 if LENGTH < position <= 2 * LENGTH else STREAMS)
            versions[number] += 1
            version, moment, stream = versions[number], EPOCH_2000 + position, streams[number]
            tail = stream + pack(">qi6sq", version, 6, b"tested", moment) + sha256(state).digest()
            links[number] = sha256(links[number] + tail).digest()
            rows.append(
                pack(">hi16siqi6si", 7, 16, stream, 8, version, 6, b"tested", len(state)) + state
                + pack(">iqiqi32s", 8, position, 8, position, 32, links[number])
            )  # fmt: skip
        return rows

    def verified(self, *, processes: int = 1, told: list[tuple[int, int]] | None = None) -> Report:
        return verification.whole(
            self.database.url, self.tenant, self.key.verifier, self.sink, processes=processes,
            progress=lambda *reached: (told if told is not None else []).append(reached),
        )  # fmt: skip

    def after(self, *texts: str) -> list[tuple[str, int | None]]:
        """What is found after that has been done, which then is undone."""
        with psycopg.connect(self.database.admin) as admin:
            admin.execute(f"ALTER TABLE {self.tenant.schema}.fd_events DISABLE TRIGGER ALL")
            for text in texts:
                admin.execute(text.replace("SCHEMA", self.tenant.schema))
            report = verification.verify(admin, self.tenant, self.key.verifier, self.sink)
            admin.rollback()
        return [(each.kind, each.position) for each in report.findings]


@pytest.fixture(scope="module")
def large(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Large:
    return Large(database, tmp_path_factory.mktemp("large"))


def test_an_untouched_log_is_said_to_be_so(large: Large) -> None:
    told: list[tuple[int, int]] = []
    report = large.verified(told=told)
    assert report.intact
    assert (report.events, report.streams, report.sealed, report.checkpoints) == (EVENTS, STREAMS, EVENTS, 1)
    assert report.size == EVENTS * len(b'{"said": "nothing"}')
    assert report.sentence == (
        f"Authority {large.tenant.slug}: 33,768 events in 130 streams, 1 checkpoint; nothing was changed."
    )
    assert told == [(LENGTH, EVENTS), (2 * LENGTH, EVENTS), (EVENTS, EVENTS)]


@pytest.mark.parametrize("position", [1, LENGTH, LENGTH + 1, EVENTS])
def test_where_a_stretch_ends_and_begins_a_change_is_found(large: Large, position: int) -> None:
    change = f"UPDATE SCHEMA.fd_events SET state = 'forged' WHERE notification_id = {position}"
    assert large.after(change) == [("changed", position)]


@pytest.mark.parametrize("position", [1, LENGTH, LENGTH + 1])
def test_where_a_stretch_ends_and_begins_a_deletion_is_found(large: Large, position: int) -> None:
    assert large.after(f"DELETE FROM SCHEMA.fd_events WHERE notification_id = {position}") == [("deleted", position)]


def test_a_whole_stretch_that_is_missing_is_one_finding(large: Large) -> None:
    deletion = f"DELETE FROM SCHEMA.fd_events WHERE notification_id BETWEEN {LENGTH + 1} AND {2 * LENGTH}"
    assert ("deleted", LENGTH + 1) in large.after(deletion)


def test_neighbours_that_change_places_across_stretches_are_found(large: Large) -> None:
    moves = [(LENGTH, 1_000_000), (LENGTH + 1, LENGTH), (1_000_000, LENGTH + 1)]
    text = "UPDATE SCHEMA.fd_events SET notification_id = {1} WHERE notification_id = {0}"
    assert large.after(*(text.format(*move) for move in moves))[0] == ("reordered", LENGTH)


def test_several_processes_find_what_one_finds(large: Large, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verification, "WORTH_PROCESSES", 0)
    table, where = f"{large.tenant.schema}.fd_events", f"notification_id = {LENGTH + 7}"
    with psycopg.connect(large.database.admin) as admin:
        admin.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        admin.execute(f"UPDATE {table} SET topic = 'forged' WHERE {where}")
    try:
        alone, together = large.verified(), large.verified(processes=2)
    finally:
        with psycopg.connect(large.database.admin) as admin:
            admin.execute(f"UPDATE {table} SET topic = 'tested' WHERE {where}")
            admin.execute(f"ALTER TABLE {table} ENABLE TRIGGER ALL")
    assert alone == together
    assert [(each.kind, each.position) for each in together.findings] == [("changed", LENGTH + 7)]


def test_a_log_that_was_never_sealed_is_checked_by_its_chains_and_says_so(
    database: Database, tenant: Tenant, tmp_path: Path
) -> None:
    append(database, tenant, uuid4(), 3)
    report = verification.whole(database.url, tenant, None, Directory(tmp_path))
    assert (report.intact, report.events, report.sealed) == (True, 3, 0)
    assert report.notes == ["Nothing is sealed: only the chains were checked."]


def test_an_empty_log_is_as_it_was(database: Database, tenant: Tenant, tmp_path: Path) -> None:
    report = verification.whole(database.url, tenant, None, Directory(tmp_path))
    assert (report.intact, report.events, report.streams) == (True, 0, 0)


def test_a_second_place_that_is_away_is_told(database: Database, tenant: Tenant, key: LogKey) -> None:
    report = verification.whole(database.url, tenant, key.verifier, Web("http://127.0.0.1:1"))
    assert report.notes[0] == "The second place could not be asked for its checkpoints."
    assert report.unwitnessed == report.notes[:1]


@pytest.fixture
def key(tmp_path: Path) -> LogKey:
    return sealing.log_key(tmp_path, "front-door.example/925")


def append(database: Database, tenant: Tenant, stream: UUID, events: int) -> None:
    with psycopg.connect(database.url) as connection:
        connection.execute(f"SET LOCAL ROLE {tenant.appending}")
        connection.execute(
            f"SELECT {tenant.schema}.fd_append(%s, %s, %s, %s, '{{}}', '{{}}', '{{}}', '{{}}', '{{}}', '{{}}', '{{}}',"
            " '{}', NULL, NULL, NULL)",
            [[stream] * events, list(range(1, events + 1)), ["tested"] * events, [b"state"] * events],
        )


# The command


def test_the_command_says_what_was_found_and_exports_what_is_there(postgres: Postgres, tmp_path: Path) -> None:
    database = prepared(postgres, tmp_path)
    append(database, Tenant("925"), uuid4(), 3)
    ours, theirs = events_of(database, "925"), events_of(database, "926")  # 3 of them, and each authority's directory
    with psycopg.connect(database.admin) as admin:
        ((acted,),) = admin.execute(f"SELECT count(*) FROM {ACTS.log}").fetchall()
    settings = {
        "FRONTDOOR_DATABASE_URL": database.url,
        "FRONTDOOR_ISSUER": "https://front-door.example",
        "FRONTDOOR_KEYS_DIRECTORY": str(tmp_path / "keys"),
        "FRONTDOOR_CHECKPOINTS_TO": str(tmp_path / "second"),
    }
    (tmp_path / "second").mkdir()

    good = said("verify", **settings)
    assert (good.returncode, good.stderr) == (0, "")
    assert good.stdout.splitlines() == [
        f"Authority 925: {ours} events in 2 streams, 0 checkpoints; nothing was changed.",
        "  Note: Nothing is sealed: only the chains were checked.",
        "Authority 925: 0 reads of what is recorded, 0 checkpoints; nothing was changed.",
        "  Note: Nothing is sealed: only the chains were checked.",
        f"Authority 926: {theirs} events in 1 stream, 0 checkpoints; nothing was changed.",
        "  Note: Nothing is sealed: only the chains were checked.",
        "Authority 926: 0 reads of what is recorded, 0 checkpoints; nothing was changed.",
        "  Note: Nothing is sealed: only the chains were checked.",
        f"The registry: {acted} acts, 0 checkpoints; nothing was changed.",
        "  Note: Nothing is sealed: only the chains were checked.",
    ]
    assert not (tmp_path / "keys" / "925" / LOG_KEY).exists(), "verifying makes no key"

    output = tmp_path / "log.jsonl"
    exported = said("export", "--authority", "925", "--output", str(output), **settings)
    assert exported.stdout == f"Authority 925: {ours} events are in {output}.\n"
    assert output.read_text().count("\n") == ours == theirs + 3

    with psycopg.connect(database.admin) as admin:
        admin.execute("ALTER TABLE la_925.fd_events DISABLE TRIGGER ALL")
        admin.execute("UPDATE la_925.fd_events SET topic = 'forged' WHERE notification_id = 2")
    bad = said("verify", "--authority", "925", "--json", **settings)
    of_events, of_reads = map(json.loads, bad.stdout.splitlines())
    (finding,) = of_events["findings"]
    assert (of_reads["of"], of_reads["findings"]) == ("reads", [])
    assert bad.returncode == 1
    assert (finding["kind"], finding["position"], finding["version"]) == ("changed", 2, 2)


def events_of(database: Database, authority: str) -> int:
    with psycopg.connect(database.admin) as admin:
        row = admin.execute(f"SELECT count(*) FROM {Tenant(authority).schema}.fd_events").fetchone()
    assert row
    return int(row[0])


def test_findings_are_told_one_a_line_and_the_rest_are_counted() -> None:
    found = [LogFinding(kind="changed", position=each, what=f"Event {each} was changed.") for each in range(1, 53)]
    report = Report(
        authority="925", events=60, streams=2, size=1, sealed=60, checkpoints=1, findings=found, notes=["So it is."]
    )
    told = list(whole_logs.lines(report))
    assert told[0] == "Authority 925: 60 events in 2 streams, 1 checkpoint; 52 findings."
    assert told[1] == "  Event 1 was changed."
    assert told[50:] == ["  Event 50 was changed.", "  And 2 findings more.", "  Note: So it is."]


def test_what_is_sealed_while_it_is_verified_is_no_finding(large: Large, database: Database) -> None:
    class Meanwhile(Directory):
        """A second place where a checkpoint arrives the moment it is asked."""

        def every(self, slug: str) -> Iterator[str]:
            with psycopg.connect(database.url, autocommit=True) as connection:
                Recorder.over(connection, large.tenant).insert_events([StoredEvent(uuid4(), 1, "tested", b"{}")])
                sealing.seal(connection, large.tenant, large.key, large.sink)
            return super().every(slug)

    report = verification.whole(database.url, large.tenant, large.key.verifier, Meanwhile(large.place))
    assert report.intact
    assert report.events == EVENTS + 1
