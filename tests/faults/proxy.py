"""A line to the database that fails when told to.

It listens in a directory of its own and forwards to the server's socket, so a client needs only another `host`.
"""

import shutil
import socket
import tempfile
import threading
from contextlib import suppress
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from psycopg.conninfo import conninfo_to_dict

NAME = ".s.PGSQL.5432"
READY = b"Z\x00\x00\x00\x05"
"""ReadyForQuery: what a server ends its answer with, after the commit."""


class Fault(Enum):
    """What befalls the next message that holds the marked words."""

    CUT_BEFORE = "the line is cut before the message arrives"
    CUT_AFTER = "the message is carried out, and the line is cut before its answer comes back"
    HANG = "the message is carried out, and its answer never comes back"


class Proxy:
    """Forwards bytes between clients and one server, until `next_time` says what shall go wrong."""

    def __init__(self, url: str) -> None:
        target = conninfo_to_dict(url)
        self._target = f"{target['host']}/{NAME}"
        self._directory = Path(tempfile.mkdtemp(prefix="front-door-line-"))
        self.url = url.replace(quote(str(target["host"]), safe=""), quote(str(self._directory), safe=""))
        self._armed: tuple[Fault, bytes] | None = None
        self._lock = threading.Lock()
        self.struck = threading.Event()
        self._lines: list[socket.socket] = []

    def __enter__(self) -> Self:
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(self._directory / NAME))
        (self._directory / NAME).chmod(0o777)
        self._directory.chmod(0o711)
        self._listening.listen(64)
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for line in self._lines:
            _cut(line)
        shutil.rmtree(self._directory)

    def next_time(self, fault: Fault, words: bytes) -> None:
        """Let one fault befall the next message with these words; `struck` is set once it has."""
        self.struck.clear()
        with self._lock:
            self._armed = (fault, words)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            try:
                server.connect(self._target)
            except OSError:
                client.close()
                server.close()
                continue
            self._lines += [client, server]
            fate: list[Fault] = []
            threading.Thread(target=self._to_server, args=(client, server, fate), daemon=True).start()
            threading.Thread(target=self._to_client, args=(server, client, fate), daemon=True).start()

    def _to_server(self, client: socket.socket, server: socket.socket, fate: list[Fault]) -> None:
        while sent := _received(client):
            with self._lock:
                if self._armed and self._armed[1] in sent:
                    fate.append(self._armed[0])
                    self._armed = None
            if fate and fate[0] is Fault.CUT_BEFORE:
                self.struck.set()
                break
            try:
                server.sendall(sent)
            except OSError:
                break
        if not (fate and fate[0] is Fault.CUT_AFTER):
            _cut(server)
            _cut(client)

    def _to_client(self, server: socket.socket, client: socket.socket, fate: list[Fault]) -> None:
        eaten = b""
        while answer := _received(server):
            if not fate:
                try:
                    client.sendall(answer)
                except OSError:
                    break
                continue
            eaten += answer
            if READY in eaten:  # carried out and committed
                self.struck.set()
                if fate[0] is Fault.CUT_AFTER:
                    break
        if not (fate and fate[0] is Fault.HANG):
            _cut(client)
        _cut(server)


def _received(line: socket.socket) -> bytes:
    try:
        return line.recv(1 << 16)
    except OSError:
        return b""


def _cut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
