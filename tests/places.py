"""Where tests put what they write much to."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.demo.postgres import Postgres

MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30


def in_memory() -> Path | None:
    """The directory in memory, if there are so many bytes free in it: a database waits there for no disk."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


@contextmanager
def reachable() -> Iterator[Path]:
    """A directory that every account can reach, so that root's database lies in it too; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="front-door-", dir=in_memory()) as made:
        Path(made).chmod(0o755)
        yield Path(made)


def following(leader: Postgres, directory: Path) -> Postgres:
    """A server to be started there that streams what the other writes, as a read replica does."""
    replica = Postgres(directory)
    replica._lock_the_directory()
    replica._settle_in()
    made = leader._run(
        leader.bin("pg_basebackup"), "-d", leader.dsn(), "-D", str(replica.data_directory), "-R", "--checkpoint=fast"
    )
    assert made.returncode == 0, made.stderr
    replica.stop()
    return replica


def ready(directory: Path, cluster: Path) -> Postgres:
    """A server to be started there, whose cluster is a copy of that one: it is there in a tenth of the time."""
    subprocess.run(["cp", "-a", cluster, directory], check=True)
    return Postgres(directory)
