"""The feed while writers write, and workers and listeners are killed."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.projections.conftest import Database
from tests.projections.front import Front
from tests.projections.listening import heard
from tests.projections.test_feed import lines, positions, whole_log

ROOT = Path(__file__).parents[2]
KILLS = 8
LONG = 120.0  # seconds: a limit for a machine that does much else, not a measure


def test_nothing_is_missed_or_doubled_while_writers_write_and_workers_and_listeners_are_killed(
    database: Database, tmp_path: Path
) -> None:
    front, file = Front(database.service, tmp_path / "keys"), tmp_path / "heard"
    writers = [_started("writing", front.conninfo, str(front.directory), "10") for _ in range(2)]
    arguments = {"working": str(front.directory), "listening": str(file)}
    processes = {name: _started(name, front.conninfo, given) for name, given in arguments.items()}
    chance = random.Random(12)
    try:
        for _ in range(KILLS):
            _more_is_heard(file, database, processes)
            name = chance.choice([*processes])
            _end(processes[name])
            processes[name] = _started(name, front.conninfo, arguments[name])
        assert [writer.wait(LONG) for writer in writers] == [0, 0]
        while _more_is_heard(file, database, processes):
            pass
    finally:
        for process in (*writers, *processes.values()):
            _end(process)
    told = heard(file)
    assert told == [(row["place"], row["position"]) for row in lines(front)][: len(told)]
    assert positions(front) == whole_log(database)[: len(positions(front))]
    assert {row["kind"] for row in lines(front)} >= {"case", "communication", "watch"}


def _more_is_heard(file: Path, database: Database, processes: "dict[str, subprocess.Popen[bytes]]") -> bool:
    """Wait until more is heard; False when all is that is in the log."""
    ends, before = time.monotonic() + LONG, len(heard(file))
    while time.monotonic() < ends:
        assert all(process.poll() is None for process in processes.values())
        if len(so_far := heard(file)) > before:
            return True
        if so_far and so_far[-1][1] == whole_log(database)[-1]:
            return False
        time.sleep(0.02)
    raise AssertionError("nothing more was heard")


def _started(module: str, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", f"tests.projections.{module}", *arguments], cwd=ROOT)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
