"""A process that sends webhooks, to be killed: `python -m tests.projections.pushing CONNINFO KEYS PEM`."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from app.record.keys import FileKeys
from app.running.pushing import Pushes, PushOffice
from migrations import Tenant
from tests.serving import ISSUER


async def push(conninfo: str, keys: Path, trusting: Path) -> None:
    """Send what there is."""
    pushes = Pushes(issuer=ISSUER, trusting=trusting)
    held = FileKeys(keys / "925")
    office = PushOffice(conninfo, pushes, lambda: [Tenant("925")], lambda _: held, lambda: datetime.now(UTC))
    await office.open()
    await office.give_out()
    await office.work(wait=False)


if __name__ == "__main__":
    asyncio.run(push(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
