"""The procedure itself: every rule, its words, and what the software does about it."""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Path, Request
from typing_extensions import TypedDict

from app.api.problems import Problem, answers
from app.base import clause_marks
from app.record import rules
from domain import policy
from domain.clauses import ALL, Clause, UnknownClause, clause
from domain.policy import Pack
from domain.vocabulary import Sector

router = APIRouter(prefix="/v1/procedure", tags=["procedure"])


class ClauseView(TypedDict):
    """One rule. commands: the operations it may refuse or asks something of; clocks: those it times; tests: of it."""

    clause: str
    aliases: list[str]
    quote: str
    source: str
    status: Literal["enforced", "recorded", "explained", "out-of-scope"]
    note: str
    commands: list[str]
    clocks: list[str]
    tests: list[str]


class Procedure(TypedDict):
    """All the rules, in the order of the procedure."""

    items: list[ClauseView]


class PackView(TypedDict):
    """A policy pack. judges: whether cases are judged under it; one that is not is there to replay cases under.

    calendar: the version of the bank holidays. digest, calendar_digest: SHA-256 of what they say, as events pin it.
    duty_to_share: the agencies of which it is decided before the outcome whether to share with them (SC9).
    """

    pack: str
    title: str
    effective_from: date
    judges: bool
    digest: str
    calendar: str
    calendar_digest: str
    timescales: dict[str, str]
    duty_to_share: list[Sector]


class Packs(TypedDict):
    """The policy packs there are."""

    items: list[PackView]


@router.get("", operation_id="list_procedure", summary="The 161 rules of the procedure", response_model=Procedure,
            responses=answers("internal-error", "too-many-requests"))  # fmt: skip
async def list_procedure(request: Request) -> Procedure:
    """Each with its quotation and source, whether it is enforced, recorded, explained or out of scope."""
    commands = _commands(request)
    return {"items": [_view(each, commands) for each in ALL]}


@router.get("/packs", operation_id="list_packs", summary="The policy packs", response_model=Packs,
            responses=answers("internal-error", "too-many-requests"))  # fmt: skip
async def list_packs() -> Packs:
    """Each with its timescales in words: `{"T2": "1 working day"}`."""
    judging = [_pack(pack, judges=True) for pack in policy.PACKS.values()]
    return {"items": judging + [_pack(pack, judges=False) for pack in policy.EXAMPLES.values()]}


@router.get("/{clause}", operation_id="get_clause", summary="One rule of the procedure", response_model=ClauseView,
            responses=answers("not-found", "invalid-body", "internal-error", "too-many-requests"))  # fmt: skip
async def get_clause(
    number: Annotated[
        str, Path(alias="clause", description="A rule's number.", pattern=r"^[A-Z]{1,3}[0-9]{1,2}$", examples=["SIB3"])
    ],
    request: Request,
) -> ClauseView:
    """By its number or alias."""
    try:
        found = clause(number)
    except UnknownClause:
        raise Problem("not-found") from None
    return _view(found, _commands(request))


def _pack(pack: Pack, *, judges: bool) -> PackView:
    calendar = rules.of_calendar(pack.calendar)
    return {
        "pack": pack.name,
        "title": pack.title,
        "effective_from": pack.effective_from,
        "judges": judges,
        "digest": rules.of_pack(pack.name).digest,
        "calendar": calendar.name,
        "calendar_digest": calendar.digest,
        "timescales": {number: timescale.words for number, timescale in pack.timescales.items()},
        "duty_to_share": list(pack.duty_to_share),
    }


def _view(each: Clause, commands: dict[str, list[str]]) -> ClauseView:
    return {
        "clause": each.number,
        "aliases": list(each.aliases),
        "quote": each.quote,
        "source": each.source,
        "status": each.status.value,
        "note": each.note,
        "commands": commands.get(each.number, []),
        "clocks": [each.number] if each.number in _timed() else [],
        "tests": _tests().get(each.number, []),
    }


def _commands(request: Request) -> dict[str, list[str]]:
    """Clause -> the operations it may refuse or asks something of, read off the OpenAPI document."""
    known: dict[str, list[str]] | None = getattr(request.app.state, "commands", None)
    if known is None:
        known, document = {}, request.app.openapi()
        for operations in document["paths"].values():
            for operation in operations.values():
                for number in clause_marks.asked(document, operation).union(operation.get("x-refuses", [])):
                    known.setdefault(number, []).append(operation["operationId"])
        request.app.state.commands = known
    return known


@cache
def _timed() -> frozenset[str]:
    return frozenset(number for pack in policy.PACKS.values() for number in pack.timescales)


@cache
def _tests() -> dict[str, Any]:
    """Where each clause is tested: written by `python -m tests.clause_index`, compared by a test."""
    index: dict[str, Any] = orjson.loads(files("app.api").joinpath("clause_tests.json").read_bytes())
    return index
