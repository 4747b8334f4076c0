from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddressView")


@_attrs_define
class AddressView:
    """Where the child lives. `locality` is the authority's name of the area team's locality.

    Attributes:
        lines (None | str):
        postcode (None | str):
        locality (None | str):
    """

    lines: str | None
    postcode: str | None
    locality: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lines: str | None
        lines = self.lines

        postcode: str | None
        postcode = self.postcode

        locality: str | None
        locality = self.locality

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "lines": lines,
                "postcode": postcode,
                "locality": locality,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_lines(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        lines = _parse_lines(d.pop("lines"))

        def _parse_postcode(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        postcode = _parse_postcode(d.pop("postcode"))

        def _parse_locality(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        locality = _parse_locality(d.pop("locality"))

        address_view = cls(
            lines=lines,
            postcode=postcode,
            locality=locality,
        )

        address_view.additional_properties = d
        return address_view

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
