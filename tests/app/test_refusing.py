"""What an operation declares under `x-refuses` is what its decisions refuse by, clause by clause."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.api import application
from app.api.late import LateRoute
from app.base import clause_marks
from app.record import stored_forms
from domain import closure
from domain.clauses import ALL, Clause, Status, clause
from domain.policy import PACKS, Measure, Timescale
from domain.refusals import Refused, require
from tests import clause_index
from tests.app import refusing

CL2, CL5 = clause("CL2"), clause("CL5")
COMMANDS = {
    route.called: route
    for router in application.routers()
    for route in router.routes
    if isinstance(route, LateRoute) and route.refuses is not None
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return application.openapi()


def declared(operation: str) -> set[str]:
    return set(COMMANDS[operation].refuses or ())


def test_there_are_commands_to_compare() -> None:
    assert {"record_contact", "agree_closure"} <= COMMANDS.keys()


@pytest.mark.parametrize("operation", COMMANDS)
def test_an_operation_declares_the_clauses_its_decisions_refuse_by(operation: str) -> None:
    endpoint = COMMANDS[operation].endpoint
    found = refusing.clauses_of(getattr(endpoint, "decide", endpoint))
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


ENFORCED = {one.number for one in ALL if one.status is Status.ENFORCED}
PLAYED_OUT = {
    "C3": "it forbids closing the door: no state refuses progression",
    "E10": "the words of T2 again",
    "P8": "the words of CL5 again",
    "R14": "it forbids asking for a call: a section 17 referral goes through without one",
}
"""Enforced, and rightly nowhere in the document."""


def operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [operation for path in document["paths"].values() for operation in path.values()]


def refusing_by(document: dict[str, Any]) -> set[str]:
    """The clauses some decision refuses by."""
    return {number for each in operations(document) for number in each.get("x-refuses", ())}


def asking_by(document: dict[str, Any]) -> set[str]:
    """The clauses that ask for something in some body."""
    return set[str]().union(*(clause_marks.asked(document, each) for each in operations(document)))


def timescales() -> list[tuple[str, Timescale]]:
    return [each for pack in PACKS.values() for each in pack.timescales.items()]


def running() -> set[str]:
    """The clauses with a clock that something starts and that has a moment to be due at."""
    return {
        number
        for number, timescale in timescales()
        if timescale.kind not in {Measure.SAME_ACT, Measure.AS_SOON_AS_POSSIBLE}
        and stored_forms.NAMES.keys() & {start.fact for start in timescale.starts}
    }


def kept_by_an_act() -> set[str]:
    """The clauses that ask for two things at one time, which one act records."""
    return {number for number, timescale in timescales() if timescale.kind is Measure.SAME_ACT}


def test_every_enforced_clause_refuses_or_asks_or_times_something(document: dict[str, Any]) -> None:
    told = refusing_by(document) | asking_by(document)
    assert ENFORCED - told - running() - kept_by_an_act() - PLAYED_OUT.keys() == set()
    assert told & PLAYED_OUT.keys() == set()


def test_a_clause_that_refuses_or_that_no_body_may_leave_out_is_enforced(document: dict[str, Any]) -> None:
    """A part that may be left out, and is whole where it is given, is recorded only."""
    commands = [each for each in operations(document) if "x-refuses" in each]
    demanded = set[str]().union(*(demands(document, each) for each in commands))
    assert (refusing_by(document) | demanded) - ENFORCED == set()
    assert {clause(number).status for number in asking_by(document) - ENFORCED} == {Status.RECORDED}


def test_a_clause_whose_clock_runs_is_enforced() -> None:
    assert running() - ENFORCED == set()
    assert {"T1", "T13"} <= running()


# Through HTTP


BY_SHAPE = dict.fromkeys(("CF4", "CL4", "R4", "R5", "V2"), "no body leaves it out, so the decision is never asked")
"""Refused by a decision, but through HTTP by the body alone."""


def shown(*, refused: bool = False) -> set[str]:
    """The clauses that a story shows, or refuses by."""
    return {one.clause.number for one in clause_index.shown() if one.over_http and (one.refused or not refused)}


def test_every_clause_a_decision_refuses_by_is_refused_through_http(document: dict[str, Any]) -> None:
    refused = shown(refused=True)
    assert refusing_by(document) - refused - BY_SHAPE.keys() == set(), "say it in a story: refused(answer, clause)"
    assert refused & BY_SHAPE.keys() == set()


def test_every_enforced_clause_that_a_body_asks_by_is_shown_through_http(document: dict[str, Any]) -> None:
    assert (asking_by(document) & ENFORCED) - shown() == set(), "mark the story that leaves the answer out"


def test_every_clock_that_runs_is_told_through_http() -> None:
    assert running() - shown() == set(), "mark the story in which it comes late"


MENDING = {
    "/other": "names a record",
    "/sibling": "names a record",
    "/kind": "names an identifier",
    "/number": "names an identifier",
    "/reason": "no rule speaks of mending what was recorded by mistake; the service asks why",
    "/details": "the child as it is known",
}
"""What a body must hold though no rule asks for it."""

OF_SEVERAL = "which rule asks depends on what is said"
OF_ITS_OWN = {
    "announce_attachment": "what a file is, and how it is known again once it has come",
    "keep_directory": "who works where is the authority's own to say",
    "recognise_circumstance": OF_SEVERAL,
    "rule_out_circumstance": OF_SEVERAL,
    "consider_question": OF_SEVERAL,
    "request_assessment": OF_SEVERAL,
}


@pytest.mark.parametrize("operation", sorted(COMMANDS.keys() - OF_ITS_OWN.keys()))
def test_whatever_a_body_must_hold_is_asked_by_a_rule(operation: str, document: dict[str, Any]) -> None:
    every = (each for path in document["paths"].values() for each in path.values())
    (found,) = [each for each in every if each["operationId"] == operation]
    unasked = {place for place in required(document, found) if not clause_marks.clause_at(document, found, place)}
    assert {place for place in unasked if f"/{place.rpartition('/')[2]}" not in MENDING} == set()


def demands(document: dict[str, Any], operation: dict[str, Any]) -> set[str]:
    """The clauses that ask for what no body of an operation may leave out."""
    places = set(required(document, operation))
    always = [place for place in places if set(_holding(place)) <= places]
    return {number for place in always if (number := clause_marks.clause_at(document, operation, place))}


def _holding(place: str) -> Iterator[str]:
    """The places that a place stands in: those of `/children/0/name` are `/children`."""
    *steps, _ = place.split("/")
    return ("/".join(steps[: n + 1]) for n, step in enumerate(steps) if step and not step.isdigit())


def required(document: dict[str, Any], operation: dict[str, Any]) -> Iterator[str]:
    """The places of an operation's body that may not be left out."""
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    yield from _required(document, schema, "")


def _required(document: dict[str, Any], schema: dict[str, Any], pointer: str) -> Iterator[str]:
    for form in clause_marks.forms(document, schema):
        for name, value in form.get("properties", {}).items():
            if name in form.get("required", ()):
                yield f"{pointer}/{name}"
            yield from _required(document, value, f"{pointer}/{name}")
        if "items" in form:
            yield from _required(document, form["items"], f"{pointer}/0")
