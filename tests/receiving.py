"""A receiver of webhooks: an HTTPS server of a test's own, with certificates of an authority of its own."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from standardwebhooks import Webhook

HANG = -1
"""Instead of a status: no answer."""

Key = ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Certified:
    """trusting: the authority's certificate. ours: a server's certificate and key, for `localhost`."""

    trusting: Path
    ours: Path


@cache
def _keys() -> tuple[Key, Key]:
    return ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())


def certified(directory: Path, name: str = "localhost") -> Certified:
    """A certificate for a name, and who vouches for it."""
    above, below = _keys()
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "An authority of the tests")])
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    root = _certificate(issuer, issuer, above, above, x509.BasicConstraints(ca=True, path_length=0))
    leaf = _certificate(subject, issuer, below, above, x509.SubjectAlternativeName([x509.DNSName(name)]))
    made = Certified(directory / "authority.pem", directory / f"{name}.pem")
    made.trusting.write_bytes(root.public_bytes(serialization.Encoding.PEM))
    key = below.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    made.ours.write_bytes(leaf.public_bytes(serialization.Encoding.PEM) + key)
    return made


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: Key, by: Key, says: x509.ExtensionType
) -> x509.Certificate:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(says, critical=isinstance(says, x509.BasicConstraints))
        .sign(by, hashes.SHA256())
    )


@dataclass(frozen=True)
class Received:
    """One message as it came."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def event(self) -> dict[str, Any]:
        event: dict[str, Any] = orjson.loads(self.body)
        return event

    @property
    def signatures(self) -> list[str]:
        return self.headers["webhook-signature"].split(" ")

    def verifies(self, secret: str) -> bool:
        """Whether the standard's own package takes it."""
        return bool(Webhook(secret).verify(self.body, dict(self.headers)) == self.event)


@dataclass
class Receiver:
    """What came, and what is answered: as it is told, one after another, then 204. on_message: done before each."""

    port: int = 0
    answers: list[int] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    serving: set["asyncio.Task[None]"] = field(default_factory=set)
    on_message: Callable[[], object] = lambda: None

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}/hook"

    def told(self) -> list[str]:
        """The kinds of event that came."""
        return [each.event["type"].split(".")[3] for each in self.received]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.connections += 1
        task = asyncio.current_task()
        assert task
        self.serving.add(task)
        try:
            while await self._answer(reader, writer):
                pass
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()
            self.serving.discard(task)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[1:]
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head if line)}
        self.received.append(Received(headers, await reader.readexactly(int(headers["content-length"]))))
        self.on_message()
        status = self.answers.pop(0) if self.answers else 204
        if status == HANG:
            await reader.read()
            return False
        location = f"Location: {self.url}/elsewhere\r\n" if 300 <= status < 400 else ""
        length = "" if status == 204 else "Content-Length: 2\r\n"
        writer.write(f"HTTP/1.1 {status} So\r\n{location}{length}\r\n{'' if status == 204 else 'ok'}".encode())
        await writer.drain()
        return True


@asynccontextmanager
async def receiving(certified: Certified, *answers: int, receiver: Receiver | None = None) -> AsyncIterator[Receiver]:
    """A receiver that listens: that one, or one that answers so."""
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trust.load_cert_chain(certified.ours)
    receiver = receiver or Receiver(answers=[*answers])
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0, ssl=trust)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
        for task in [*receiver.serving]:
            task.cancel()
            await asyncio.wait({task})
        await asyncio.sleep(0)  # until what was broken off is closed
