from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="IdentifierView")


@_attrs_define
class IdentifierView:
    """A strong identifier: NHS number (10 digits), unique pupil number, or the case-management system's id.

    Attributes:
        kind (str): Strong identifiers of a child: one child each.
        number (None | str):
    """

    kind: str
    number: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        number: str | None
        number = self.number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "number": number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_number(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        number = _parse_number(d.pop("number"))

        identifier_view = cls(
            kind=kind,
            number=number,
        )

        identifier_view.additional_properties = d
        return identifier_view

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
