"""What webhooks are sent of everything that a database has on record."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx

from app.record.keys import FileKeys
from app.running.pushing import Pushes, PushOffice
from migrations import Tenant
from tests.receiving import Received, Receiver, certified, receiving
from tests.serving import ISSUER, Database


async def sent(database: Database, *owners: httpx.Client) -> list[Received]:
    """To a webhook of each owner, of which each asks for all that was before it."""
    trust = certified(database.directory)
    tenant = Tenant("925")
    keys = FileKeys(database.keys / tenant.slug)
    pushes = Pushes(issuer=ISSUER, trusting=trust.trusting)
    office = PushOffice(database.url, pushes, lambda: [tenant], lambda _: keys, lambda: datetime.now(UTC))
    async with receiving(trust) as receiver:
        for owner in owners:
            await asyncio.to_thread(_ask_for_everything, owner, receiver)
        await office.open()
        try:
            while await office.give_out():
                await office.work(wait=False)
        finally:
            await office.close()
    told = {line["id"] for owner in owners for line in _feed(owner)}
    assert {each.event["id"] for each in receiver.received} == told
    return receiver.received


def _feed(reader: httpx.Client) -> Iterator[dict[str, Any]]:
    after: dict[str, str] = {}
    while lines := (answer := reader.get("/v1/events?limit=100", params=after)).json():
        yield from lines
        after = {"after": answer.headers["Front-Door-Cursor"]}


def _ask_for_everything(owner: httpx.Client, receiver: Receiver) -> None:
    made = owner.post("/v1/webhooks", json={"url": receiver.url}, headers={"Idempotency-Key": str(uuid4())})
    made.raise_for_status()
    again = f"/v1/webhooks/{made.json()['webhook']}/replays"
    owner.post(again, json={}, headers={"Idempotency-Key": str(uuid4())}).raise_for_status()
