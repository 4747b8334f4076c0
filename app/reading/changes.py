"""What is another in a case's view than it was before."""

from collections.abc import Iterator
from typing import Any

from typing_extensions import TypedDict


class ChangeView(TypedDict):
    """One value that is another than before. pointer: of the case's view, JSON Pointer."""

    pointer: str
    before: Any
    after: Any


_NOT_SHOWN = frozenset({"audience", "version", "moment", "duties", "clocks", "crime", "completeness"})
"""Members of a case's view that say where one looks from, are told as effects, or follow from other members."""


def differences(before: Any, after: Any, pointer: str = "") -> Iterator[ChangeView]:
    """The values of a view that are others than before, the smallest parts that say it. Workers are one value."""
    if before is after or before == after:
        return
    if _is_parts(after) and (before is None or _is_parts(before)):
        for name in {**(before or {}), **after}:
            one, other = (before or {}).get(name), after.get(name)
            if one is not other and (pointer or name not in _NOT_SHOWN):
                yield from differences(one, other, f"{pointer}/{name}")
    elif _is_parts(before) and after is None:
        for name in before:
            yield from differences(before[name], None, f"{pointer}/{name}")
    elif _is_list(before) and _is_list(after) and any(map(_is_parts, [*(before or ()), *(after or ())])):
        old, new = before or [], after or []
        for index in range(max(len(old), len(new))):
            one, other = (each[index] if index < len(each) else None for each in (old, new))
            yield from differences(one, other, f"{pointer}/{index}")
    elif not (_says_nothing(before) and _says_nothing(after)):
        yield {"pointer": pointer, "before": before, "after": after}


def is_within(pointer: str, place: str) -> bool:
    """Whether a place of a view is another, or stands below it."""
    return pointer == place or pointer.startswith(f"{place}/")


def _is_parts(value: Any) -> bool:
    return isinstance(value, dict) and "title" not in value


def _is_list(value: Any) -> bool:
    return value is None or isinstance(value, list)


def _says_nothing(value: Any) -> bool:
    """Nothing, an empty text, an empty list. No is an answer, and so is 0."""
    return value is None or value == "" or value == []
