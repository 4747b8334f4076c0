"""Nothing that is sent is dropped: every field of every body reaches the domain, or the reason why not stands here."""

import ast
import inspect
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from app.api import application
from app.api.document import operations
from app.api.late import LateRoute
from app.api.routes.siblings import Disclosed
from app.base import parts
from app.base.parts import Part, as_fact
from domain import account, contact, conversations
from domain.facts import Command
from tests.app import refusing
from tests.forked import ROOT


def _of_the_domain(name: str) -> Any:
    """The fact or event of that name, of which a body is a part."""
    return next(
        (found for chapter in (account, contact, conversations) if (found := getattr(chapter, name, None))), None
    )


ROUTES = {
    route.called: route
    for router in application.routers()
    for route in router.routes
    if isinstance(route, LateRoute) and route.include_in_schema
}
BODIES = [
    operation["operationId"]
    for operation in operations(application.openapi())
    if "application/json" in operation.get("requestBody", {}).get("content", {})
]
BECOME = [
    part
    for part in vars(parts).values()
    if isinstance(part, type) and issubclass(part, Part) and is_dataclass(_of_the_domain(part.__name__))
]
ORDERS = {kind.__name__: kind for kind in Command.__subclasses__() if kind.__module__.startswith("domain.")}.values()
"""Once each: what `frozen` makes a class with slots of may still be there."""

MADE_HERE = {"Identifier.digest": "the keyed hash of the number"}
"""Fields of a fact that no body brings."""

BESIDE = {"spoken_to": "recorded beside whatever is decided (`conversations.beside`)"}
"""Fields of a body that no order knows."""

NOT_COPIED = {
    "threshold_guidance_used": "what the referrer did before writing",
    "tiers_considered": "what the referrer did before writing",
    "telephoned": "a call about the subject child",
    "parents_informed": "what the referrer said of the subject child",
}
"""Fields of an account that are no words about the family, and are not disclosed to a sibling's case."""


def body_of(operation: str) -> type[BaseModel]:
    field = ROUTES[operation].body_field
    assert field
    kind = field.field_info.annotation
    assert isinstance(kind, type)
    assert issubclass(kind, BaseModel)
    return kind


def test_no_body_is_left_out() -> None:
    assert {name for name, route in ROUTES.items() if route.body_field} == {*BODIES}


@pytest.mark.parametrize("operation", BODIES)
def test_every_field_of_a_body_is_taken_up(operation: str) -> None:
    taken = taken_up(ROUTES[operation].endpoint)
    every = list(parts_of(body_of(operation)))
    becomes = [names_of(kind) for kind in facts_of(ROUTES[operation].endpoint, every)]
    becomes += made_of(ROUTES[operation].endpoint)
    becomes += [names_of(conversations.Spoken)]
    dropped = {
        f"{part.__name__}.{name}"
        for part in every
        if not any(part.model_fields.keys() - BESIDE.keys() <= names for names in becomes)
        for name in part.model_fields.keys() - BESIDE.keys() - taken
    }
    assert dropped == set()


@pytest.mark.parametrize("part", BECOME)
def test_a_part_of_a_body_has_the_fields_of_the_fact_it_becomes(part: type[BaseModel]) -> None:
    name = part.__name__
    made = {each.partition(".")[2] for each in MADE_HERE if each.startswith(f"{name}.")}
    assert set(part.model_fields) | made == names_of(_of_the_domain(name))


def test_the_parts_become_facts_by_name() -> None:
    assert {"Account", "ChildDetails", "Referrer", "HouseholdMember"} <= {part.__name__ for part in BECOME}


def test_what_the_domain_does_not_know_is_never_dropped() -> None:
    for told in ({"given_name": "Amira", "gender_identity": "x"}, {"address": {"lines": "1 Sample Street", "uprn": 7}}):
        with pytest.raises(ValidationError, match="unexpected_keyword_argument"):
            as_fact(account.ChildDetails, told)


@pytest.mark.parametrize("route", sorted((ROOT / "app" / "api" / "routes").glob("*.py")), ids=lambda path: path.stem)
def test_a_part_becomes_a_fact_in_one_way(route: Path) -> None:
    assert "TypeAdapter" not in route.read_text(encoding="utf-8"), "as_fact forbids what the domain does not know"


def test_whatever_an_account_says_may_be_disclosed_or_the_reason_stands_here() -> None:
    assert set(typing.get_args(Disclosed)) - {"concern_summary"} == names_of(account.Account) - NOT_COPIED.keys()


@pytest.mark.parametrize("kind", ORDERS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_command_is_read_by_its_chapter(kind: type[Command]) -> None:
    for order in (kind, *kind.__subclasses__()):
        chapters = {inspect.getmodule(each) for each in order.__mro__ if issubclass(each, Command)}
        trees = [ast.parse(inspect.getsource(chapter)) for chapter in chapters if chapter]
        read = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert names_of(order) - names_of(Command) - read == set()


def made_of(endpoint: Any) -> list[set[str]]:
    """The fields of the order and of its parts that a body was made of, where its command is told in a block."""
    decide = getattr(endpoint, "decide", None)
    if not decide:
        return []
    order = inspect.signature(decide).parameters["command"].annotation
    return [names_of(order) | {"occurred_at"}, *(names_of(kind) for kind in _facts(order))]


def _facts(hint: Any) -> Iterator[Any]:
    """Whatever of the domain's facts stands in a hint, or in the fields of an order or of another fact."""
    for each in typing.get_args(hint) or typing.get_type_hints(hint).values():
        if is_dataclass(each):
            yield each
            yield from _facts(each)
        elif typing.get_args(each):
            yield from _facts(each)


def names_of(kind: Any) -> set[str]:
    return {field.name for field in fields(kind)}


def parts_of(body: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A body and the parts below it; one that becomes a fact of its own name is compared with that."""
    yield body
    for field in body.model_fields.values():
        for kind in _models(field.annotation):
            if kind not in BECOME:
                yield from parts_of(kind)


def _models(hint: Any) -> Iterator[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for each in typing.get_args(hint):
        yield from _models(each)


def taken_up(endpoint: Any) -> set[str]:
    """Every attribute that is read on the way from a route."""
    return {node.attr for function in reached(endpoint) for node in refusing.nodes(function, ast.Attribute)}


def facts_of(endpoint: Any, every: list[type[BaseModel]]) -> Iterator[Any]:
    """Every fact that parts become as a whole, on the way from a route or by themselves."""
    own = {each.fget for part in every for each in vars(part).values() if isinstance(each, property)}
    for function in reached(endpoint) | {each for each in own if isinstance(each, FunctionType)}:
        for call in refusing.nodes(function, ast.Call):
            if refusing.named(function, call.func) is as_fact:
                yield refusing.named(function, call.args[0])


def reached(endpoint: Any) -> set[FunctionType]:
    """A route and the functions of the application it uses, however far."""
    found: set[FunctionType] = set()
    ahead = [endpoint]
    while ahead:
        function = ahead.pop()
        if isinstance(function, FunctionType) and function.__module__.startswith("app.") and function not in found:
            found.add(function)
            names = (*refusing.nodes(function, ast.Name), *refusing.nodes(function, ast.Attribute))
            ahead += [refusing.named(function, node) for node in names]
    return found
