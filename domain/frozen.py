"""Records that never change, whose functions are written when one is first made.

`dataclass(frozen=True, slots=True)` writes six functions for each class and compiles their texts, which for some 800
classes was more than a quarter of all imports; a process that begins makes few of them. So a class has the fields of a
dataclass at once, and what a dataclass does when it is first asked for.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, make_dataclass
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform, overload

T = TypeVar("T")
WRITTEN = ("__init__", "__repr__", "__eq__", "__hash__")


@overload
def frozen(kind: type[T], /) -> type[T]: ...


@overload
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T] | None = None, /, *, kw_only: bool = False) -> type[T] | Callable[[type[T]], type[T]]:
    """A class as a frozen dataclass with slots. kw_only: made of named fields alone."""

    def made(kind: type[T]) -> type[T]:
        own = [name for name in WRITTEN if vars(kind).get(name) is None]
        record: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
        record.__setattr__, record.__delattr__, record.__setstate__ = _never, _never, _restored
        for name in own:
            setattr(record, name, _later(record, name, own))
        return cast(type[T], record)

    return made if kind is None else made(kind)


def fields_of(record: Any) -> tuple[str, ...]:
    """The fields of a record, or of a class of them; without those that its class has from another."""
    found: tuple[str, ...] = record.__slots__
    return found


def _later(record: Any, name: str, own: list[str]) -> Any:
    """One of the functions: writes them all in its own place, and is the one that was asked for."""

    def written(self: Any, /, *given: Any, **named: Any) -> Any:
        asked = {"__post_init__": record.__post_init__} if hasattr(record, "__post_init__") else {}
        parts = [(each.name, each.type, each) for each in fields(record)]
        writes = make_dataclass(record.__name__, parts, namespace=asked, frozen=True)
        for each in own:
            setattr(record, each, vars(writes)[each])
        return vars(writes)[name](self, *given, **named)

    return written


def _never(_: Any, name: str, *_value: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _restored(self: Any, state: Any) -> None:
    """As it was before it was copied."""
    for name, value in state[1].items():
        object.__setattr__(self, name, value)
