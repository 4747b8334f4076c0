"""Frozen records do what frozen dataclasses do, from the first time they are asked."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest

from domain.frozen import fields_of, frozen


@frozen(kw_only=True)
class Named:
    """A name."""

    name: str
    others: tuple[str, ...] = ()
    said: dict[str, int] = field(default_factory=dict, compare=False)


@frozen
class Numbered(Named):
    """A name and a number, which is not negative."""

    number: int

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError("negative")


@frozen
class Own:
    """Of functions of its own."""

    number: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own) and self.number % 10 == other.number % 10

    def __hash__(self) -> int:
        return self.number % 10

    def __repr__(self) -> str:
        return f"own {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """As `Named`."""

    name: str
    others: tuple[str, ...] = ()
    said: dict[str, int] = field(default_factory=dict, compare=False)


def test_it_is_equal_hashed_shown_and_changed_as_a_dataclass_is() -> None:
    one, same, usual = Named(name="Wren"), Named(name="Wren"), Usual(name="Wren")
    of_another_class: object = usual
    assert (one, hash(one)) == (same, hash(usual))
    assert one != Named(name="Larkin")
    assert one != of_another_class
    assert repr(one).removeprefix("Named") == repr(usual).removeprefix("Usual")
    assert replace(one, others=("W",)) == Named(name="Wren", others=("W",))
    assert one.said is not same.said
    assert [each.name for each in fields(one)] == [each.name for each in fields(usual)] == [*fields_of(Named)]
    assert is_dataclass(one)


def test_one_that_is_compared_or_shown_before_any_is_made_anew_is_as_well() -> None:
    @frozen
    class Late:
        number: int

    made: Any = object.__new__(Late)
    object.__setattr__(made, "number", 1)
    assert made == made
    assert hash(made) == hash(Late(1))
    assert repr(made).endswith("Late(number=1)")


@pytest.mark.parametrize(
    ("given", "named"),
    [(("Wren",), {}), ((), {}), ((), {"name": "Wren", "more": 1})],
    ids=["by-place", "nothing", "something-else"],
)
def test_what_does_not_fit_is_refused(given: tuple[str, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Named(*given, **named)


def test_nothing_of_it_can_be_changed_or_taken_away() -> None:
    one: Any = Named(name="Wren")
    with pytest.raises(FrozenInstanceError):
        one.name = "Larkin"
    with pytest.raises(FrozenInstanceError):
        del one.name
    with pytest.raises(FrozenInstanceError):
        one.more = 1
    assert one.name == "Wren"


def test_another_class_adds_to_it_and_asks_of_its_values() -> None:
    assert Numbered(1, name="Wren") == Numbered(name="Wren", number=1)
    assert fields_of(Numbered) == ("number",)
    with pytest.raises(ValueError, match="negative"):
        Numbered(-1, name="Wren")


def test_its_own_functions_are_left_to_it() -> None:
    assert (Own(1) == Own(11), hash(Own(12)), repr(Own(3))) == (True, 2, "own 3")


def test_it_is_copied_and_pickled() -> None:
    one = Numbered(1, name="Wren", others=("W",))
    assert copy.copy(one) == copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one


def test_it_is_matched_by_its_fields() -> None:
    match Own(5):
        case Own(number):
            assert number == 5
