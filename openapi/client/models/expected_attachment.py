from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ExpectedAttachment")


@_attrs_define
class ExpectedAttachment:
    """A file on its way. part_length: bytes of every part but the last; parts: how many; missing: those to be sent.

    ends_at: when what has come of it is forgotten unless it is recorded before; null once it is.

        Attributes:
            attachment (str):
            part_length (int):
            parts (int):
            missing (list[int]):
            ends_at (datetime.datetime | None):
    """

    attachment: str
    part_length: int
    parts: int
    missing: list[int]
    ends_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attachment = self.attachment

        part_length = self.part_length

        parts = self.parts

        missing = self.missing

        ends_at: str | None
        if isinstance(self.ends_at, datetime.datetime):
            ends_at = self.ends_at.isoformat()
        else:
            ends_at = self.ends_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attachment": attachment,
                "part_length": part_length,
                "parts": parts,
                "missing": missing,
                "ends_at": ends_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        attachment = d.pop("attachment")

        part_length = d.pop("part_length")

        parts = d.pop("parts")

        missing = cast(list[int], d.pop("missing"))

        def _parse_ends_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ends_at_type_0 = datetime.datetime.fromisoformat(data)

                return ends_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ends_at = _parse_ends_at(d.pop("ends_at"))

        expected_attachment = cls(
            attachment=attachment,
            part_length=part_length,
            parts=parts,
            missing=missing,
            ends_at=ends_at,
        )

        expected_attachment.additional_properties = d
        return expected_attachment

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
