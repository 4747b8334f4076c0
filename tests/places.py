"""Where tests put what they write much to."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
