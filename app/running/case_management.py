"""The authority's case-management system, as the software speaks to it: a port, and its adapter over HTTP.

The protocol is `openapi/case-management.yaml`. What is sent is what the purpose needs, and no more: a few words by
which a child is found; that there is a contact or a referral, when, and where it is read. Both directions carry the
case's reference, by which the system knows what is sent twice. An answer of another shape says nothing of a child: it
is an error, and never "not known".
"""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator

from domain.case_management import CareThere, ExchangeKind, KnownThere, NotDone, PlanThere
from domain.vocabulary import Intent

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


class _Said(BaseModel):
    """Something of the protocol. What it does not know it passes over."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class ChildSought(_Said):
    """By what a child is found. What is not known is left out."""

    given_name: str | None = None
    family_name: str | None = None
    date_of_birth: date | None = None
    expected_date_of_birth: date | None = None
    postcode: str | None = None


class Question(_Said):
    """Whether a child is known. reference: the case's, which the answer repeats."""

    reference: str
    child: ChildSought


class ContactNote(_Said):
    """There is a contact. page: where the authority's own read it."""

    reference: str
    received_at: AwareDatetime
    intent: Intent
    page: str
    child: ChildSought


class ReferralNote(_Said):
    """The contact of the same reference became a referral."""

    reference: str
    opened_at: AwareDatetime
    opened_on: date
    page: str


_Words = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]


class OpenCaseThere(_Said):
    """A case that is open there. reference: the system's own. worker: the name of whoever is allocated."""

    reference: Annotated[str, Field(pattern=r"^[A-Za-z0-9._:/-]{1,100}$")]
    worker: _Words | None = None


class Answer(_Said):
    """What the system says of a child. plan, care: None where it does not say."""

    reference: str
    known: Annotated[KnownThere, Field(strict=False)]
    open_case: OpenCaseThere | None = None
    plan: Annotated[PlanThere | None, Field(strict=False)] = None
    care: Annotated[CareThere | None, Field(strict=False)] = None

    @model_validator(mode="after")
    def _is_of_one_child(self) -> "Answer":
        said = self.open_case or self.plan or self.care
        if said and self.known is not KnownThere.KNOWN:
            raise ValueError("what is open and which plan is said of a child that is known")
        return self


class Taken(_Said):
    """The system took what it was told."""

    reference: str


class System(Protocol):
    """A case-management system. name: what the authority calls it. takes: which exchanges are for it."""

    @property
    def name(self) -> str:
        """What the authority calls it, a code."""

    @property
    def takes(self) -> tuple[ExchangeKind, ...]:
        """Which exchanges are made with it; others wait."""

    async def known(self, question: Question, case: UUID, child: UUID) -> Answer:
        """Ask whether a child is known. case, child: ours, for one that has our own records. Raises NotAnswered."""

    async def take(self, note: ContactNote | ReferralNote) -> None:
        """Tell it of a contact or a referral. A second time under one reference it is the same. Raises NotAnswered."""

    async def close(self) -> None:
        """Let go of what is held."""


T = TypeVar("T", Answer, Taken)


@dataclass(kw_only=True)
class OverHttp:
    """The adapter. url: where the protocol is answered, https, without a final slash. seconds: for a whole answer.

    credential: sent as a bearer token. authorities: a file of certificates to trust beside the usual. Redirects are not
    followed, and no proxy of the environment is used.
    """

    name: str
    url: str
    credential: str = field(repr=False)
    seconds: float = 10.0
    authorities: Path | None = None
    takes = tuple(ExchangeKind)
    _client: "httpx.AsyncClient | None" = field(default=None, repr=False)

    async def known(self, question: Question, case: UUID, child: UUID) -> Answer:  # noqa: ARG002 - it knows them not
        """POST /known-checks: no personal data in an address."""
        return await self._ask("POST", "/known-checks", question, Answer)

    async def take(self, note: ContactNote | ReferralNote) -> None:
        """PUT /contacts/{reference} or /referrals/{reference}."""
        where = "contacts" if isinstance(note, ContactNote) else "referrals"
        await self._ask("PUT", f"/{where}/{note.reference}", note, Taken)

    async def close(self) -> None:
        """Close its connections."""
        if self._client:
            await self._client.aclose()
            self._client = None

    async def _ask(self, method: str, path: str, sent: Question | ContactNote | ReferralNote, kind: type[T]) -> T:
        import httpx  # where it is used: a third of a second for whoever only reads the settings

        try:
            async with asyncio.timeout(self.seconds):
                status, body = await self._exchange(method, path, sent)
        except TimeoutError:
            raise NotAnswered(NotDone.SLOW) from None
        except (httpx.HTTPError, OSError):
            raise NotAnswered(NotDone.AWAY) from None
        if why := _means(status):
            raise NotAnswered(why)
        try:
            answer = kind.model_validate_json(body)
        except ValidationError:
            raise NotAnswered(NotDone.WRONG) from None
        if answer.reference != sent.reference:
            raise NotAnswered(NotDone.WRONG)
        return answer

    async def _exchange(self, method: str, path: str, sent: BaseModel) -> tuple[int, bytes]:
        headers = {
            "Authorization": f"Bearer {self.credential}",
            "Content-Type": "application/json",
            "Accept": "application/json",
        }
        content = sent.model_dump_json(exclude_none=True).encode()
        async with self._connected().stream(method, self.url + path, content=content, headers=headers) as answer:
            body = b""
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > LARGEST:
                    raise NotAnswered(NotDone.WRONG)
            is_json = answer.headers.get("content-type", "").partition(";")[0].strip() == "application/json"
            if answer.is_success and not is_json:
                raise NotAnswered(NotDone.WRONG)
            return answer.status_code, body

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


Systems = Mapping[str, OverHttp]
"""By the slugs of the authorities that have one."""
