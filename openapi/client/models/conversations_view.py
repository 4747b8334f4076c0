from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.conversation_view import ConversationView


T = TypeVar("T", bound="ConversationsView")


@_attrs_define
class ConversationsView:
    """Who was spoken to, and what came of it; null while nobody was (Q1).

    Attributes:
        held (list[ConversationView]):
    """

    held: list[ConversationView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        held = []
        for held_item_data in self.held:
            held_item = held_item_data.to_dict()
            held.append(held_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "held": held,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.conversation_view import ConversationView

        d = dict(src_dict)
        held = []
        _held = d.pop("held")
        for held_item_data in _held:
            held_item = ConversationView.from_dict(held_item_data)

            held.append(held_item)

        conversations_view = cls(
            held=held,
        )

        conversations_view.additional_properties = d
        return conversations_view

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
