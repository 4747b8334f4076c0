"""Who exchanges: for each authority a task with its case-management system, and one with what traces its numbers."""

import asyncio
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress

import psycopg

from app.base.clock import Clock
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import Keys
from app.running.case_management import Systems
from app.running.exchanging import LOOK_EVERY, Exchanger, Exchanging
from app.running.number_tracing import Tracer
from app.running.own_index import OwnIndex
from app.running.tracing import Services
from app.running.waiting import LOOK_FOR_AUTHORITIES_EVERY, Patience
from migrations import Tenant


async def serve(
    conninfo: str,
    systems: Systems,
    services: Services,
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
    pages: str,
) -> None:
    """Exchange until `stop` is set: a task for each authority and system, so that a slow one is waited for by its own
    alone.

    systems: of an authority, by its slug; others have their own index. services: that trace NHS numbers, likewise;
    others have none.
    """
    journal = Journal(conninfo, max_size=2)
    await journal.open()
    serving: dict[str, list[asyncio.Task[None]]] = {}
    try:
        while not stop.is_set():
            with suppress(psycopg.Error):  # the registry is away as well
                for tenant in tenants():
                    if tenant.slug not in serving:
                        authority = Authority(tenant.slug, tenant, keys(tenant))
                        asked = systems.get(tenant.slug) or OwnIndex(journal, authority)
                        made: list[Exchanging] = [Exchanger(journal, authority, asked, pages, now)]
                        if traces := services.get(tenant.slug):
                            made.append(Tracer(journal, authority, traces, now))
                        serving[tenant.slug] = [asyncio.create_task(_exchange(each)) for each in made]
            await asyncio.to_thread(stop.wait, LOOK_FOR_AUTHORITIES_EVERY)
    finally:
        tasks = [task for each in serving.values() for task in each]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for system in systems.values():
            await system.close()
        for service in services.values():
            await service.close()
        await journal.close()


async def _exchange(exchanger: Exchanging) -> None:
    """Exchange until cancelled. What is away is waited for."""
    patience = Patience("exchange-waits", authority=exchanger.authority.slug)
    while True:
        try:
            made = await exchanger.tick()
        except Exception as error:  # noqa: BLE001 - what cannot be made is put off, and holds up no other
            await asyncio.sleep(patience.after(error))
        else:
            patience.answered()
            await asyncio.sleep(0 if made else LOOK_EVERY)
