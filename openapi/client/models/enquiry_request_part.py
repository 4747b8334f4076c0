from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="EnquiryRequestPart")


@_attrs_define
class EnquiryRequestPart:
    """One request for information.

    Attributes:
        asked_for (str):
    """

    asked_for: str

    def to_dict(self) -> dict[str, Any]:
        asked_for = self.asked_for

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "asked_for": asked_for,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asked_for = d.pop("asked_for")

        enquiry_request_part = cls(
            asked_for=asked_for,
        )

        return enquiry_request_part
