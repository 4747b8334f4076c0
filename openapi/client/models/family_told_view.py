from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FamilyToldView")


@_attrs_define
class FamilyToldView:
    """What the child and family were last told of the action to be taken (D5).

    Attributes:
        told (None | str):
        occurred_at (datetime.datetime):
    """

    told: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        told: str | None
        told = self.told

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "told": told,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_told(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        told = _parse_told(d.pop("told"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        family_told_view = cls(
            told=told,
            occurred_at=occurred_at,
        )

        family_told_view.additional_properties = d
        return family_told_view

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
