"""Processes to be killed: workers and the service itself, each begun in a moment by a process that has all imported."""

import os
import signal
import socket
import sys
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from threading import Event

from app.base import logs
from app.demo.moved_clock import MovedClock
from app.proof.sealing import Sealer
from app.proof.second_place import Directory
from app.record.keys import FileKeys
from app.running import notices_file, worker
from app.running.jobs import Office
from app.running.pushing import Pushes
from app.web import site as site  # so that a service begins in a moment too
from tests import serving
from tests.serving import ISSUER, Database

CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload([__name__])

ENDS_WITHIN = 30.0


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a process is told. moved: the file that says by how much the clock is. notices: how notices go.

    trusting: certificates of who receives webhooks. configuration: of the service.
    """

    database: Database
    moved: Path
    notices: Path
    trusting: Path
    configuration: Path
    log: Path


@dataclass
class Killable:
    """Workers and a service, of which each is there again right after it was killed. killed: how often one was."""

    told: Told
    workers: int
    listening: socket.socket
    drawing: Random
    killed: int = 0
    running: list[BaseProcess] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        """Where the service is. Who connects while it is not waits for the next."""
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def begin(self, *, with_workers: bool) -> None:
        """Begin all of them, or the service alone."""
        for number in range(len(self.running), self.workers + 1 if with_workers else 1):
            self.running.append(self._begun(number))

    def kill_one(self) -> None:
        """Kill any of them, and begin another in its place."""
        number = self.drawing.randrange(len(self.running))
        _kill(self.running[number])
        self.killed += 1
        self.running[number] = self._begun(number)

    def end(self) -> None:
        """Kill all."""
        for each in self.running:
            _kill(each)

    def _begun(self, number: int) -> BaseProcess:
        what, given = (work, ()) if number else (serve, (self.listening,))
        process = CONTEXT.Process(target=what, args=(self.told, *given), daemon=True)
        process.start()
        return process


def _kill(process: BaseProcess) -> None:
    assert process.is_alive(), "it ended by itself"
    process.kill()
    process.join(ENDS_WITHIN)
    assert process.exitcode == -signal.SIGKILL


def serve(told: Told, listening: socket.socket) -> None:
    """Be the service."""
    _write_to(told.log)
    serving.serve(told.configuration, listening.detach())


def work(told: Told) -> None:
    """Be a worker, as `frontdoor work` is one, but of another time, and sooner missed."""
    Office.heartbeat, Office.stalled_after = 0.5, 2.0
    _write_to(told.log)
    logs.configure()
    database = told.database
    worker.run(
        database.url,
        lambda: worker.registered(database.url),
        lambda tenant: FileKeys(database.keys / tenant.slug),
        Event(),
        Sealer(database.keys, ISSUER, Directory(database.checkpoints)),
        MovedClock(told.moved),
        post=notices_file.read(told.notices, ISSUER),
        systems={},
        pages=ISSUER,
        pushes=Pushes(issuer=ISSUER, trusting=told.trusting),
    )


def _write_to(log: Path) -> None:
    """Let nothing that a process says come among what the tests say."""
    os.dup2(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT), sys.stderr.fileno())
