from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.erasure_ground import ErasureGround

T = TypeVar("T", bound="SubjectRequestErasureBody")


@_attrs_define
class SubjectRequestErasureBody:
    """Ask for the erasure of a record.

    Attributes:
        ground (ErasureGround): On which ground, a closed set: those of article 17(1) of the UK GDPR that can apply, and
            the wrong person.
        reasons (str):
    """

    ground: ErasureGround
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
        ground = ErasureGround(d.pop("ground"))

        reasons = d.pop("reasons")

        subject_request_erasure_body = cls(
            ground=ground,
            reasons=reasons,
        )

        return subject_request_erasure_body
