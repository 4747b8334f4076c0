"""Who stands at the door is let in at once, however much there is to do inside."""

import asyncio
import socket
from typing import Any

import uvloop

from app.api import server

COME = 60


async def _app(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        for done in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{done}.complete"})
        return
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body"})


async def _rounds_until_all_are_in() -> tuple[int, list[bytes]]:
    """Rounds of the loop from when they stood there; then what each was answered, and that the end is an end."""
    loop, rounds = asyncio.get_running_loop(), 0
    with socket.create_server(("127.0.0.1", 0), backlog=COME) as listening:
        serving = server.Server(server.configuration(_app))
        serving.config.load()
        serving.lifespan = serving.config.lifespan_class(serving.config)
        await serving.startup([listening])
        came = [socket.create_connection(listening.getsockname()) for _ in range(COME)]
        while len(serving.server_state.connections) < COME:
            rounds += 1
            await asyncio.sleep(0)
        for each in came:
            each.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        answers = await asyncio.gather(*(loop.run_in_executor(None, each.recv, 12) for each in came))
        for each in came:
            each.close()
        await serving.shutdown([listening])
    return rounds, answers


def test_many_who_come_at_once_are_let_in_in_a_few_rounds_and_are_answered() -> None:
    rounds, answers = uvloop.run(_rounds_until_all_are_in())
    assert rounds < COME / 4
    assert answers == [b"HTTP/1.1 204"] * COME
