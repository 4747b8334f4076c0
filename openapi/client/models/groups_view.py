from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.child_causing_harm_view import ChildCausingHarmView
    from ..models.group_link_view import GroupLinkView


T = TypeVar("T", bound="GroupsView")


@_attrs_define
class GroupsView:
    """The cases of children who may be causing the harm, and of children harmed together with this one; null while there
    are none (X10, X12). reference: the other case.

        Attributes:
            causing_harm (list[ChildCausingHarmView]):
            linked (list[GroupLinkView]):
    """

    causing_harm: list[ChildCausingHarmView]
    linked: list[GroupLinkView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        causing_harm = []
        for causing_harm_item_data in self.causing_harm:
            causing_harm_item = causing_harm_item_data.to_dict()
            causing_harm.append(causing_harm_item)

        linked = []
        for linked_item_data in self.linked:
            linked_item = linked_item_data.to_dict()
            linked.append(linked_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "causing_harm": causing_harm,
                "linked": linked,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.child_causing_harm_view import ChildCausingHarmView
        from ..models.group_link_view import GroupLinkView

        d = dict(src_dict)
        causing_harm = []
        _causing_harm = d.pop("causing_harm")
        for causing_harm_item_data in _causing_harm:
            causing_harm_item = ChildCausingHarmView.from_dict(causing_harm_item_data)

            causing_harm.append(causing_harm_item)

        linked = []
        _linked = d.pop("linked")
        for linked_item_data in _linked:
            linked_item = GroupLinkView.from_dict(linked_item_data)

            linked.append(linked_item)

        groups_view = cls(
            causing_harm=causing_harm,
            linked=linked,
        )

        groups_view.additional_properties = d
        return groups_view

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
