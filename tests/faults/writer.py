"""A process that appends: `python -m tests.faults.writer URL SLUG KEYS BATCHES`."""

import asyncio
import sys
from pathlib import Path
from uuid import uuid4

from app.record.journal import Batch, Journal
from app.record.keys import FileKeys
from migrations import Tenant
from tests.domain.examples import REQUESTED

AT_ONCE = 8


async def write(url: str, tenant: Tenant, keys: FileKeys, batches: int) -> None:
    """Append batches of one to three events, each to a stream of its own, several at once."""
    journal = Journal(url)
    await journal.open()

    async def some(first: int) -> None:
        for number in range(first, batches, AT_ONCE):
            await journal.append(tenant, keys, Batch(streams={uuid4(): (0, [REQUESTED] * (1 + number % 3))}))

    await asyncio.gather(*(some(first) for first in range(AT_ONCE)))
    await journal.close()


if __name__ == "__main__":
    _, url, slug, keys, batches = sys.argv
    asyncio.run(write(url, Tenant(slug), FileKeys(Path(keys)), int(batches)))
