from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="SharedConcernPart")


@_attrs_define
class SharedConcernPart:
    """The agency's own concern that the contact is made of, and the numbers of the entries it shares, and no others.

    Attributes:
        concern (str):
        entries (list[int]):
    """

    concern: str
    entries: list[int]

    def to_dict(self) -> dict[str, Any]:
        concern = self.concern

        entries = self.entries

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "concern": concern,
                "entries": entries,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        concern = d.pop("concern")

        entries = cast(list[int], d.pop("entries"))

        shared_concern_part = cls(
            concern=concern,
            entries=entries,
        )

        return shared_concern_part
