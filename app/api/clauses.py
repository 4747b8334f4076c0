"""What the software does about each clause, read off the document, the packs and the tests."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import orjson
from typing_extensions import TypedDict

from app.base import clause_marks
from domain import policy
from domain.clauses import Clause


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


def told(each: Clause, commands: Mapping[str, list[str]]) -> ClauseView:
    """One clause. commands: by clause, as `commands_of` reads them."""
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


def commands_of(document: Mapping[str, Any]) -> dict[str, list[str]]:
    """By clause, the operations of an OpenAPI document that it may refuse or asks something of."""
    known: dict[str, list[str]] = {}
    for operations in document["paths"].values():
        for operation in operations.values():
            for number in clause_marks.asked(document, operation).union(operation.get("x-refuses", [])):
                known.setdefault(number, []).append(operation["operationId"])
    return known


def summaries(document: Mapping[str, Any]) -> dict[str, str]:
    """By operation, what it does in words."""
    operations = (each for path in document["paths"].values() for each in path.values())
    return {each["operationId"]: each["summary"] for each in operations}


@cache
def _timed() -> frozenset[str]:
    return frozenset(number for pack in policy.PACKS.values() for number in pack.timescales)


@cache
def _tests() -> dict[str, Any]:
    """Where each clause is tested: written by `python -m tests.clause_index`, compared by a test."""
    index: dict[str, Any] = orjson.loads(files("app.api").joinpath("clause_tests.json").read_bytes())
    return index
