"""Frozen records changed as `dataclasses.replace` changes them, in a tenth of its time.

A frozen dataclass writes its own fields through `object.__setattr__`, ten times as slow as a plain assignment. So they
are assigned to a twin of the same slots that is not frozen, whose `__class__` then becomes the record's.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

T = TypeVar("T")


def changed(record: T, **changes: Any) -> T:
    """The record with other values in some fields. It has slots, and nothing is asked of its values (`__post_init__`).

    AttributeError: it has no such field.
    """
    kind: Any = type(record)
    copy = _copy(kind)(record)
    for name, value in changes.items():
        setattr(copy, name, value)
    copy.__class__ = kind
    return cast(T, copy)


@cache
def twin(kind: Any) -> Any:
    """A class of the same slots as a frozen dataclass, not frozen: what is made of it becomes one by `__class__`."""
    return type(
        kind.__name__,
        kind.__bases__,
        {"__slots__": kind.__slots__, "__init__": object.__init__, "__setattr__": object.__setattr__},
    )


@cache
def _copy(kind: Any) -> Callable[[Any], Any]:
    """The function (record) -> its twin, with all it holds."""
    names: dict[str, Any] = {"Twin": twin(kind)}
    held = "; ".join(f"copy.{field.name} = record.{field.name}" for field in fields(kind))
    exec(f"def copied(record):\n    copy = Twin()\n    {held}\n    return copy\n", names)  # noqa: S102 - as dataclasses write theirs: of the names of fields alone
    return cast(Callable[[Any], Any], names["copied"])
