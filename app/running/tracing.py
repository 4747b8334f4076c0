"""The service that traces NHS numbers, as the software speaks to it: a port, and its adapters over HTTP.

Two protocols of the Department for Education's are spoken, as their sources tell them. *Get an Identifier* names one
person or none. The *matcher* says how sure it is too, from which of its four outcomes a person goes on. Both are asked
by a name, a date of birth, and sex and postcode where they are known; nothing personal stands in an address.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Protocol, Self

from pydantic import AfterValidator, AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

from app.running.spoken_to import NotAnswered, Spoken, SpokenTo
from domain.case_management import ExchangeKind, NotDone, SentField
from domain.frozen import frozen
from domain.identities import is_nhs_number
from domain.tracing import TraceOutcome

LONGEST = 35
"""Characters of a name that they take."""

NO_MATCH = 404
"""By which *Get an Identifier* says that it names nobody."""


class Sought(BaseModel):
    """By what a number is traced: a name and a date of birth at least."""

    model_config = ConfigDict(frozen=True)

    given_name: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    family_name: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    date_of_birth: date
    sex: Literal["male", "female"] | None = None
    postcode: str | None = None

    @property
    def fields(self) -> tuple[SentField, ...]:
        """Which of them are known, and sent."""
        return tuple(each for each in SentField if getattr(self, each.value.replace("-", "_")) is not None)


@frozen
class Traced:
    """What the service says. number: None where it names none."""

    outcome: TraceOutcome
    number: str | None


class Service(Protocol):
    """A service that traces. name: what the authority calls it. takes: the exchange that is for it."""

    @property
    def name(self) -> str:
        """What the authority calls it, a code."""

    @property
    def takes(self) -> tuple[ExchangeKind, ...]:
        """The one exchange that is made with it."""

    async def trace(self, sought: Sought) -> Traced:
        """Ask for a child's number. Raises NotAnswered."""

    async def close(self) -> None:
        """Let go of what is held."""


# What goes over the line


class _Person(Spoken):
    """A `PersonSpecification`, by its names in *Get an Identifier*."""

    given: str
    family: str
    birthDate: date  # noqa: N815 - theirs
    gender: str | None
    addressPostalCode: str | None  # noqa: N815 - theirs

    @classmethod
    def of(cls, sought: Sought) -> Self:
        """Whom it is sought by."""
        return cls(
            given=sought.given_name, family=sought.family_name, birthDate=sought.date_of_birth, gender=sought.sex,
            addressPostalCode=sought.postcode,
        )  # fmt: skip


class _ForMatcher(_Person):
    """The same, by its names in the matcher, which have no capitals."""

    model_config = ConfigDict(alias_generator=str.lower, validate_by_name=True)


class _Asked(Spoken):
    personSpecification: _Person  # noqa: N815 - theirs


class _Problem(Spoken):
    """What says that nobody is named; whatever else has that number, such as a wrong address, has not this body."""

    status: Annotated[Literal[404], Field(validation_alias=AliasChoices("status", "Status"))]


def _checked(number: str) -> str:
    if not (len(number) == 10 and number.isascii() and number.isdigit() and is_nhs_number(number)):
        raise ValueError("no NHS number")
    return number


_NhsNumber = Annotated[str, AfterValidator(_checked)]


class _PersonMatch(Spoken):
    """Whom *Get an Identifier* names."""

    number: Annotated[_NhsNumber, Field(validation_alias=AliasChoices("PersonId", "personId"))]


OUTCOMES: Mapping[str, TraceOutcome] = {
    "match": TraceOutcome.MATCH,
    "potentialmatch": TraceOutcome.POTENTIAL,
    "lowconfidencematch": TraceOutcome.LOW_CONFIDENCE,
    "manymatch": TraceOutcome.MANY,
    "nomatch": TraceOutcome.NONE,
}
"""By the matcher's words. It says Error as well, which is none."""


class _MatchResult(Spoken):
    outcome: Annotated[
        TraceOutcome,
        BeforeValidator(lambda said: OUTCOMES.get(said.lower()) if isinstance(said, str) else None),
        Field(validation_alias="matchStatus"),
    ]
    number: Annotated[
        _NhsNumber | None, BeforeValidator(lambda said: said or None), Field(validation_alias="nhsNumber")
    ] = None


class _PersonMatchResponse(Spoken):
    """What the matcher answers."""

    result: _MatchResult


# The adapters


@dataclass(kw_only=True)
class _OverHttp(SpokenTo):
    """credential_file: the bearer token, read for each question, as whoever keeps it up leaves it there. key: sent as
    `x-api-key` where the service asks for one.
    """

    credential: str = field(default="", repr=False)
    credential_file: Path
    key: str | None = field(default=None, repr=False)
    takes = (ExchangeKind.NHS_NUMBER,)

    def lets_us_in(self) -> Mapping[str, str]:
        """The token, and the key."""
        bearer = {"Authorization": f"Bearer {self.credential_file.read_text().strip()}"}
        return {**bearer, "x-api-key": self.key} if self.key else bearer


class GetAnIdentifier(_OverHttp):
    """`POST v1/get-an-identifier`: 200 with one person, 404 where it is confident of none."""

    async def trace(self, sought: Sought) -> Traced:
        """Whoever it names is a match."""
        heard = await self.ask("POST", "/v1/get-an-identifier", _Asked(personSpecification=_Person.of(sought)))
        if heard.status == NO_MATCH:
            heard.body_as(_Problem)
            return Traced(TraceOutcome.NONE, None)
        return Traced(TraceOutcome.MATCH, heard.read(_PersonMatch).number)


class Matcher(_OverHttp):
    """`POST /matching/api/v1/matchperson`: how sure it is, and the number where one person is meant."""

    async def trace(self, sought: Sought) -> Traced:
        """A match without a number is no answer."""
        heard = await self.ask("POST", "/matching/api/v1/matchperson", _ForMatcher.of(sought))
        said = heard.read(_PersonMatchResponse).result
        if said.outcome is TraceOutcome.MATCH and said.number is None:
            raise NotAnswered(NotDone.WRONG)
        return Traced(said.outcome, said.number if said.outcome in ONE_PERSON else None)


ONE_PERSON = frozenset({TraceOutcome.MATCH, TraceOutcome.POTENTIAL, TraceOutcome.LOW_CONFIDENCE})

Services = Mapping[str, Service]
"""By the slugs of the authorities that have one."""
