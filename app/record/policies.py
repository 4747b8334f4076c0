"""What a policy pack's file must say: its schema, and where a file does not keep to it.

The domain takes a pack at its word, so nothing starts with one that is wrong. A place is named by its JSON pointer
(RFC 6901), and everything that is wrong is told at once.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, Literal, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from domain import policy, usual, working_days
from domain.circumstances import Circumstance, Question
from domain.clauses import UnknownClause, clause
from domain.hypothetical import HypotheticalOutcome
from domain.notices import NoticeKind
from domain.policy import KeptKind, Limit, Measure, Needed, Per, RunsFrom
from domain.vocabulary import OFFICE_ROLES, ConsultationOutcome, DisposalItem, Means, Outcome, Role, Sector
from domain.working_days import Anchor

MEASURED = frozenset({Measure.ELAPSED, Measure.WORKING_DAYS})


def _cites(number: str) -> str:
    try:
        return clause(number).number
    except UnknownClause:
        raise _wrong(f"{number} is no clause of the procedure") from None


def _of_a_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError):
        raise _wrong(f"{name} is no time zone") from None


def _of_a_calendar(division: str) -> str:
    try:
        working_days.load(division)
    except FileNotFoundError:
        raise _wrong(f"There is no calendar {division}") from None
    return division


def _wrong(sentence: str) -> PydanticCustomError:
    return PydanticCustomError("wrong", "{sentence}", {"sentence": sentence})


Text = Annotated[str, Field(pattern=r"\S")]
Number = Annotated[int, Field(gt=0)]
Cited = Annotated[str, AfterValidator(_cites)]
Sent = Literal[Means.EMAIL, Means.TEXT, Means.LETTER]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Start(_Part):
    fact: Text
    moment: RunsFrom = Field(alias="from")


class _Timescale(_Part):
    name: Text
    kind: Measure
    amount: Number | None = Field(None, validate_default=True)
    notice: Number | None = None
    limit: Limit
    statutory_when: list[Text] = []
    starts: list[_Start] = Field(min_length=1)
    arises_with: list[Text] = []
    stops: list[Text] = Field(min_length=1)
    stops_when: Needed = Needed.ANY
    met_before: list[Text] = []
    per: Per = Per.START

    @field_validator("amount")
    @classmethod
    def _belongs_to_what_is_measured(cls, amount: int | None, info: ValidationInfo) -> int | None:
        if "kind" in info.data and (amount is not None) != (info.data["kind"] in MEASURED):
            raise _wrong("This belongs to elapsed and working_days")
        return amount

    @field_validator("notice")
    @classmethod
    def _comes_before(cls, notice: int | None, info: ValidationInfo) -> int | None:
        if notice is not None and notice >= (info.data.get("amount") or 0):
            raise _wrong("This must be less than the amount")
        return notice

    @field_validator("met_before")
    @classmethod
    def _is_among_the_stops(cls, met_before: list[str], info: ValidationInfo) -> list[str]:
        if not set(met_before) <= set(info.data.get("stops", met_before)):
            raise _wrong("These must be among the stops")
        return met_before


class _Keeping(_Part):
    years: Annotated[int, Field(gt=0, le=100)]
    source: Text


class _Tolerance(_Part):
    kind: Literal[Measure.ELAPSED, Measure.WORKING_DAYS]
    amount: Number


class _Coded(_Part):
    code: Text
    title: Text


class _OfScreening(_Coded):
    code: Outcome
    clause: Cited


class _OfConsultation(_Coded):
    code: ConsultationOutcome
    clause: Cited


class _OfHypothetical(_Coded):
    code: HypotheticalOutcome
    clause: Cited


class _Disposal(_Coded):
    code: DisposalItem
    requires: list[Literal["reasonable_cause", "services"]]


class _Rung(_Coded):
    answered_by: list[Role] = Field([], validate_default=True)

    @field_validator("answered_by")
    @classmethod
    def _somebody_of_the_offices_answers(cls, roles: list[Role], info: ValidationInfo) -> list[Role]:
        if not (roles or info.data.get("code") in usual.ANSWERED_BY):
            raise _wrong("Somebody must answer there")
        if others := [role for role in roles if role not in OFFICE_ROLES]:
            raise _wrong(f"Nobody of the offices is {', '.join(others)}")
        return roles


class _StepUp(_Part):
    requires: list[Literal["led_by", "tac_reference", "family_agrees"]]


C = TypeVar("C", bound=_Coded)


def _distinct(choices: list[C]) -> list[C]:
    codes = [choice.code for choice in choices]
    for code in codes:
        if codes.count(code) > 1:
            raise _wrong(f"{code} is there twice")
    return choices


Choices = Annotated[list[C], Field(min_length=1), AfterValidator(_distinct)]


class _Outcomes(_Part):
    screening: Choices[_OfScreening]
    consultation: Choices[_OfConsultation]
    hypothetical_consultation: Choices[_OfHypothetical]
    contact_proceeding_to_referral: Text
    closure: Text
    action_for_screening: Text = usual.ACTION_FOR_SCREENING
    action_for_consultation: Text = usual.ACTION_FOR_CONSULTATION


class _Pack(_Part):
    """ladder: the rungs of a challenge (P3), the lowest first, and who answers there. at_once_minutes: how long what is
    immediate may take.

    duty_to_share: with whom it has to be decided whether to share; nobody where the duty is not in force. prompts: of
    the circumstances in which other questions are asked than usually, all their questions. whose_clock: which role is
    told of a deadline, where it is another than usually.
    """

    name: Text
    title: Text
    effective_from: date
    zone: Annotated[str, AfterValidator(_of_a_zone)]
    calendar: Annotated[str, AfterValidator(_of_a_calendar)]
    non_working_anchor: Anchor
    recording_tolerance: _Tolerance
    titles: dict[Role, Text]
    timescales: dict[Cited, _Timescale]
    outcomes: _Outcomes
    disposals: Choices[_Disposal]
    step_up: _StepUp | None = None
    ladder: Choices[_Rung]
    phrases_refused: list[Annotated[list[Text], Field(min_length=1)]] = []
    at_once_minutes: Number = usual.AT_ONCE.seconds // 60
    duty_to_share: list[Sector] = []
    retention: dict[KeptKind, _Keeping] = {}
    access_notice_days: Annotated[int, Field(ge=1, le=15)] = usual.ACCESS_NOTICE
    thresholds_document: Text = usual.THRESHOLDS_DOCUMENT
    prompts: dict[Circumstance, dict[Question, Text]] = {}
    whose_clock: dict[Cited, Role] = {}
    templates: dict[Sent, dict[NoticeKind | Literal["usual"], UUID]] = {}
    procedure: Annotated[str, Field(pattern="^[a-z][a-z-]*$")] = policy.LINCOLNSHIRE

    @field_validator("whose_clock")
    @classmethod
    def _each_is_a_clock_and_somebodys_of_the_offices(
        cls, whose: dict[str, Role], info: ValidationInfo
    ) -> dict[str, Role]:
        if unknown := [number for number in whose if number not in info.data.get("timescales", whose)]:
            raise _wrong(f"There is no timescale {', '.join(unknown)}")
        if others := [role for role in whose.values() if role not in OFFICE_ROLES]:
            raise _wrong(f"Nobody of the offices is {', '.join(others)}")
        return whose

    @field_validator("templates")
    @classmethod
    def _each_means_has_a_usual_one(cls, templates: dict[Means, dict[str, UUID]]) -> dict[Means, dict[str, UUID]]:
        if missing := [means for means, each in templates.items() if policy.USUAL not in each]:
            raise _wrong(f"There is no usual one for {', '.join(missing)}")
        return templates

    @field_validator("titles")
    @classmethod
    def _every_role_has_one(cls, titles: dict[Role, str]) -> dict[Role, str]:
        if missing := [role for role in Role if role not in titles]:
            raise _wrong(f"There is none for {', '.join(missing)}")
        return titles


def faults(name: str) -> list[str]:
    """What is wrong with the pack of that name, each with its place."""
    try:
        text = policy.text_of(name)
    except json.JSONDecodeError as error:
        return [f"not JSON, line {error.lineno}"]
    except policy.PolicyError as error:
        return [str(error)]
    told = faults_of(text)
    if not told and policy.read(text).name != name:
        told.append("/name: This is not the file's")
    return told


def faults_of(text: str) -> list[str]:
    """What is wrong with a pack written in a JSON text."""
    try:
        json.loads(text, object_pairs_hook=_without_doubles)
        _Pack.model_validate_json(text)
    except ValidationError as error:
        return [f"{_pointer(each['loc'])}: {each['msg']}" for each in error.errors(include_url=False)]
    except json.JSONDecodeError as error:
        return [f"not JSON, line {error.lineno}"]
    except ValueError as error:
        return [str(error)]
    return []


def _pointer(path: Sequence[int | str]) -> str:
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path if step != "[key]")
    return "".join(f"/{step}" for step in steps) or "(root)"


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{name!r} is there twice in one object")
    return dict(pairs)


def wrong() -> Iterator[str]:
    """What is wrong with the packs that are known, in sentences that name the file and the place."""
    for name in policy.KNOWN:
        for fault in faults(name):
            yield f"domain/policies/{name}.json: {fault}."
