from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.ask_whom import AskWhom
    from ..models.found_child import FoundChild


T = TypeVar("T", bound="FoundChildren")


@_attrs_define
class FoundChildren:
    """The records found, the likeliest first. incomplete: the child may be known though it is not among them.

    ask: who must be asked, since what they alone see may be of this child; nothing else is said of it.

        Attributes:
            incomplete (bool):
            unreadable_records (int):
            items (list[FoundChild]):
            ask (list[AskWhom]):
    """

    incomplete: bool
    unreadable_records: int
    items: list[FoundChild]
    ask: list[AskWhom]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        incomplete = self.incomplete

        unreadable_records = self.unreadable_records

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        ask = []
        for ask_item_data in self.ask:
            ask_item = ask_item_data.to_dict()
            ask.append(ask_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "incomplete": incomplete,
                "unreadable_records": unreadable_records,
                "items": items,
                "ask": ask,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ask_whom import AskWhom
        from ..models.found_child import FoundChild

        d = dict(src_dict)
        incomplete = d.pop("incomplete")

        unreadable_records = d.pop("unreadable_records")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = FoundChild.from_dict(items_item_data)

            items.append(items_item)

        ask = []
        _ask = d.pop("ask")
        for ask_item_data in _ask:
            ask_item = AskWhom.from_dict(ask_item_data)

            ask.append(ask_item)

        found_children = cls(
            incomplete=incomplete,
            unreadable_records=unreadable_records,
            items=items,
            ask=ask,
        )

        found_children.additional_properties = d
        return found_children

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
