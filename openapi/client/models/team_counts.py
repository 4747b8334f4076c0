from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.team_count import TeamCount


T = TypeVar("T", bound="TeamCounts")


@_attrs_define
class TeamCounts:
    """The teams for which anything waits, the one with most first.

    Attributes:
        incomplete (bool):
        unreadable_records (int):
        items (list[TeamCount]):
    """

    incomplete: bool
    unreadable_records: int
    items: list[TeamCount]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        incomplete = self.incomplete

        unreadable_records = self.unreadable_records

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "incomplete": incomplete,
                "unreadable_records": unreadable_records,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.team_count import TeamCount

        d = dict(src_dict)
        incomplete = d.pop("incomplete")

        unreadable_records = d.pop("unreadable_records")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = TeamCount.from_dict(items_item_data)

            items.append(items_item)

        team_counts = cls(
            incomplete=incomplete,
            unreadable_records=unreadable_records,
            items=items,
        )

        team_counts.additional_properties = d
        return team_counts

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
