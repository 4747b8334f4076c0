"""One session of tests in which a guard after another is away: the pytest plug-in of `tests/mutants.py`.

Every guard of the copy asks `stands(number)` first. Which one is away, and which were asked, stands in a file that the
tests and the processes they start have mapped. Each test runs once with every guard in its place, which tells the
guards it comes to. Then each guard is away for the tests that come to it, until one fails. That one has to pass again
with the guard in its place: a test that cannot be repeated shows nothing, and is left out from there on.
"""

import json
import mmap
import os
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

import pytest
from _pytest.runner import runtestprotocol

MAPPED = "FRONT_DOOR_GUARDS"  # the environment's names: the file
PLAN = "FRONT_DOOR_GUARDS_TESTS"  # JSON: of each guard, by number, the files of tests
TOLD = "FRONT_DOOR_GUARDS_TOLD"  # the descriptor that hears of each
PATIENCE = 600  # seconds for one test
HEAD = 4  # bytes: the number that is away, counted from one


class Guards:
    """Which guard is away, and which were asked since: of every process that has the file mapped."""

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 0)

    @staticmethod
    def written(path: Path, count: int) -> None:
        """Lays the file of so many guards, all in their places."""
        path.write_bytes(bytes(HEAD + count))

    def stands(self, number: int) -> bool:
        """Whether it is in its place; it is noted that somebody asked."""
        self._map[HEAD + number] = 1
        return int.from_bytes(self._map[:HEAD], "big") != number + 1

    def away(self, number: int | None) -> None:
        """Takes one away, or none."""
        self._map[:HEAD] = (0 if number is None else number + 1).to_bytes(HEAD, "big")

    def forget(self) -> None:
        """From here on it is noted anew who asks."""
        self._map[HEAD:] = bytes(len(self._map) - HEAD)

    def asked(self) -> set[int]:
        """Those somebody asked for."""
        return {number for number, seen in enumerate(self._map[HEAD:]) if seen}


_mapped = [Guards(Path(os.environ[MAPPED]))] if MAPPED in os.environ else []


def stands(number: int) -> bool:
    """Whether that guard is in its place: what the copy's guards ask."""
    return _mapped[0].stands(number)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Tells of each guard, a JSON object a line: `number`, `noticed`, `seconds`; or of what went astray."""
    if session.testsfailed:
        return None  # what cannot be collected is pytest's to tell
    plan = {int(number): files for number, files in json.loads(os.environ[PLAN]).items()}
    with os.fdopen(int(os.environ[TOLD]), "w", encoding="utf-8") as told:
        try:
            for one in _each(session, plan):
                _tell(told, **one)
        except _Astray as astray:
            _tell(told, astray=str(astray))
        finally:
            session._setupstate.teardown_exact(None)
    return True


class _Astray(Exception):
    pass


def _each(session: pytest.Session, plan: dict[int, list[str]]) -> Iterator[dict[str, object]]:
    (guards,) = _mapped
    comes_to: dict[pytest.Item, set[int]] = {}
    for item in session.items:
        if why := _fails(item, guards, None):
            raise _Astray(f"{item.nodeid} fails as it is:\n{why}")
        comes_to[item] = guards.asked()
    for number, files in plan.items():
        began = time.monotonic()
        noticed = _noticed(comes_to, guards, number, files)
        yield {"number": number, "noticed": noticed, "seconds": time.monotonic() - began}


def _noticed(comes_to: dict[pytest.Item, set[int]], guards: Guards, number: int, files: Sequence[str]) -> bool:
    nearest = [item for item, asked in comes_to.items() if number in asked and _file(item) in files]
    for item in nearest:
        if _fails(item, guards, number):
            if not _fails(item, guards, None):
                return True
            del comes_to[item]
    return False


def _fails(item: pytest.Item, guards: Guards, away: int | None) -> str:
    """Why it fails, or "". As pytest-rerunfailures does, what its function needs is made again; the rest stays up."""
    item.session._setupstate.teardown_exact(item.parent)  # type: ignore[arg-type]
    if isinstance(item, pytest.Function):
        item._initrequest()
    guards.forget()
    guards.away(away)
    signal.signal(signal.SIGALRM, _took_too_long)
    signal.alarm(PATIENCE)
    try:
        reports = runtestprotocol(item, log=False, nextitem=item.parent)  # type: ignore[arg-type]
    finally:
        signal.alarm(0)
        guards.away(None)
    return "\n".join(report.longreprtext for report in reports if report.failed)


def _took_too_long(*_: object) -> None:
    raise TimeoutError(f"longer than {PATIENCE} s")


def _file(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]


def _tell(told: TextIO, **what: object) -> None:
    told.write(json.dumps(what) + "\n")
    told.flush()
