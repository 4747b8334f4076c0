from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RequesterPart")


@_attrs_define
class RequesterPart:
    """Who asks, and where the answer goes.

    Attributes:
        name (str):
        contact (str):
    """

    name: str
    contact: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        contact = self.contact

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "contact": contact,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        contact = d.pop("contact")

        requester_part = cls(
            name=name,
            contact=contact,
        )

        return requester_part
