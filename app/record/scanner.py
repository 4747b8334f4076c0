"""What looks for malware in a file before it is kept: clamd, by its own protocol, or nothing but the test file.

clamd is told `INSTREAM`, then the file in pieces, each after its length, and a length of nothing; it answers in a line.
Nothing of the file but its bytes goes there: no name, and nothing of whose it is.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Protocol

TEST_FILE = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
"""What stands in the file by which every scanner can be tried, and which does no harm."""

LONGEST_ANSWER = 4096


class ScannerAway(Exception):
    """Whether a file is clean cannot be said: nobody answers, or not as clamd does."""


class Scanner(Protocol):
    """Looks for malware."""

    async def found(self, parts: AsyncIterator[bytes]) -> bool:
        """Whether there is some in a file, of which the parts come in their order. ScannerAway."""


class OnlyTheTestFile:
    """Finds the test file and nothing else: for demonstrations and tests, where nobody sends anything real."""

    async def found(self, parts: AsyncIterator[bytes]) -> bool:
        """Whether it is the test file, or holds it."""
        before = b""
        async for part in parts:
            if TEST_FILE in before + part:
                return True
            before = part[-len(TEST_FILE) :]
        return False


class Clamd:
    """A clamd. address: `tcp://host:port`, or `unix:///path` of its socket. patience: seconds for each answer of it."""

    def __init__(self, address: str, patience: float = 30.0) -> None:
        self._address, self._patience = address, patience

    async def found(self, parts: AsyncIterator[bytes]) -> bool:
        """Whether clamd found something. ScannerAway: it does not answer, or refuses what it was sent."""
        answer = await self._asked(b"zINSTREAM\0", parts)
        if answer.endswith(" FOUND"):
            return True
        if not answer.endswith(": OK"):
            raise ScannerAway
        return False

    async def answers(self) -> bool:
        """Whether it is there."""
        try:
            return await self._asked(b"zPING\0", None) == "PONG"
        except ScannerAway:
            return False

    async def _asked(self, command: bytes, parts: AsyncIterator[bytes] | None) -> str:
        try:
            reader, writer = await asyncio.wait_for(self._connected(), self._patience)
        except (OSError, TimeoutError):
            raise ScannerAway from None
        try:
            writer.write(command)
            if parts is not None:
                async for part in parts:
                    writer.write(len(part).to_bytes(4, "big") + part)
                    await asyncio.wait_for(writer.drain(), self._patience)
                writer.write(bytes(4))
            await asyncio.wait_for(writer.drain(), self._patience)
            line = await asyncio.wait_for(reader.read(LONGEST_ANSWER), self._patience)
        except (OSError, TimeoutError):
            raise ScannerAway from None
        finally:
            writer.close()
        return line.rstrip(b"\0\n").decode("ascii", "replace")

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._address.startswith("unix://"):
            return await asyncio.open_unix_connection(self._address.removeprefix("unix://"))
        host, _, port = self._address.removeprefix("tcp://").rpartition(":")
        return await asyncio.open_connection(host.strip("[]"), int(port))
