from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.tier import Tier

T = TypeVar("T", bound="LevelConsidered")


@_attrs_define
class LevelConsidered:
    """A level of need that was considered, and why it meets the child's need or does not.

    Attributes:
        level (Tier): The levels of help a referrer considers before a referral (R9).
        why (str):
    """

    level: Tier
    why: str

    def to_dict(self) -> dict[str, Any]:
        level = self.level.value

        why = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "level": level,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        level = Tier(d.pop("level"))

        why = d.pop("why")

        level_considered = cls(
            level=level,
            why=why,
        )

        return level_considered
