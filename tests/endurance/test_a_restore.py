"""What docs/operate says of backing up and restoring, done: a base backup, its log, and a machine that is lost."""

import json
import os
import secrets
import shutil
from pathlib import Path

import httpx
import psycopg

from app.demo.postgres import Postgres
from app.proof.sealing import Sealer
from app.proof.second_place import sink
from migrations import READER, SERVICE, Tenant
from tests.app.demonstration import said
from tests.app.operating import environment
from tests.forked import ROOT
from tests.places import reachable
from tests.serving import ISSUER, Database, prepared, serving
from tests.waiting import until


def archived(server: Postgres, archive: Path) -> None:
    """Have PostgreSQL archive its write-ahead log, as docs/operate/back-up.md says."""
    server._make_private(archive)
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET archive_mode = on")
        connection.execute(f"ALTER SYSTEM SET archive_command = 'test ! -f {archive}/%f && cp %p {archive}/%f'")
    server.stop()
    server.start()


def restored(server: Postgres, base: Path, archive: Path, *settings: str) -> None:
    """Put a base backup in place of a server's data and have it recover, as docs/operate/restore.md says."""
    server.stop()
    shutil.rmtree(server.data_directory)
    server._run(Path("/bin/cp"), "-a", str(base), str(server.data_directory))
    with (server.data_directory / "postgresql.auto.conf").open("a") as file:
        file.writelines(
            f"{line}\n"
            for line in ("archive_mode = off", f"restore_command = 'cp {archive}/%f %p'",
                         "recovery_target_action = 'promote'", *settings)
        )  # fmt: skip
    (server.data_directory / "recovery.signal").touch()
    if server._identity:
        os.chown(server.data_directory / "recovery.signal", server._identity["user"], server._identity["group"])
    server.start()
    until(lambda: not _asked(server, "SELECT pg_is_in_recovery()"))


def _asked(server: Postgres, text: str) -> object:
    with psycopg.connect(server.dsn()) as connection:
        ((answer,),) = connection.execute(text).fetchall()
        return answer


def _over(server: Postgres, database: Database) -> dict[str, str]:
    """The settings of the service over the restored server."""
    return environment(database) | {
        "FRONTDOOR_ADMIN_DATABASE_URL": server.dsn(database.name),
        "FRONTDOOR_DATABASE_URL": server.dsn(database.name, user=SERVICE),
        "FRONTDOOR_READING_DATABASE_URL": server.dsn(database.name, user=READER),
    }


def _contact(client: httpx.Client, headers: dict[str, str]) -> str:
    """The answer to a contact that was recorded: a receipt to keep."""
    body = json.loads((ROOT / "examples/school-first-disclosure.json").read_text())
    answer = client.post("/v1/contacts", json=body, headers=headers | {"Idempotency-Key": secrets.token_hex(8)})
    assert answer.status_code == 201, answer.text
    return answer.text


def test_a_machine_is_lost_and_what_was_acknowledged_is_restored(tmp_path: Path) -> None:
    with reachable() as place:
        first, second = Postgres(place / "first"), Postgres(place / "second")
        base, archive, receipts = place / "base", place / "wal", tmp_path / "receipts.jsonl"
        first.start()
        try:
            archived(first, archive)
            database = prepared(first, tmp_path)
            first._make_private(base)
            taken = first._run(
                first.bin("pg_basebackup"), "--pgdata", str(base), "--checkpoint", "fast", "--wal-method", "none",
                "--dbname", first.dsn(),
            )  # fmt: skip
            assert taken.returncode == 0, taken.stderr
            with serving(database) as service, service.client("partner") as client:
                receipts.write_text("".join(_contact(client, service.bearer("partner")) + "\n" for _ in range(3)))
            sealer = Sealer(database.keys, ISSUER, sink(str(database.checkpoints)))
            with psycopg.connect(database.url, autocommit=True) as connection:
                sealer.follow(connection, Tenant("925"))
            backup = tmp_path / "keys.tar"
            assert said("keys", "backup", str(backup), **environment(database)).returncode == 0
            last = str(_asked(first, "SELECT pg_walfile_name(pg_switch_wal())"))
            until((archive / last).exists)
        finally:
            first.remove()  # the machine
        shutil.rmtree(database.keys / "925")
        try:
            second.start()
            settings = _over(second, database)

            restored(second, base, archive, "recovery_target = 'immediate'")  # too early a moment
            early = said("restore-check", "--authority", "925", "--receipts", str(receipts), "--json", **settings)
            wrong = [each["about"] for each in json.loads(early.stdout)["findings"] if each["standing"] == "wrong"]
            assert early.returncode == 1
            assert {"925 receipts", "925 proof of events", "925 keys"} <= {*wrong}

            restored(second, base, archive)
            assert said("keys", "restore", str(backup), **settings).returncode == 0
            whole = said("restore-check", "--authority", "925", "--receipts", str(receipts), **settings)
            assert whole.returncode == 0, whole.stdout
            assert whole.stdout.splitlines()[-1] == "It may be opened."
            healthy = said("doctor", **settings)
            assert (healthy.returncode, healthy.stdout.splitlines()[-1]) == (0, "All is well."), healthy.stdout
        finally:
            second.remove()
