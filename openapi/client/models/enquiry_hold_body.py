from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.hold_ground import HoldGround

T = TypeVar("T", bound="EnquiryHoldBody")


@_attrs_define
class EnquiryHoldBody:
    """Have nothing of a case destroyed.

    Attributes:
        ground (HoldGround): Why a record must not be destroyed, a closed set.
        reasons (str):
    """

    ground: HoldGround
    reasons: str

    def to_dict(self) -> dict[str, Any]:
        ground = self.ground.value

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ground": ground,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ground = HoldGround(d.pop("ground"))

        reasons = d.pop("reasons")

        enquiry_hold_body = cls(
            ground=ground,
            reasons=reasons,
        )

        return enquiry_hold_body
