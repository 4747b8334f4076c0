from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ConcernsView")


@_attrs_define
class ConcernsView:
    """Whether there are concerns. told: which, or that there are none and by what that is known.

    Attributes:
        there_are (bool):
        told (None | str):
    """

    there_are: bool
    told: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        there_are = self.there_are

        told: str | None
        told = self.told

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "there_are": there_are,
                "told": told,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        there_are = d.pop("there_are")

        def _parse_told(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        told = _parse_told(d.pop("told"))

        concerns_view = cls(
            there_are=there_are,
            told=told,
        )

        concerns_view.additional_properties = d
        return concerns_view

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
