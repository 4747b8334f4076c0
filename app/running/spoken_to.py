"""Speaking over HTTP to a system that an authority names: whole answers in time, and why there was none otherwise.

Without TLS only this very machine is spoken to, which the file that names the system sees to. Redirects are not
followed, and no proxy of the environment is used. An answer of another shape than the protocol's is an error.
"""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.case_management import NotDone
from domain.frozen import frozen

if TYPE_CHECKING:
    import httpx

LARGEST = 64 * 1024
"""Bytes that an answer may have."""

BUSY = frozenset({408, 425, 429, 503})
NOT_LET_IN = frozenset({401, 403, 407})
NOT_THERE = frozenset({404, 405, 406, 410, 415, 501})
"""Answers of something that does not keep to the protocol."""


class NotAnswered(Exception):
    """An exchange did not come about."""

    def __init__(self, why: NotDone) -> None:
        super().__init__(why.value)
        self.why = why


class Spoken(BaseModel):
    """Something of a protocol. What it does not know it passes over."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


T = TypeVar("T", bound=Spoken)


@frozen
class Heard:
    """An answer. is_json: whether it says that it is."""

    status: int
    body: bytes
    is_json: bool

    def read(self, kind: type[T]) -> T:
        """What it says, or NotAnswered."""
        if why := _means(self.status):
            raise NotAnswered(why)
        return self.body_as(kind)

    def body_as(self, kind: type[T]) -> T:
        """Its body whatever its number, or NotAnswered."""
        try:
            if self.is_json:
                return kind.model_validate_json(self.body)
        except ValidationError:
            pass
        raise NotAnswered(NotDone.WRONG)


@dataclass(kw_only=True)
class SpokenTo:
    """One system. name: as histories call it. url: where it answers, without a final slash.

    credential: sent as a bearer token. seconds: for a whole answer. authorities: a file of certificates to trust beside
    the usual.
    """

    name: str
    url: str
    credential: str = field(repr=False)
    seconds: float = 10.0
    authorities: Path | None = None
    _client: "httpx.AsyncClient | None" = field(default=None, repr=False)

    async def ask(self, method: str, path: str, sent: Spoken) -> Heard:
        """Ask, and hear the whole answer. Raises NotAnswered."""
        import httpx  # where it is used: a third of a second for whoever only reads the settings

        try:
            async with asyncio.timeout(self.seconds):
                return await self._exchange(method, path, sent)
        except TimeoutError:
            raise NotAnswered(NotDone.SLOW) from None
        except (httpx.HTTPError, OSError):
            raise NotAnswered(NotDone.AWAY) from None

    async def close(self) -> None:
        """Close its connections."""
        if self._client:
            await self._client.aclose()
            self._client = None

    def lets_us_in(self) -> Mapping[str, str]:
        """The headers by which it knows us."""
        return {"Authorization": f"Bearer {self.credential}"}

    async def _exchange(self, method: str, path: str, sent: Spoken) -> Heard:
        headers = {**self.lets_us_in(), "Content-Type": "application/json", "Accept": "application/json"}
        content = sent.model_dump_json(exclude_none=True, by_alias=True).encode()
        async with self._connected().stream(method, self.url + path, content=content, headers=headers) as answer:
            body = b""
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > LARGEST:
                    raise NotAnswered(NotDone.WRONG)
            kind = answer.headers.get("content-type", "").partition(";")[0].strip()
            return Heard(answer.status_code, body, kind in {"application/json", "application/problem+json"})

    def _connected(self) -> "httpx.AsyncClient":
        import httpx

        if self._client is None:
            trust = ssl.create_default_context()
            if self.authorities:
                trust.load_verify_locations(self.authorities)
            limits = httpx.Timeout(None)  # the whole answer has one
            self._client = httpx.AsyncClient(verify=trust, timeout=limits, trust_env=False)
        return self._client


def _means(status: int) -> NotDone | None:
    """What an answer's number says; None of one that is to be read."""
    if status in {200, 201}:
        return None
    if status in NOT_LET_IN:
        return NotDone.NOT_LET_IN
    if status in BUSY:
        return NotDone.BUSY
    if status >= 500 and status not in NOT_THERE:
        return NotDone.AWAY
    return NotDone.REFUSED if 400 <= status < 500 and status not in NOT_THERE else NotDone.WRONG
