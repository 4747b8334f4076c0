"""The export of a whole log: every event, in order, one line each, as it is stored."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import psycopg

from app.proof.export import export
from app.record.journal import Batch, Journal
from app.record.keys import FileKeys
from migrations import Tenant
from tests.domain.examples import CONTACT, REQUESTED
from tests.serving import Database


async def test_every_event_is_a_line_in_the_order_of_the_log(
    database: Database, tenant: Tenant, tmp_path: Path
) -> None:
    journal, one, other = Journal(database.url), uuid4(), uuid4()
    await journal.open()
    await journal.append(
        tenant, FileKeys(tmp_path), Batch(streams={one: (0, [CONTACT, REQUESTED]), other: (0, [CONTACT])})
    )
    await journal.close()
    told: list[tuple[int, int]] = []
    output = io.BytesIO()
    assert export(database.url, tenant, output, lambda *reached: told.append(reached)) == 3
    assert told == [(3, 3)]
    with psycopg.connect(database.admin, options="-c timezone=UTC") as connection:
        stored = connection.execute(
            "SELECT notification_id, originator_id, originator_version, topic, recorded_at, chain, state"
            f" FROM {tenant.schema}.fd_events ORDER BY notification_id"
        ).fetchall()
    lines = output.getvalue().splitlines(keepends=True)
    for line, (position, stream, version, topic, recorded_at, chain, state) in zip(lines, stored, strict=True):
        read = json.loads(line)
        assert list(read) == ["position", "stream", "version", "event", "recorded_at", "chain", "state"]
        assert (read["position"], UUID(read["stream"]), read["version"], read["event"]) == (
            position,
            stream,
            version,
            topic,
        )
        assert datetime.fromisoformat(read["recorded_at"]) == recorded_at.astimezone(UTC)
        assert bytes.fromhex(read["chain"]) == chain
        assert line.endswith(b'"state":' + state + b"}\n")


async def test_what_is_personal_stays_encrypted(database: Database, tenant: Tenant, tmp_path: Path) -> None:
    journal = Journal(database.url)
    await journal.open()
    await journal.append(tenant, FileKeys(tmp_path), Batch(streams={uuid4(): (0, [CONTACT])}))
    await journal.close()
    output = io.BytesIO()
    export(database.url, tenant, output)
    assert isinstance(CONTACT.concern_summary, str)
    assert CONTACT.concern_summary.encode() not in output.getvalue()
    assert json.loads(output.getvalue())["state"]["d"]["concern_summary"].keys() == {"$p", "c"}


def test_an_empty_log_is_an_empty_file(database: Database, tenant: Tenant) -> None:
    output = io.BytesIO()
    assert export(database.url, tenant, output) == 0
    assert output.getvalue() == b""
