"""What a type hint says, for those who read types as data."""

import types
import typing
from collections.abc import Mapping
from typing import Annotated, Any

from typing_extensions import TypedDict

from domain.facts import Sealed


def members(hint: Any) -> tuple[Any, ...]:
    """The alternatives of a union; none of any other type."""
    return typing.get_args(hint) if typing.get_origin(hint) in {types.UnionType, typing.Union} else ()


def typed(name: str, about: str | None, hints: Mapping[str, Any]) -> Any:
    """A type of objects with these names, made at run time; name and about are what the OpenAPI document says of it."""
    made: Any = TypedDict(name, dict(hints))  # type: ignore[misc] # its names are known at run time alone
    made.__doc__ = about
    return made


def parted(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """A hint's type and its marks; None and what is sealed, which no body brings, are left out."""
    marks: tuple[Any, ...] = ()
    while True:
        if typing.get_origin(hint) is Annotated:
            hint, marks = hint.__origin__, (*hint.__metadata__, *marks)
            continue
        brought = [each for each in members(hint) if each not in {type(None), Sealed}]
        if len(brought) == 1:
            (hint,) = brought
            continue
        return hint, marks
