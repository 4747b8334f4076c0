"""Many who listen to the feed, from a process that is not the server: `python -m benchmarks.listeners`.

Takes a job from the first line of standard input: host, port, token, cursor and how many; says `waiting` once all do;
at the end of standard input writes when each heard what, as lists of CLOCK_MONOTONIC seconds.
"""

import asyncio
import json
import sys
import time
from typing import Any


async def listen(job: dict[str, Any], heard: list[float], waits: asyncio.Semaphore) -> None:
    """One connection, on which one request follows another."""
    reader, writer = await asyncio.open_connection(job["host"], job["port"])
    cursor = job["cursor"]
    while True:
        head = f"GET /v1/events?wait=20&after={cursor} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        writer.write(f"{head}Authorization: Bearer {job['token']}\r\n\r\n".encode())
        waits.release()
        answer = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        body = await reader.readexactly(int(_header(answer, "content-length")))
        if not answer.startswith("http/1.1 200"):
            raise SystemExit(answer + body.decode())
        if len(body) > len(b"[]"):
            heard.append(time.monotonic())
            cursor = json.loads(body)[-1]["cursor"]


async def main() -> None:
    """Listen until standard input ends."""
    job = json.loads(await asyncio.to_thread(sys.stdin.readline))
    heard: list[list[float]] = [[] for _ in range(job["count"])]
    waits = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(listen(job, each, waits)) for each in heard]
    for _ in tasks:
        await waits.acquire()
    print("waiting", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    for task in tasks:
        task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    if wrong := [each for each in ended if not isinstance(each, asyncio.CancelledError)]:
        raise SystemExit(f"{len(wrong)} of those who listened: {wrong[0]!r}")
    json.dump(heard, sys.stdout)


def _header(head: str, name: str) -> str:
    return head.partition(f"{name}:")[2].partition("\r\n")[0].strip()


if __name__ == "__main__":
    import uvloop

    uvloop.run(main())
