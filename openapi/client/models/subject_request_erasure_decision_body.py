from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SubjectRequestErasureDecisionBody")


@_attrs_define
class SubjectRequestErasureDecisionBody:
    """Approve what somebody else asked, or decline it.

    Attributes:
        approve (bool):
        reasons (str):
    """

    approve: bool
    reasons: str

    def to_dict(self) -> dict[str, Any]:
        approve = self.approve

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "approve": approve,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        approve = d.pop("approve")

        reasons = d.pop("reasons")

        subject_request_erasure_decision_body = cls(
            approve=approve,
            reasons=reasons,
        )

        return subject_request_erasure_decision_body
