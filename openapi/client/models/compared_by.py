from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.compared_group import ComparedGroup


T = TypeVar("T", bound="ComparedBy")


@_attrs_define
class ComparedBy:
    """The groups of one characteristic, the largest first. A child may count in several groups of disability.

    too_small: how many more groups there are, of which nothing is shown.

        Attributes:
            by (str): By what outcomes and timeliness are compared (EQ1).
            groups (list[ComparedGroup]):
            too_small (int):
    """

    by: str
    groups: list[ComparedGroup]
    too_small: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        by = self.by

        groups = []
        for groups_item_data in self.groups:
            groups_item = groups_item_data.to_dict()
            groups.append(groups_item)

        too_small = self.too_small

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "by": by,
                "groups": groups,
                "too_small": too_small,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compared_group import ComparedGroup

        d = dict(src_dict)
        by = d.pop("by")

        groups = []
        _groups = d.pop("groups")
        for groups_item_data in _groups:
            groups_item = ComparedGroup.from_dict(groups_item_data)

            groups.append(groups_item)

        too_small = d.pop("too_small")

        compared_by = cls(
            by=by,
            groups=groups,
            too_small=too_small,
        )

        compared_by.additional_properties = d
        return compared_by

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
