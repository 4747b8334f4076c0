from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LevelConsideredView")


@_attrs_define
class LevelConsideredView:
    """A level of need that was considered, and why it meets the child's need or does not.

    Attributes:
        level (str): The levels of help a referrer considers before a referral (R9).
        why (None | str):
    """

    level: str
    why: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        level = self.level

        why: str | None
        why = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
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
        level = d.pop("level")

        def _parse_why(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        level_considered_view = cls(
            level=level,
            why=why,
        )

        level_considered_view.additional_properties = d
        return level_considered_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
