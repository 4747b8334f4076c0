from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ConsultationHoldLiftedBody")


@_attrs_define
class ConsultationHoldLiftedBody:
    """End a hold.

    Attributes:
        reasons (str):
    """

    reasons: str

    def to_dict(self) -> dict[str, Any]:
        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reasons = d.pop("reasons")

        consultation_hold_lifted_body = cls(
            reasons=reasons,
        )

        return consultation_hold_lifted_body
