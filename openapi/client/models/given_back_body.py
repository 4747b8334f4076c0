from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.giving_ground import GivingGround

T = TypeVar("T", bound="GivenBackBody")


@_attrs_define
class GivenBackBody:
    """Tell a field after all that was struck, or that is held back.

    Attributes:
        place (str):
        ground (GivingGround): Why something held back or struck is told after all, a closed set.
        reasons (str):
    """

    place: str
    ground: GivingGround
    reasons: str

    def to_dict(self) -> dict[str, Any]:
        place = self.place

        ground = self.ground.value

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "place": place,
                "ground": ground,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        place = d.pop("place")

        ground = GivingGround(d.pop("ground"))

        reasons = d.pop("reasons")

        given_back_body = cls(
            place=place,
            ground=ground,
            reasons=reasons,
        )

        return given_back_body
