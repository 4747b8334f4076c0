from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.disclosed_item import DisclosedItem


T = TypeVar("T", bound="DisclosureToAgency")


@_attrs_define
class DisclosureToAgency:
    """What was disclosed at once, and for which purpose.

    Attributes:
        items (list[DisclosedItem]):
        purpose (None | str):
        occurred_at (datetime.datetime):
    """

    items: list[DisclosedItem]
    purpose: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        purpose: str | None
        purpose = self.purpose

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "purpose": purpose,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.disclosed_item import DisclosedItem

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = DisclosedItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_purpose(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        purpose = _parse_purpose(d.pop("purpose"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        disclosure_to_agency = cls(
            items=items,
            purpose=purpose,
            occurred_at=occurred_at,
        )

        disclosure_to_agency.additional_properties = d
        return disclosure_to_agency

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
