from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.information_item_view import InformationItemView


T = TypeVar("T", bound="CompletenessView")


@_attrs_define
class CompletenessView:
    """How many of the fifteen items there are, and what the others lack (R8). A measure: it holds up nothing (A23).

    Attributes:
        obtained (int):
        of (int):
        items (list[InformationItemView]):
    """

    obtained: int
    of: int
    items: list[InformationItemView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        obtained = self.obtained

        of = self.of

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "obtained": obtained,
                "of": of,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.information_item_view import InformationItemView

        d = dict(src_dict)
        obtained = d.pop("obtained")

        of = d.pop("of")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = InformationItemView.from_dict(items_item_data)

            items.append(items_item)

        completeness_view = cls(
            obtained=obtained,
            of=of,
            items=items,
        )

        completeness_view.additional_properties = d
        return completeness_view

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
