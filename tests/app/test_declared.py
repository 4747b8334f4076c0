"""A command told in a block: what is made of it, and that a block which does not fit is an error at start."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import pytest
from pydantic import ValidationError

from app.api.bodies import Command as Body
from app.api.declared import OnCase, OnChild, body_of, routes_of, shape
from app.api.routes import children, referrals
from domain import closure
from domain.facts import Code, Command, Event, Line, Text
from domain.frozen import frozen
from domain.marks import Asks, Between, Of, Past
from domain.policy import Pack
from domain.records import Case, Child
from domain.vocabulary import DisposalItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A part of an order."""

    to: Line
    at: Annotated[datetime, Past()] | None = None


@frozen(kw_only=True)
class Try(Command):
    """An order with a field of each kind."""

    text: Annotated[Text, Asks(closure.RATIONALE)]
    line: Line
    code: Code | None = None
    child: Annotated[UUID, Of("child")] | None = None
    items: Annotated[tuple[DisposalItem, ...], Between(1, 2)] = ()
    level: Annotated[int, Between(1, 4)] = 1
    yes: bool = False
    calls: Annotated[tuple[Call, ...], Between(0, 2)] = ()
    about: tuple[Annotated[UUID, Of("child")], ...] = ()


def trying(case: Case, command: Try, pack: Pack) -> Sequence[Event]:
    """Record nothing."""
    return []


BLOCK = OnCase(
    path="/try",
    name="try_it",
    body="TryBody",
    decide=trying,
    summary="Try",
    refuses=(),
    example={"text": "Two\nlines.", "line": "One."},
    labels={name: name for name in ("text", "line", "code", "child", "items", "level", "yes", "calls", "about")}
    | {"calls.to": "Whom?", "calls.at": "When?"},
)


def test_a_body_has_the_fields_of_its_order_and_when_it_was_done() -> None:
    body = body_of(BLOCK)
    assert issubclass(body, Body)
    assert set(body.model_fields) == {*(name for name in BLOCK.labels if "." not in name), "occurred_at"}
    assert body.__doc__ == Try.__doc__
    assert body.model_json_schema()["properties"]["text"]["x-clause"] == "CL4"


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""}, {"line": "Two\nlines."}, {"code": "no code"}, {"child": "nobody"}, {"items": []},
        {"items": ["see-child-as-soon-as-possible"] * 3}, {"level": 5}, {"yes": "yes"}, {"other": 1},
        {"calls": [{"at": "2026-07-08T09:30:00Z"}]}, {"calls": [{"to": "A"}] * 3}, {"calls": [{"to": "A", "who": "B"}]},
        {"about": ["nobody"]},
    ],
    ids=str,
)  # fmt: skip
def test_a_body_holds_what_its_order_says_it_may(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        body_of(BLOCK).model_validate({**BLOCK.example, **wrong})


def test_a_part_of_a_body_is_a_fact_of_the_domain() -> None:
    properties = body_of(BLOCK).model_json_schema()
    part = properties["$defs"]["Call"]
    assert part["description"] == Call.__doc__
    assert (list(part["properties"]), part["required"]) == (["to", "at"], ["to"])
    calls = properties["properties"]["calls"]
    assert (calls["maxItems"], "minItems" in calls) == (2, False)


def test_an_order_dated_by_the_server_has_no_date_to_enter() -> None:
    agree = OnCase(
        path="/a", name="a", body="ABody", decide=closure.agree, summary="A", refuses=(), example={}, labels={}
    )
    assert "occurred_at" not in body_of(agree).model_fields


def test_a_label_too_few_is_an_error_at_start() -> None:
    with pytest.raises(TypeError, match="try_it: a label for each of"):
        routes_of(replace(BLOCK, labels={}))
    with pytest.raises(TypeError, match=r"calls\.at"):
        routes_of(replace(BLOCK, labels={name: name for name in BLOCK.labels if name != "calls.at"}))


def test_a_need_that_nobody_meets_is_an_error_at_start() -> None:
    def needing(case: Case, command: Try, pack: Pack, *, weather: str) -> Sequence[Event]:
        return []

    with pytest.raises(TypeError, match="nobody knows how to meet \\['weather'\\]"):
        routes_of(replace(BLOCK, decide=needing))


def test_a_decision_on_something_else_is_an_error_at_start() -> None:
    block = OnChild(**{each.name: getattr(BLOCK, each.name) for each in fields(BLOCK)})
    with pytest.raises(TypeError, match="try_it: what it decides is not on a child"):
        routes_of(block)


def test_a_decision_is_told_what_its_order_refers_to_by_the_fields_name() -> None:
    def told(case: Case, command: Try, pack: Pack, *, child: Child) -> Sequence[Event]:
        return []

    def told_of_many(case: Case, command: Try, pack: Pack, *, about: Child) -> Sequence[Event]:
        return []

    assert routes_of(replace(BLOCK, decide=told)).routes
    with pytest.raises(TypeError, match="nobody knows how to meet \\['about'\\]"):
        routes_of(replace(BLOCK, decide=told_of_many))


def test_the_name_of_a_worker_is_never_asked_for() -> None:
    assert "practitioner_name" in {each.name for each in fields(referrals.ALLOCATE.order)}
    assert body_of(referrals.ALLOCATE).model_fields.keys() == referrals.ALLOCATE.labels.keys() | {
        "occurred_at",
        "spoken_to",
    }
    assert "practitioner_name" not in referrals.ALLOCATE.labels


def test_two_commands_of_one_order_have_one_body() -> None:
    assert body_of(children.SAME) is body_of(children.DIFFERENT)


def test_a_type_that_no_body_can_bring_is_an_error_at_start() -> None:
    with pytest.raises(TypeError, match="no body can bring"):
        shape(dict[str, str])
