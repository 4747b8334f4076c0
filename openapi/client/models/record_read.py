from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RecordRead")


@_attrs_define
class RecordRead:
    """A record that was read. reference: by which it is found; found: what it told.

    Attributes:
        reference (str):
        found (str):
    """

    reference: str
    found: str

    def to_dict(self) -> dict[str, Any]:
        reference = self.reference

        found = self.found

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reference": reference,
                "found": found,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reference = d.pop("reference")

        found = d.pop("found")

        record_read = cls(
            reference=reference,
            found=found,
        )

        return record_read
