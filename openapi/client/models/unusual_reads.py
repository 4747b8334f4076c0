from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.unusual_view import UnusualView


T = TypeVar("T", bound="UnusualReads")


@_attrs_define
class UnusualReads:
    """What is unusual among a day's reads. incomplete: there were more reads than were looked through.

    Attributes:
        on (datetime.date):
        items (list[UnusualView]):
        incomplete (bool):
    """

    on: datetime.date
    items: list[UnusualView]
    incomplete: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        on = self.on.isoformat()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        incomplete = self.incomplete

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "on": on,
                "items": items,
                "incomplete": incomplete,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.unusual_view import UnusualView

        d = dict(src_dict)
        on = datetime.date.fromisoformat(d.pop("on"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = UnusualView.from_dict(items_item_data)

            items.append(items_item)

        incomplete = d.pop("incomplete")

        unusual_reads = cls(
            on=on,
            items=items,
            incomplete=incomplete,
        )

        unusual_reads.additional_properties = d
        return unusual_reads

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
