"""The second place: where checkpoints are kept beside the database, out of its owner's reach.

A directory (`Directory`), or whatever answers at an https address (`Web`). What
is there is never changed: a checkpoint that is there already may be sent again,
another one of the same size is told as a contradiction.
"""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from app.base.files import sync_directory

if TYPE_CHECKING:
    import httpx

DIGITS = 15
"""Of a size, in the name of a file."""

SECONDS = 3.0
"""How long the second place may take to connect, and to answer."""

PAUSE = 10.0
"""Seconds for which a second place that did not answer is not asked again."""


class Away(Exception):
    """The second place cannot be reached, or does not do what is asked: it is tried again later."""


class Contradiction(Exception):
    """The second place holds another checkpoint of that size."""


class Sink(Protocol):
    """Keeps the notes of checkpoints, by the log's slug and the size. Every method may raise Away."""

    def put(self, slug: str, size: int, note: str) -> None:
        """Keep a note. Contradiction: another is kept under that size."""

    def newest(self, slug: str) -> str | None:
        """The note of the largest size."""

    def every(self, slug: str) -> Iterator[str]:
        """All notes, by size."""


class Directory:
    """One file a checkpoint below `<directory>/<slug>/`, named by its size: `000/000/001/234/000000001234567`.

    A file is added to until it is whole, and never written otherwise, so one that a crash tore is completed when its
    checkpoint is sent again. The directory is made at first, by who sends; one that vanishes later, a disk that is not
    mounted any more, is away and not made again in its place.
    """

    def __init__(self, directory: Path, *, makes: bool = True) -> None:
        self._directory = directory
        if makes:
            with suppress(OSError):
                directory.mkdir(parents=True, exist_ok=True)

    def put(self, slug: str, size: int, note: str) -> None:
        name, wanted = f"{size:0{DIGITS}}", note.encode()
        folder = self._directory.joinpath(slug, *(name[digit : digit + 3] for digit in range(0, DIGITS - 3, 3)))
        self._be_there()
        try:
            new = not folder.exists()
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(folder / name, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
            with os.fdopen(descriptor, "r+b") as file:
                there = file.read()
                if not wanted.startswith(there):
                    raise Contradiction
                file.write(wanted[len(there) :])
                file.flush()
                os.fsync(descriptor)
            for each in (folder, *(folder.parents[: DIGITS // 3] if new else ())):
                sync_directory(each)
        except OSError as error:
            raise Away from error

    def newest(self, slug: str) -> str | None:
        return next(self._notes(slug, newest_first=True), None)

    def every(self, slug: str) -> Iterator[str]:
        return self._notes(slug)

    def _notes(self, slug: str, *, newest_first: bool = False) -> Iterator[str]:
        """Those that are whole."""
        self._be_there()
        try:
            for file in _files(self._directory / slug, newest_first=newest_first):
                note = file.read_bytes().decode("utf-8", "replace")
                _, empty, signatures = note.rpartition("\n\n")
                if empty and signatures.endswith("\n"):
                    yield note
        except OSError as error:
            raise Away from error

    def _be_there(self) -> None:
        if not self._directory.is_dir():
            raise Away


class Web:
    """An https address: PUT `<address>/<slug>/<size>` keeps a note and refuses another (409 or 412); GET of the same,
    and of `<address>/<slug>/newest`, gives one, or 404; GET `<address>/<slug>` gives the sizes, one a line.
    """

    def __init__(self, address: str, pause: float = PAUSE) -> None:
        import httpx  # a directory starts without it

        self._address, self._pause = address, pause
        self._http = httpx.Client(timeout=SECONDS)
        self._away_until = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def put(self, slug: str, size: int, note: str) -> None:
        headers = {"Content-Type": "text/plain; charset=utf-8", "If-None-Match": "*"}
        answer = self._ask("PUT", slug, str(size), content=note.encode(), headers=headers)
        if answer.status_code in {409, 412}:
            if self._get(slug, str(size)) != note:
                raise Contradiction
        elif not answer.is_success:
            raise Away

    def newest(self, slug: str) -> str | None:
        return self._get(slug, "newest")

    def every(self, slug: str) -> Iterator[str]:
        for size in sorted(map(int, filter(str.isdecimal, (self._get(slug) or "").split()))):
            note = self._get(slug, str(size))
            if note is not None:
                yield note

    def _get(self, *path: str) -> str | None:
        answer = self._ask("GET", *path)
        if answer.status_code == 404:
            return None
        if answer.status_code != 200:
            raise Away
        return answer.content.decode("utf-8", "replace")

    def _ask(
        self, method: str, *path: str, content: bytes | None = None, headers: dict[str, str] | None = None
    ) -> "httpx.Response":
        import httpx

        if time.monotonic() < self._away_until:
            raise Away
        try:
            return self._http.request(method, "/".join((self._address, *path)), content=content, headers=headers)
        except httpx.HTTPError as error:
            self._away_until = time.monotonic() + self._pause
            raise Away from error


def sink(place: str, *, makes: bool = True) -> Sink:
    """The second place a setting names: an address, or a directory. makes: whether one that is not there is made."""
    return Web(place) if place.startswith(("https://", "http://")) else Directory(Path(place), makes=makes)


def _files(place: Path, *, newest_first: bool) -> Iterator[Path]:
    """The files below a directory, by their names; what is not named by digits is somebody else's."""
    if not place.is_dir():
        return
    for name in sorted(filter(str.isdecimal, os.listdir(place)), reverse=newest_first):  # noqa: PTH208 - names only
        if len(name) == DIGITS:
            yield place / name
        else:
            yield from _files(place / name, newest_first=newest_first)
