"""An order without what a rule asks for is refused under that rule, whichever order it is."""

from dataclasses import fields
from typing import Any

import pytest

from domain.facts import Command, asked_in
from domain.marks import Asks
from domain.procedure import CHAPTERS
from domain.refusals import Refused

ORDERS = {
    order
    for chapter in CHAPTERS
    for order in vars(chapter).values()
    if isinstance(order, type) and issubclass(order, Command)
}
ASKED = [
    pytest.param(order, name, asks, id=f"{order.__name__}.{name}")
    for order in sorted(ORDERS, key=lambda order: order.__name__)
    for name, asks in asked_in(order).items()
]


@pytest.mark.parametrize(("order", "name", "asks"), ASKED)
@pytest.mark.parametrize("nothing", [None, "", ()])
def test_an_order_lacks_nothing_that_is_asked(order: type[Command], name: str, asks: Asks, nothing: object) -> None:
    whole: dict[str, Any] = {each.name: "something" for each in fields(order)}
    with pytest.raises(Refused) as caught:
        order(**whole | {name: nothing})
    assert caught.value.clause == asks.rule
    assert caught.value.missing == (asks.words or name.replace("_", " "))


@pytest.mark.parametrize(("order", "name", "asks"), ASKED)
def test_no_is_an_answer(order: type[Command], name: str, asks: Asks) -> None:
    whole: dict[str, Any] = {each.name: "something" for each in fields(order)}
    assert getattr(order(**whole | {name: False}), name) is False
    assert asks in asked_in(order).values()
