from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OwnAttachmentView")


@_attrs_define
class OwnAttachmentView:
    """A file that the agency sent.

    Attributes:
        attachment (UUID):
        kind (str): What a file is, a closed set (R12, R19).
        name (None | str):
        media_type (str): As what a file is read, a closed set.
        length (int):
        sha256 (None | str):
        occurred_at (datetime.datetime):
    """

    attachment: UUID
    kind: str
    name: str | None
    media_type: str
    length: int
    sha256: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attachment = str(self.attachment)

        kind = self.kind

        name: str | None
        name = self.name

        media_type = self.media_type

        length = self.length

        sha256: str | None
        sha256 = self.sha256

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attachment": attachment,
                "kind": kind,
                "name": name,
                "media_type": media_type,
                "length": length,
                "sha256": sha256,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        attachment = UUID(d.pop("attachment"))

        kind = d.pop("kind")

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        media_type = d.pop("media_type")

        length = d.pop("length")

        def _parse_sha256(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        sha256 = _parse_sha256(d.pop("sha256"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        own_attachment_view = cls(
            attachment=attachment,
            kind=kind,
            name=name,
            media_type=media_type,
            length=length,
            sha256=sha256,
            occurred_at=occurred_at,
        )

        own_attachment_view.additional_properties = d
        return own_attachment_view

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
