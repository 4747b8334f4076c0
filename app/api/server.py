"""The web server: uvicorn with httptools, which refuses what others let through, and with deadlines of its own.

uvicorn waits for ever for headers that never end and for bodies that stop halfway. This protocol does not: the
headers have `header_seconds` from the connection or their first byte, a body `body_seconds` without progress, and
neither may grow without end. A connection that is late or too large is closed.
"""

import asyncio
import os
import secrets
import socket
from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import Any, cast

import orjson
import uvicorn
from starlette.types import ASGIApp
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from app.api import ending
from app.api.problems import MEDIA_TYPE, Problem
from app.base import garbage

AT_A_TIME = 100
"""New connections that are taken before others have their turn."""


class Reading(Enum):
    """What a connection is reading."""

    NOTHING = "nothing"
    HEADERS = "headers"
    BODY = "body"


class DeadlineProtocol(HttpToolsProtocol):
    """One connection, with limits. A subclass may set others."""

    header_seconds: float = 8.0
    body_seconds: float = 30.0
    header_bytes: int = 64 * 1024
    body_bytes: int = 8 * 1024 * 1024  # as sent, chunk headers and trailers included

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's own
        super().connection_made(transport)
        self.reading = Reading.NOTHING
        self.taken = 0
        self.deadline: asyncio.TimerHandle | None = self.loop.call_later(self.header_seconds, self._late)

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait(None)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        before = self.reading
        self.taken += len(data)
        super().data_received(data)
        if self.transport.is_closing() or self.reading is Reading.NOTHING:
            self._wait(None)
        elif self.taken > (self.header_bytes if self.reading is Reading.HEADERS else self.body_bytes):
            self.answer_and_close("headers-too-large" if self.reading is Reading.HEADERS else "body-too-large")
        elif self.reading is Reading.BODY:
            self._wait(self.body_seconds)
        elif before is Reading.BODY or self.deadline is None:
            self._wait(self.header_seconds)

    def on_message_begin(self) -> None:
        self.reading = Reading.HEADERS
        self.taken = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self.reading = Reading.BODY
        self.taken = 0
        super().on_headers_complete()
        if self.parser.should_upgrade():  # to what we do not speak; the parser reads nothing more after it
            self.cycle.keep_alive = False

    def on_message_complete(self) -> None:
        self.reading = Reading.NOTHING
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's own words, in plain text
        self.answer_and_close("malformed-request")

    def answer_and_close(self, code: str) -> None:
        """Answer with a problem document, unless an answer is under way, and close the connection."""
        self._wait(None)
        if not self._answering():
            problem = Problem(code)
            body = orjson.dumps(problem.document("/", secrets.token_hex(16)))
            head = f"content-type: {MEDIA_TYPE}\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n".encode()
            self.transport.write(STATUS_LINE[problem.status] + head + body)
        self.transport.close()

    def _answering(self) -> bool:
        return not getattr(self.cycle, "response_complete", True)

    def _wait(self, seconds: float | None) -> None:
        if self.deadline is not None:
            self.deadline.cancel()
        self.deadline = None if seconds is None else self.loop.call_later(seconds, self._late)

    def _late(self) -> None:
        self.deadline = None
        if self.reading is not Reading.HEADERS:
            self.transport.close()
        elif self._answering():  # the next request waits behind this one's answer
            self._wait(self.header_seconds)
        else:
            self.answer_and_close("request-timeout")


def configuration(
    app: ASGIApp,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    protocol: type[DeadlineProtocol] = DeadlineProtocol,
    **options: Any,
) -> Config:
    """uvicorn's configuration; options are its own, over ours."""
    settings: dict[str, Any] = {
        "host": host,
        "port": port,
        "http": protocol,
        "ws": "none",
        "loop": "uvloop",
        "lifespan": "on",
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": False,
        "backlog": 2048,
        "timeout_keep_alive": 65,  # longer than the minute of the usual load balancers
        "timeout_graceful_shutdown": 25,  # seconds for what is under way; who waits for the feed is answered at once
    }
    return Config(app, **(settings | options))


class Server(uvicorn.Server):
    """uvicorn's, which lets in at once all who stand at the door.

    uvloop takes one new connection in each round of its loop. Where a round takes ten milliseconds, since there is much
    to do, whoever comes with fifty others waits for half a second before they are even refused.
    """

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        ending.foresee(self.lifespan.state)
        await super().startup(sockets)
        self._coming: set[asyncio.Task[None]] = set()
        listening = [each.fileno() for server in self.servers for each in server.sockets]
        self._doors = [socket.socket(fileno=os.dup(each)) for each in listening]
        for door in self._doors:
            asyncio.get_running_loop().add_reader(door, self._let_in, door)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for door in self._doors:
            asyncio.get_running_loop().remove_reader(door)
            door.close()
        ending.tell(self.lifespan.state)
        await super().shutdown(sockets)

    def _let_in(self, door: socket.socket) -> None:
        for _ in range(AT_A_TIME):
            try:
                come, _where = door.accept()
            except OSError:  # nobody else is there, or there are too many: uvloop tells of that in its turn
                return
            task = asyncio.ensure_future(self._welcome(come))
            self._coming.add(task)
            task.add_done_callback(self._coming.discard)

    async def _welcome(self, come: socket.socket) -> None:
        come.setblocking(False)
        come.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        made: Callable[[], asyncio.Protocol] = partial(
            cast(Callable[..., asyncio.Protocol], self.config.http_protocol_class),
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state,
        )  # fmt: skip
        await asyncio.get_running_loop().connect_accepted_socket(made, come, ssl=self.config.ssl)


def run(
    app: ASGIApp,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    sockets: Sequence[socket.socket] | None = None,
    **options: Any,
) -> None:
    """Serve the guarded app until SIGINT or SIGTERM; sockets, where given, are listening already."""
    garbage.keep_what_is_there()
    server = Server(configuration(app, host, port, **options))
    server.run(sockets=list(sockets) if sockets is not None else None)
