from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.stated_read import StatedRead


T = TypeVar("T", bound="ReadStatement")


@_attrs_define
class ReadStatement:
    """Who read a child's record, as it may be told to the person: roles, agencies, days and purposes, no names.

    incomplete: it begins later than the record does, since there were more reads than it is made of.

        Attributes:
            child (str):
            made_at (datetime.datetime):
            items (list[StatedRead]):
            incomplete (bool):
    """

    child: str
    made_at: datetime.datetime
    items: list[StatedRead]
    incomplete: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        child = self.child

        made_at = self.made_at.isoformat()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        incomplete = self.incomplete

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "child": child,
                "made_at": made_at,
                "items": items,
                "incomplete": incomplete,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stated_read import StatedRead

        d = dict(src_dict)
        child = d.pop("child")

        made_at = datetime.datetime.fromisoformat(d.pop("made_at"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = StatedRead.from_dict(items_item_data)

            items.append(items_item)

        incomplete = d.pop("incomplete")

        read_statement = cls(
            child=child,
            made_at=made_at,
            items=items,
            incomplete=incomplete,
        )

        read_statement.additional_properties = d
        return read_statement

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
