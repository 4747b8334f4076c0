from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EnquiryRequestView")


@_attrs_define
class EnquiryRequestView:
    """One request for information.

    Attributes:
        asked_for (None | str):
    """

    asked_for: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asked_for: str | None
        asked_for = self.asked_for

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked_for": asked_for,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_asked_for(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        asked_for = _parse_asked_for(d.pop("asked_for"))

        enquiry_request_view = cls(
            asked_for=asked_for,
        )

        enquiry_request_view.additional_properties = d
        return enquiry_request_view

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
