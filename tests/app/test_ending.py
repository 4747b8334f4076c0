"""A process that is told to end answers those who wait for what comes, and ends."""

import asyncio
import socket
from typing import NoReturn

import httpx
from fastapi import Request, Response
from starlette.types import Receive, Scope, Send

from app.api import ending
from app.api.routes import events
from app.api.server import Server, configuration


async def for_ever() -> NoReturn:
    await asyncio.Event().wait()
    raise AssertionError("never")


async def test_who_waits_for_the_feed_is_told_nothing_once_the_process_is_to_end() -> None:
    life: dict[str, object] = {}
    ending.foresee(life)
    request = Request({"type": "http", "state": dict(life)}, for_ever)
    waiting = asyncio.create_task(events._while_there(request, for_ever()))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    ending.tell(life)
    assert await waiting == ()


async def test_the_server_tells_those_who_wait_when_it_is_told_to_end() -> None:
    inside = asyncio.Event()

    async def waits(scope: Scope, receive: Receive, send: Send) -> None:
        inside.set()
        await ending.told(Request(scope))
        await Response("nothing came")(scope, receive, send)

    listening = socket.create_server(("127.0.0.1", 0))
    server = Server(configuration(waits, lifespan="off"))
    serving = asyncio.create_task(server.serve([listening]))
    async with httpx.AsyncClient(timeout=60, trust_env=False) as http:
        asked = asyncio.create_task(http.get(f"http://127.0.0.1:{listening.getsockname()[1]}/"))
        await inside.wait()
        assert not asked.done()
        server.should_exit = True
        assert (await asked).text == "nothing came"
    await serving
