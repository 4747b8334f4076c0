"""Files that only their owner may read, and that are still there after a power cut."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def made_once(path: Path, text: Callable[[], str]) -> str:
    """What a private file says, which is made when it is missing; another process may be first, and its text counts.

    OSError: the file's directory cannot be used.
    """
    make_privately(path.parent)
    if not path.exists():
        fresh = write_privately(path.with_suffix(f".{secrets.token_hex(8)}"), text())
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
        sync_directory(path.parent)
    return path.read_text()


def make_privately(directory: Path) -> None:
    """Make a directory, and those above it that are not there, for their owner alone."""
    if not directory.is_dir():
        make_privately(directory.parent)
        directory.mkdir(mode=0o700, exist_ok=True)
        sync_directory(directory.parent)


def write_privately(path: Path, text: str) -> Path:
    """Write a file that only its owner may read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return path


def sync_directory(path: Path) -> None:
    """Make durable which files a directory has."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
