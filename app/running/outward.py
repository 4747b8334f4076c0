"""Going out to addresses that others chose: over HTTPS, to public addresses only, and no longer than patience allows.

A name is looked up once for a connection, every address it has is looked at, and the connection goes to one of those:
so a name that means another address a moment later is of no use. No proxy, no redirect, and no more of an answer is
read than is kept.
"""

import asyncio
import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import httpcore

from app.record.webhooks import PushFailure
from domain.frozen import frozen

SECONDS = 15.0
"""How long a receiver may take to answer, from the look-up of its name on."""

MOST = 64 * 1024
"""Bytes of an answer that are read, so that its connection can be used again; none of them is kept."""

CONNECTIONS = 40

_ELSEWHERE = tuple(
    ipaddress.ip_network(each)
    for each in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "100.64.0.0/10", "192.88.99.0/24")
)
"""Public by their looks, and ways to somewhere else: NAT64, 6to4, Teredo, a carrier's own."""


class _NotAllowed(httpcore.ConnectError):
    """A name that means an address nobody outside may be sent to."""


@frozen(kw_only=True)
class Answered:
    """What came of it. status: of the answer, if one came. failure: None when it was taken."""

    status: int | None
    failure: PushFailure | None
    milliseconds: int


class Outward:
    """Connections to receivers, kept open for a while. trusting: for demonstrations and tests only, a file of
    certificates to trust as well; then this machine's own addresses are allowed.
    """

    def __init__(self, trusting: Path | None = None) -> None:
        trust = ssl.create_default_context()
        if trusting:
            trust.load_verify_locations(trusting)
        self._pool = httpcore.AsyncConnectionPool(
            trust, max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS // 2, keepalive_expiry=30.0,
            network_backend=_Checked(here=trusting is not None),
        )  # fmt: skip

    async def close(self) -> None:
        """Close the connections."""
        await self._pool.aclose()

    async def post(self, url: str, headers: Mapping[str, str], body: bytes, seconds: float = SECONDS) -> Answered:
        """Send a body. Never raises for what a receiver does."""
        began = time.monotonic()
        status, failure = await self._post(url, headers, body, seconds)
        return Answered(status=status, failure=failure, milliseconds=round((time.monotonic() - began) * 1000))

    async def _post(
        self, url: str, headers: Mapping[str, str], body: bytes, seconds: float
    ) -> tuple[int | None, PushFailure | None]:
        try:
            async with asyncio.timeout(seconds):
                status = await self._status(url, headers, body)
        except _NotAllowed:
            return None, PushFailure.ADDRESS
        except (TimeoutError, httpcore.TimeoutException):
            return None, PushFailure.TIMEOUT
        except httpcore.ConnectError as error:
            return None, PushFailure.CERTIFICATE if _is_about_tls(error) else PushFailure.AWAY
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError):
            return None, PushFailure.AWAY
        return status, _meaning(status)

    async def _status(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        try:
            where = httpcore.URL(url)
        except ValueError:  # a port above 65,535
            raise _NotAllowed from None
        if where.scheme != b"https":
            raise _NotAllowed
        told = [*headers.items(), ("user-agent", "front-door"), ("content-length", str(len(body)))]
        async with self._pool.stream("POST", where, headers=told, content=body) as answer:
            read = 0
            async for part in answer.aiter_stream():
                read += len(part)
                if read > MOST:
                    break
            return answer.status


class _Checked(httpcore.AsyncNetworkBackend):
    """Connects to addresses that were looked at. here: this machine's own are allowed."""

    def __init__(self, *, here: bool) -> None:
        self._here, self._behind = here, httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - as httpcore has it
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """To the first address that answers, if every address of the name is allowed."""
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from None
        addresses = [*dict.fromkeys(str(where[0]) for *_, where in found)]
        if not all(is_allowed(each, here=self._here) for each in addresses):
            raise _NotAllowed
        failed: Exception = httpcore.ConnectError("no address")
        for address in addresses:
            try:
                return await self._behind.connect_tcp(address, port, timeout, local_address, socket_options)
            except httpcore.ConnectError as error:
                failed = error
        raise failed


def is_allowed(address: str, *, here: bool = False) -> bool:
    """Whether something may be sent to an address: a public one of its own. here: or one of this machine's own."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:  # with a scope: of this link
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if here and ip.is_loopback:
        return True
    elsewhere = any(ip.version == each.version and ip in each for each in _ELSEWHERE)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or elsewhere)


def _meaning(status: int) -> PushFailure | None:
    if 200 <= status < 300:
        return None
    if status == 410:
        return PushFailure.GONE
    return PushFailure.REDIRECT if 300 <= status < 400 else PushFailure.STATUS


def _is_about_tls(error: BaseException | None) -> bool:
    while error:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
