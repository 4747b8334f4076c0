"""What looks for malware, against something that speaks as clamd does."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from app.record.scanner import TEST_FILE, Clamd, OnlyTheTestFile, ScannerAway


class Speaks:
    """A clamd on a real socket. says: what it answers whatever it is sent; None: what it found."""

    def __init__(self, listening: socket.socket) -> None:
        self.listening, self.says, self.sent = listening, None, b""
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    says: bytes | None

    def serve(self) -> None:
        while True:
            try:
                line, _ = self.listening.accept()
            except OSError:
                return
            with line, line.makefile("rb") as heard:
                command = b""
                while not command.endswith(b"\0"):
                    command += heard.read(1)
                if command == b"zPING\0":
                    line.sendall(b"PONG\0")
                    continue
                self.sent = b""
                while size := int.from_bytes(heard.read(4), "big"):
                    self.sent += heard.read(size)
                answer = b"stream: Eicar-Test-Signature FOUND" if TEST_FILE in self.sent else b"stream: OK"
                line.sendall((answer if self.says is None else self.says) + b"\0")


@pytest.fixture(params=["tcp", "unix"])
def clamd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Speaks, Clamd]]:
    if request.param == "tcp":
        listening = socket.create_server(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{listening.getsockname()[1]}"
    else:
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(str(tmp_path / "clamd.sock"))
        listening.listen()
        address = f"unix://{tmp_path / 'clamd.sock'}"
    yield Speaks(listening), Clamd(address, patience=10)
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()


async def parts(*each: bytes) -> AsyncIterator[bytes]:
    for part in each:
        yield part


def test_clamd_is_sent_the_file_in_pieces_and_says_what_it_found(clamd: tuple[Speaks, Clamd]) -> None:
    there, scanner = clamd
    clean = (b"a" * 700_000, b"b" * 3)
    assert not asyncio.run(scanner.found(parts(*clean)))
    assert there.sent == b"".join(clean)
    assert asyncio.run(scanner.found(parts(b"X5O!", TEST_FILE)))
    assert asyncio.run(scanner.answers())


def test_what_clamd_does_not_say_is_clean_is_not(clamd: tuple[Speaks, Clamd]) -> None:
    there, scanner = clamd
    for says in (b"INSTREAM size limit exceeded. ERROR", b"", b"stream: OK but"):
        there.says = says
        with pytest.raises(ScannerAway):
            asyncio.run(scanner.found(parts(b"x")))


def test_a_clamd_that_is_away_is_away(tmp_path: Path) -> None:
    gone = Clamd(f"unix://{tmp_path / 'nobody'}")
    assert not asyncio.run(gone.answers())
    with pytest.raises(ScannerAway):
        asyncio.run(gone.found(parts(b"x")))


def test_the_test_file_is_found_across_two_parts() -> None:
    scanner = OnlyTheTestFile()
    assert asyncio.run(scanner.found(parts(b"x" + TEST_FILE[:20], TEST_FILE[20:])))
    assert not asyncio.run(scanner.found(parts(TEST_FILE[:20], b"x", TEST_FILE[20:])))
