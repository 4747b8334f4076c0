"""The app of serving.py in a process of its own, in whose log no submitted value may stand."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.forked import Forked

CANARY = "zebra-crossing-77"
"""What tests submit, and look for where it must not be."""


@dataclass
class Server:
    """A running server."""

    port: int

    def send(self, raw: bytes) -> bytes:
        """Send bytes as they are; all that comes back until the server closes the connection."""
        answer = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            try:
                connection.sendall(raw)
                while chunk := connection.recv(65536):
                    answer += chunk
            except ConnectionError:
                pass
        return answer

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        """One request over a connection of its own."""
        return httpx.request(method, f"http://127.0.0.1:{self.port}{path}", **options)

    def post(self, body: bytes, path: str = "/v1/anything") -> httpx.Response:
        """Send bytes as JSON."""
        return self.ask("POST", path, content=body, headers={"Content-Type": "application/json"})


@contextmanager
def started(log: Path, seconds: float = 8) -> Iterator[Server]:
    """The server, which waits so many seconds for its clients and writes its log to that file."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        process = Forked("tests.app.serving", str(seconds), output=log, errors=log, listening=listening)
    try:
        yield Server(port)
    finally:
        process.terminate()
        process.wait(60)
    written = log.read_text()
    assert CANARY not in written, "a submitted value was logged"
    assert "Traceback" not in written
