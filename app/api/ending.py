"""That this process ends: whoever waits for what comes is answered, and asks another process.

The server keeps it where ASGI keeps what belongs to an application's life: each request has it among its state.
"""

import asyncio
from collections.abc import MutableMapping
from typing import Any

from fastapi import Request


def foresee(life: MutableMapping[str, Any]) -> None:
    """Before the first request; life: the state of the application's life."""
    life["ending"] = asyncio.Event()


def tell(life: MutableMapping[str, Any]) -> None:
    """Those who wait, that they need not wait for the end any longer."""
    life["ending"].set()


async def told(request: Request) -> None:
    """Wait until the process is to end; for ever, where no server foresees it."""
    ending: asyncio.Event = request.scope["state"].get("ending") or asyncio.Event()
    await ending.wait()
