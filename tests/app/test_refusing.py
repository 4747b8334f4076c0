"""What an operation declares under `x-refuses` is what its decisions refuse by, clause by clause."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.routing import APIRoute

from app import asking, main
from domain import closure
from domain.clauses import ALL, Clause, Status, clause
from domain.policy import PACKS
from domain.refusals import Refused, require
from tests.app import refusing

CL2, CL5 = clause("CL2"), clause("CL5")
COMMANDS = {
    str(route.operation_id): route
    for router in main.routers()
    for route in router.routes
    if isinstance(route, APIRoute) and "x-refuses" in (route.openapi_extra or {})
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return main.openapi()


def declared(operation: str) -> set[str]:
    return set((COMMANDS[operation].openapi_extra or {})["x-refuses"])


def test_there_are_commands_to_compare() -> None:
    assert {"record_contact", "agree_closure"} <= COMMANDS.keys()


@pytest.mark.parametrize("operation", COMMANDS)
def test_an_operation_declares_the_clauses_its_decisions_refuse_by(operation: str) -> None:
    found = refusing.clauses_of(COMMANDS[operation].endpoint)
    assert found - declared(operation) == set(), f"{operation} refuses by these: name them in its command(...)"
    assert declared(operation) - found == set(), f"{operation} never refuses by these: take them from its command(...)"


# How it is read


def _under(rule: Clause) -> None:
    require(False, rule)


def _chosen(close: bool) -> None:
    rule = CL5 if close else CL2
    _under(rule)


def _handed_on() -> object:
    return lambda: [_chosen, closure.disagree]


def _said_otherwise(number: str) -> None:
    raise Refused(clause(number))


def test_a_rule_is_followed_through_names_arguments_and_what_is_handed_on() -> None:
    assert refusing.clauses_of(_chosen) == {"CL2", "CL5"}
    assert refusing.clauses_of(_handed_on) == {"CL2", "CL5"} | refusing.clauses_of(closure.disagree)


def test_a_refusal_whose_rule_the_source_does_not_tell_is_not_passed_over() -> None:
    with pytest.raises(refusing.Unsettled, match="_said_otherwise"):
        refusing.clauses_of(_said_otherwise)


# What a body is asked


PLAYED_OUT = {"C3": "it forbids closing the door: no state refuses progression", "P8": "the words of CL5 again"}
"""Enforced, and rightly nowhere in the document."""


def test_every_enforced_clause_refuses_or_asks_or_times_something(document: dict[str, Any]) -> None:
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    told = {number for each in operations for number in (*each.get("x-refuses", ()), *asking.asked(document, each))}
    timed = {number for pack in PACKS.values() for number in pack.timescales}
    enforced = {one.number for one in ALL if one.status is Status.ENFORCED}
    assert enforced - told - timed - PLAYED_OUT.keys() == set()
    assert told & PLAYED_OUT.keys() == set()


MENDING = {
    "/other": "names a record",
    "/sibling": "names a record",
    "/kind": "names an identifier",
    "/number": "names an identifier",
    "/reason": "no rule speaks of mending what was recorded by mistake; the service asks why",
    "/details": "the child as it is known",
}
"""What a body must hold though no rule asks for it."""

OF_ITS_OWN = {"keep_directory": "who works where is the authority's own to say"}


@pytest.mark.parametrize("operation", sorted(COMMANDS.keys() - OF_ITS_OWN.keys()))
def test_whatever_a_body_must_hold_is_asked_by_a_rule(operation: str, document: dict[str, Any]) -> None:
    every = (each for path in document["paths"].values() for each in path.values())
    (found,) = [each for each in every if each["operationId"] == operation]
    unasked = {place for place in required(document, found) if not asking.clause_at(document, found, place)}
    assert {place for place in unasked if f"/{place.rpartition('/')[2]}" not in MENDING} == set()


def required(document: dict[str, Any], operation: dict[str, Any]) -> Iterator[str]:
    """The places of an operation's body that may not be left out."""
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    yield from _required(document, schema, "")


def _required(document: dict[str, Any], schema: dict[str, Any], pointer: str) -> Iterator[str]:
    for form in asking.forms(document, schema):
        for name, value in form.get("properties", {}).items():
            if name in form.get("required", ()):
                yield f"{pointer}/{name}"
            yield from _required(document, value, f"{pointer}/{name}")
        if "items" in form:
            yield from _required(document, form["items"], f"{pointer}/0")
