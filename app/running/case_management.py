"""The authority's case-management system, as the software speaks to it: a port, and its adapter over HTTP.

The protocol is `openapi/case-management.yaml`. What is sent is what the purpose needs, and no more: a few words by
which a child is found; that there is a contact or a referral, when, and where it is read. Both directions carry the
case's reference, by which the system knows what is sent twice. An answer of another shape says nothing of a child: it
is an error, and never "not known".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Protocol, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from app.running.spoken_to import NotAnswered, Spoken, SpokenTo
from domain.case_management import CareThere, ExchangeKind, KnownThere, NotDone, PlanThere
from domain.vocabulary import Intent


class ChildSought(Spoken):
    """By what a child is found. What is not known is left out."""

    given_name: str | None = None
    family_name: str | None = None
    date_of_birth: date | None = None
    expected_date_of_birth: date | None = None
    postcode: str | None = None


class Question(Spoken):
    """Whether a child is known. reference: the case's, which the answer repeats."""

    reference: str
    child: ChildSought


class ContactNote(Spoken):
    """There is a contact. page: where the authority's own read it."""

    reference: str
    received_at: AwareDatetime
    intent: Intent
    page: str
    child: ChildSought


class ReferralNote(Spoken):
    """The contact of the same reference became a referral."""

    reference: str
    opened_at: AwareDatetime
    opened_on: date
    page: str


_Words = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]


class OpenCaseThere(Spoken):
    """A case that is open there. reference: the system's own. worker: the name of whoever is allocated."""

    reference: Annotated[str, Field(pattern=r"^[A-Za-z0-9._:/-]{1,100}$")]
    worker: _Words | None = None


class Answer(Spoken):
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


class Taken(Spoken):
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
class OverHttp(SpokenTo):
    """The adapter of `openapi/case-management.yaml`. credential: a bearer token."""

    takes = (ExchangeKind.KNOWN_CHECK, ExchangeKind.CONTACT, ExchangeKind.REFERRAL)

    async def known(self, question: Question, case: UUID, child: UUID) -> Answer:  # noqa: ARG002 - there: its own
        """POST /known-checks: no personal data in an address."""
        return await self._ask("POST", "/known-checks", question, Answer)

    async def take(self, note: ContactNote | ReferralNote) -> None:
        """PUT /contacts/{reference} or /referrals/{reference}."""
        where = "contacts" if isinstance(note, ContactNote) else "referrals"
        await self._ask("PUT", f"/{where}/{note.reference}", note, Taken)

    async def _ask(self, method: str, path: str, sent: Question | ContactNote | ReferralNote, kind: type[T]) -> T:
        answer = (await self.ask(method, path, sent)).read(kind)
        if answer.reference != sent.reference:
            raise NotAnswered(NotDone.WRONG)
        return answer


Systems = Mapping[str, OverHttp]
"""By the slugs of the authorities that have one."""
