"""The log of reads: appended to and never changed, sealed and verified as the log of events is."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from app.api.handing_out import pause
from app.proof import sealing, verification
from app.proof.second_place import Directory
from app.record import reads
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.record.reads import Read, Reader, ReadLog
from migrations import Tenant
from tests.serving import TEAM, Database

READER = Reader(
    id="sw-17", name="Jo Example", role="lead_practitioner", agency=None, team=TEAM, client="office",
    token="f" * 32,
)  # fmt: skip
READ = Read(
    by=READER, way="api", operation="get_case", view="office", about="C0000000000AX", records=("C0000000000AX",),
    fields=("details", "duties"), purpose="case", status=200, request="1" * 32, trace="2" * 32,
)  # fmt: skip


@pytest.fixture
def keys(tmp_path: Path) -> FileKeys:
    return FileKeys(tmp_path / "keys")


@pytest.fixture
def admin(database: Database) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(database.admin) as opened:
        yield opened


def recorded(database: Database, tenant: Tenant, keys: FileKeys, *reads: Read) -> list[Read]:
    """Record reads side by side; what the log then says, the first first."""

    async def record() -> list[Read]:
        journal = Journal(database.url)
        await journal.open()
        log = ReadLog(journal)
        await asyncio.gather(*(log.record(tenant, keys, read) for read in reads))
        found = await log.newest(tenant, keys, limit=1_000)
        await journal.close()
        return [each.read for each in reversed(found)]

    return asyncio.run(record())


def test_a_read_is_told_as_it_was_recorded_and_its_readers_name_is_sealed(
    database: Database, tenant: Tenant, keys: FileKeys, admin: psycopg.Connection[Any]
) -> None:
    (told,) = recorded(database, tenant, keys, READ)
    assert told == replace(READ, records=["C0000000000AX"], fields=["details", "duties"])
    ((state,),) = admin.execute(f"SELECT state FROM {tenant.reads.log}").fetchall()
    assert b"Jo" not in state


def test_those_that_come_together_are_one_commit_and_one_chain(
    database: Database, tenant: Tenant, keys: FileKeys, admin: psycopg.Connection[Any]
) -> None:
    assert len(recorded(database, tenant, keys, *[READ] * 20)) == 20
    text = f"SELECT count(DISTINCT xmin::text), max(notification_id) FROM {tenant.reads.log}"
    assert admin.execute(text).fetchall() == [(1, 20)]


async def test_a_commit_waits_for_three_of_four_that_are_here_and_not_for_the_fourth(
    database: Database, tenant: Tenant, keys: FileKeys, admin: psycopg.Connection[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reads, "GATHERING", 3_600)
    journal = Journal(database.url)
    await journal.open()
    log = ReadLog(journal)
    for _ in range(16):
        log.comes()

    waiting = []
    for _ in range(12):
        log.came()
        waiting.append(asyncio.create_task(log.record(tenant, keys, READ)))
        for _ in range(10):  # whatever may leave, leaves
            await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    await journal.close()
    ((rows, commits),) = admin.execute(f"SELECT count(*), count(DISTINCT xmin::text) FROM {tenant.schema}.fd_reads")
    assert (rows, commits) == (12, 1)


def test_what_somebody_looked_at_is_read_off_as_it_was_told_whatever_else_stands_there(
    database: Database, tenant: Tenant, keys: FileKeys, admin: psycopg.Connection[Any]
) -> None:
    odd = ("status", "about", '"status":404,', '"about":"C1"')
    recorded(
        database, tenant, keys, READ, replace(READ, status=404), replace(READ, about=""),
        replace(READ, fields=odd, purpose='a "status":500, one', by=replace(READER, id='"about":"C2"', team='"')),
    )  # fmt: skip
    text = f"""SELECT {tenant.schema}.fd_looked_at(state), told ->> 'about', (told ->> 'status')::int
        FROM (SELECT *, convert_from(state, 'UTF8')::jsonb AS told FROM {tenant.reads.log}) AS read"""
    found = admin.execute(text).fetchall()
    assert [looked for looked, _, _ in found] == [about or None if status < 400 else None for _, about, status in found]
    assert sorted(map(str, {looked for looked, _, _ in found})) == ["C0000000000AX", "None"]


@pytest.mark.parametrize("text", [
    "UPDATE SCHEMA.fd_reads SET state = ''",
    "DELETE FROM SCHEMA.fd_reads",
    "TRUNCATE SCHEMA.fd_reads",
    "INSERT INTO SCHEMA.fd_reads SELECT * FROM SCHEMA.fd_reads",
    "DELETE FROM SCHEMA.fd_reads_checkpoint",
    "UPDATE SCHEMA.fd_reads_tile SET hashes = sha256('')",
    "ALTER TABLE SCHEMA.fd_reads DISABLE TRIGGER ALL",
])  # fmt: skip
def test_the_services_role_takes_nothing_back(
    database: Database, tenant: Tenant, keys: FileKeys, text: str, admin: psycopg.Connection[Any]
) -> None:
    recorded(database, tenant, keys, READ)
    with psycopg.connect(database.url, autocommit=True) as connection:
        sealing.seal(connection, tenant.reads, sealing.log_key(database.directory / "k", "x.example/1"), NOWHERE)
        connection.execute(f"SET ROLE {tenant.role}")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(text.replace("SCHEMA", tenant.schema))
    if not text.startswith(("INSERT", "ALTER")):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):  # the superuser is refused too
            admin.execute(text.replace("SCHEMA", tenant.schema))


class _Nowhere:
    """A second place that keeps nothing."""

    def put(self, slug: str, size: int, note: str) -> None: ...

    def newest(self, slug: str) -> str | None:
        return None

    def every(self, slug: str) -> Iterator[str]:
        return iter(())


NOWHERE = _Nowhere()


@pytest.mark.parametrize(("text", "found"), [
    ("UPDATE SCHEMA.fd_reads SET state = overlay(state PLACING 'x' FROM 200) WHERE notification_id = 3", "changed"),
    ("UPDATE SCHEMA.fd_reads SET topic = 'sw-18' WHERE notification_id = 3", "changed"),
    ("DELETE FROM SCHEMA.fd_reads WHERE notification_id = 3", "deleted"),
    ("DELETE FROM SCHEMA.fd_reads WHERE notification_id > 4", "truncated"),
])  # fmt: skip
def test_a_read_that_was_changed_or_removed_is_found(
    database: Database,
    tenant: Tenant,
    keys: FileKeys,
    tmp_path: Path,
    admin: psycopg.Connection[Any],
    text: str,
    found: str,
) -> None:
    recorded(database, tenant, keys, *[READ] * 6)
    place = Directory(tmp_path / "second")
    key = sealing.log_key(tmp_path / "log", f"front-door.example/{tenant.slug}").beside("reads")
    with psycopg.connect(database.url, autocommit=True) as connection:
        sealing.seal(connection, tenant.reads, key, place)
    assert (len(list(place.every(tenant.reads.place))), list(place.every(tenant.place))) == (1, [])
    report = verification.whole(database.url, tenant.reads, key.verifier, place)
    assert report.sentence == (
        f"Authority {tenant.slug}: 6 reads of what is recorded, 1 checkpoint; nothing was changed."
    )
    admin.execute(f"ALTER TABLE {tenant.reads.log} DISABLE TRIGGER ALL")
    admin.execute(text.replace("SCHEMA", tenant.schema))
    report = verification.verify(admin, tenant.reads, key.verifier, place)
    assert found in {each.kind for each in report.findings}
    admin.rollback()


@pytest.mark.parametrize(
    ("took", "leaves_at"), [(0.0, 0.0), (0.001, 0.02), (0.0199, 0.02), (0.0201, 0.04), (0.05, 0.06)]
)
def test_what_is_not_there_is_answered_step_by_step_whatever_was_read_first(took: float, leaves_at: float) -> None:
    assert took + pause(took, 0.02) == pytest.approx(leaves_at)
