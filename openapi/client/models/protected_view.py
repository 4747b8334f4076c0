from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProtectedView")


@_attrs_define
class ProtectedView:
    """A matter that is read apart, for a purpose, and the roles that may (CF2, SC9): each reading of it is recorded.

    Attributes:
        matter (str): What is read apart from its case.
        who_may (list[str]):
    """

    matter: str
    who_may: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        matter = self.matter

        who_may = self.who_may

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "matter": matter,
                "who_may": who_may,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        matter = d.pop("matter")

        who_may = cast(list[str], d.pop("who_may"))

        protected_view = cls(
            matter=matter,
            who_may=who_may,
        )

        protected_view.additional_properties = d
        return protected_view

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
