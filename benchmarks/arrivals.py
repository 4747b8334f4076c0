"""Requests that arrive whether or not those before them were answered, from a process that is not the server."""

import asyncio
import json
import random
import sys
from collections.abc import Sequence

from benchmarks.lag import Lag, Late

Answer = tuple[bool, float, float, int, str | None]
"""Whether something is submitted, when it was asked, the seconds it took, its status, and Retry-After."""


class _Callers:
    """Connections as they are needed, each for one request at a time."""

    def __init__(self, host: str, port: int) -> None:
        self._where = host, port
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def ask(self, request: bytes) -> tuple[int, str | None]:
        reader, writer = self._idle.pop() if self._idle else await asyncio.open_connection(*self._where)
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        named = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        await reader.readexactly(int(named.get("content-length", "0")))
        self._idle.append((reader, writer))
        return int(head[9:12]), named.get("retry-after")


async def run(host: str, port: int, requests: Sequence[bytes], rate: float) -> tuple[list[Answer], Late]:
    """Ask them at a rate a second, at random as callers come; a request left without an answer has status 0.

    The answers, and how late this process was itself.
    """
    callers, loop, answers, lag = _Callers(host, port), asyncio.get_running_loop(), list[Answer](), Lag()
    lag.begin()
    dice = random.Random(1)
    began = loop.time()

    async def one(request: bytes) -> None:
        asked = loop.time()
        try:
            status, again = await asyncio.wait_for(callers.ask(request), 30)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            status, again = 0, None
        answers.append((request.startswith(b"POST"), asked - began, loop.time() - asked, status, again))

    asked: list[asyncio.Task[None]] = []
    at = began
    for request in requests:
        at += dice.expovariate(rate)
        if (wait := at - loop.time()) > 0:
            await asyncio.sleep(wait)
        asked.append(asyncio.create_task(one(request)))
    await asyncio.gather(*asked)
    return answers, lag.told()


def main() -> None:
    """Read a job from standard input: host, port, rate, requests (hex); write the answers."""
    import uvloop

    job = json.load(sys.stdin)
    requests = [bytes.fromhex(request) for request in job["requests"]]
    json.dump(uvloop.run(run(job["host"], job["port"], requests, job["rate"])), sys.stdout)


if __name__ == "__main__":
    main()
