from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AfterSupervisionPart")


@_attrs_define
class AfterSupervisionPart:
    """Where the agency keeps the supervision that led to it: its concern, and the number of the entry there (V3).

    Attributes:
        concern (str):
        number (int):
    """

    concern: str
    number: int

    def to_dict(self) -> dict[str, Any]:
        concern = self.concern

        number = self.number

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "concern": concern,
                "number": number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        concern = d.pop("concern")

        number = d.pop("number")

        after_supervision_part = cls(
            concern=concern,
            number=number,
        )

        return after_supervision_part
