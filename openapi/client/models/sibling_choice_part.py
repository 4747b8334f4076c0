from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SiblingChoicePart")


@_attrs_define
class SiblingChoicePart:
    """The Screening Manager's decision on one sibling (SIB1).

    Attributes:
        child (str):
        refer (bool):
        reasons (str):
    """

    child: str
    refer: bool
    reasons: str

    def to_dict(self) -> dict[str, Any]:
        child = self.child

        refer = self.refer

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "child": child,
                "refer": refer,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        child = d.pop("child")

        refer = d.pop("refer")

        reasons = d.pop("reasons")

        sibling_choice_part = cls(
            child=child,
            refer=refer,
            reasons=reasons,
        )

        return sibling_choice_part
