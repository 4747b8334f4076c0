"""Names instead of ids: of workers, agencies and teams, in whatever a page tells."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")

_ids = re.compile(r"(?<![\w/-])[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+(?![\w/-])")
"""What is written as an id is; whatever nobody is called stays as it is."""


def in_names(told: T, names: Mapping[str, str]) -> T:
    """The same, a text, or texts in whatever holds them, with ids as names. names: by ids."""
    return _named(told, names) if names else told


def _named(told: Any, names: Mapping[str, str]) -> Any:
    if type(told) is str:
        return _ids.sub(lambda found: names.get(found[0], found[0]), told) if "-" in told or "_" in told else told
    if isinstance(told, tuple | list):
        return type(told)(_named(each, names) for each in told)
    if is_dataclass(told) and not isinstance(told, type):
        changed = {each.name: _named(getattr(told, each.name), names) for each in fields(told) if each.init}
        return replace(told, **changed)
    return told
