"""Webhooks: deliveries a second, one after another to a receiver over TLS, each on record before the next."""

import asyncio
import time
from datetime import UTC, datetime

import psycopg

from app.record.authorities import Authorities
from app.record.idempotency import Idempotency
from app.record.registry import Client, add_client
from app.record.webhooks import Webhooks
from app.running.pushing import Pushes, PushOffice
from benchmarks import bench as benches
from benchmarks.bench import Bench, Row
from domain.vocabulary import PARTNER_ROLES
from migrations import Tenant
from tests.receiving import certified, receiving

EVENTS = 200  # within the five seconds that a worker that does not wait gives what it is at
WANTED = 50.0  # a second, to one receiver
TENANT = Tenant(benches.AUTHORITY)
AGENCY = "bench-hooked"


def rows(bench: Bench, events: int = EVENTS) -> list[Row]:
    """What one receiver is sent in a second."""
    with psycopg.connect(bench.admin()) as admin:
        school = Client(
            authority=benches.AUTHORITY, client_id=AGENCY, kind="agency", keys=(), agency=AGENCY, agency_name="School",
            source_code="2A", roles=PARTNER_ROLES,
        )  # fmt: skip
        add_client(admin, bench.issuer, school)
    rate = asyncio.run(_pushed(bench, events))
    told = f"{rate:,.0f} a second, {events:,} events, one receiver"
    return [Row(f"webhook deliveries a second / {WANTED:.0f}", rate / WANTED, 1.0, "higher", told)]


async def _pushed(bench: Bench, events: int) -> float:
    trust = certified(bench.directory)
    authority = Authorities(bench.directory / "keys").get(benches.AUTHORITY)
    pushes = Pushes(issuer=bench.issuer, trusting=trust.trusting)
    office = PushOffice(bench.service(), pushes, lambda: [TENANT], lambda _: authority.keys, lambda: datetime.now(UTC))
    await office.open()
    async with receiving(trust) as receiver:
        hooks = Webhooks(office._journal, authority)
        asked = Idempotency("bench", b"webhook", b"f")
        await hooks.create(asked, AGENCY, AGENCY, receiver.url, None, datetime.now(UTC))
        with psycopg.connect(bench.admin()) as admin:
            admin.execute(_HAPPENED, [AGENCY, events])
        began = time.monotonic()
        await office.give_out()
        await office.work(wait=False)
        took = time.monotonic() - began
    await office.close()
    if len({each.id for each in receiver.received}) != events:
        raise SystemExit(f"{len(receiver.received)} were received of {events}")
    return events / took


_HAPPENED = f"""
INSERT INTO {TENANT.schema}.feed (place, position, event, kind, subject, recorded_at, office, agency)
SELECT newest + number, newest + number, 'contact-recorded', 'case', 'C0000000000AX', now(), true, %s
FROM (SELECT coalesce(max(place), 0) AS newest FROM {TENANT.schema}.feed) feed, generate_series(1, %s) number
"""
