"""Jobs of procrastinate: given to one worker each, again when a worker dies at one, and in order for each lock."""

import asyncio
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from math import inf
from typing import Any

import procrastinate
import psycopg
from procrastinate import exceptions
from procrastinate.jobs import Status

from app.record.journal import Journal
from app.running.waiting import AWAY, LOOK_FOR_AUTHORITIES_EVERY, Patience
from migrations import JOBS, Tenant

LOOK_EVERY = 0.5
"""Seconds between two looks for what is owed and nobody was given to send."""

PAUSE = 5
"""Seconds until what went wrong here, and not with the channel, is tried again."""


class Office(ABC):
    """Gives out jobs and does them. queue: which. at_once: how many. connections: to the journal, at most.

    tenants: the authorities there are, asked for now and then.
    """

    heartbeat, stalled_after = 5.0, 20.0
    """Seconds between two signs of life of a worker, and without one until its jobs are given to another."""

    def __init__(
        self, conninfo: str, queue: str, tenants: Callable[[], Iterable[Tenant]], *, at_once: int, connections: int
    ) -> None:
        self._queue, self._at_once, self._ask = queue, at_once, tenants
        self._known: tuple[float, Sequence[Tenant]] = (-inf, ())
        self._journal = Journal(conninfo, max_size=connections)
        options = f"-c search_path={JOBS} -c timezone=UTC"
        pool: dict[str, Any] = {"min_size": 1, "max_size": 4, "kwargs": {"options": options}}
        self._connector = procrastinate.PsycopgConnector(conninfo=conninfo, **pool)
        self.app = procrastinate.App(connector=self._connector)

    async def open(self) -> None:
        """Connect."""
        await self._journal.open()
        await self.app.open_async()

    async def close(self) -> None:
        """Disconnect."""
        await self.app.close_async()
        await self._journal.close()

    def tenants(self) -> Sequence[Tenant]:
        """The authorities there are, or were a moment ago."""
        asked_at, _ = self._known
        if time.monotonic() >= asked_at + LOOK_FOR_AUTHORITIES_EVERY:
            self._known = time.monotonic(), [*self._ask()]
        return self._known[1]

    @abstractmethod
    async def give_out(self) -> int:
        """Make jobs of what is owed; of how much."""

    async def take_up(self, seconds: float | None = None) -> int:
        """Give to others what workers that died were at; how much. seconds: `stalled_after` where not said."""
        silent = self.stalled_after if seconds is None else seconds
        stalled = [*await self.app.job_manager.get_stalled_jobs(queue=self._queue, seconds_since_heartbeat=silent)]
        for job in stalled:
            try:
                await self.app.job_manager.retry_job(job)
            except exceptions.UniqueViolation:  # the same was given out meanwhile, and waits behind this one
                await self.app.job_manager.finish_job(job, status=Status.FAILED, delete_job=True)
        return len(stalled)

    async def work(self, *, wait: bool = True) -> None:
        """Do the jobs there are, and wait for more until cancelled, or do not wait."""
        await self.app.run_worker_async(
            queues=[self._queue], wait=wait, concurrency=self._at_once, install_signal_handlers=False,
            delete_jobs="successful", fetch_job_polling_interval=1.0, shutdown_graceful_timeout=5.0,
            update_heartbeat_interval=self.heartbeat, stalled_worker_timeout=self.stalled_after,
        )  # fmt: skip


def run(make: Callable[[], Office], stop: threading.Event) -> None:
    """Give out and work until `stop` is set. A database that goes away is waited for, by an office made anew."""
    asyncio.run(_run(make, stop))


async def _run(make: Callable[[], Office], stop: threading.Event) -> None:
    patience = Patience("delivering-waits-for-the-database")
    while not stop.is_set():
        office = make()
        try:
            await office.open()
            await _serve(office, stop, patience)
        except AWAY as error:
            await asyncio.to_thread(stop.wait, patience.after(error))
        finally:
            with suppress(psycopg.Error, exceptions.ConnectorException):
                await office.close()


async def _serve(office: Office, stop: threading.Event, patience: Patience) -> None:
    """Give out, take up and do what there is, until told to stop or until the worker ends."""
    working = asyncio.create_task(office.work())
    try:
        looks = 0
        while not (stop.is_set() or working.done()):
            if looks % int(office.stalled_after / LOOK_EVERY) == 0:
                await office.take_up()
            looks += 1
            given = await office.give_out()
            patience.answered()
            if not given:
                await asyncio.to_thread(stop.wait, LOOK_EVERY)
    finally:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
