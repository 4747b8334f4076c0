"""A load from a process that is not the server: keep-alive connections, prepared requests one after another."""

import asyncio
import json
import sys
import time
from collections.abc import Sequence


async def _connection(host: str, port: int, requests: Sequence[bytes], answers: list[int]) -> None:
    reader, writer = await asyncio.open_connection(host, port)
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        await reader.readexactly(length)
        answers.append(int(head[9:12]))
    writer.close()


async def _run(host: str, port: int, requests: Sequence[bytes], connections: int) -> tuple[float, list[int]]:
    answers: list[int] = []
    began = time.perf_counter()
    shares = [requests[start::connections] for start in range(connections)]
    await asyncio.gather(*(_connection(host, port, share, answers) for share in shares))
    return time.perf_counter() - began, answers


def main() -> None:
    """Read a job from standard input: host, port, connections, requests (hex); write seconds and statuses."""
    import uvloop

    job = json.load(sys.stdin)
    requests = [bytes.fromhex(request) for request in job["requests"]]
    seconds, answers = uvloop.run(_run(job["host"], job["port"], requests, job["connections"]))
    json.dump({"seconds": seconds, "statuses": sorted(set(answers)), "count": len(answers)}, sys.stdout)


if __name__ == "__main__":
    main()
