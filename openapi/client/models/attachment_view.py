from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="AttachmentView")


@_attrs_define
class AttachmentView:
    """A file that was added: what it is, its digest (SHA-256), who sent it. It is fetched by its id.

    Attributes:
        attachment (UUID):
        kind (str): What a file is, a closed set (R12, R19).
        name (None | str):
        media_type (str): As what a file is read, a closed set.
        length (int):
        parts (int):
        stored (str):
        sha256 (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    attachment: UUID
    kind: str
    name: str | None
    media_type: str
    length: int
    parts: int
    stored: str
    sha256: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attachment = str(self.attachment)

        kind = self.kind

        name: str | None
        name = self.name

        media_type = self.media_type

        length = self.length

        parts = self.parts

        stored = self.stored

        sha256: str | None
        sha256 = self.sha256

        by = self.by.to_dict()

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
                "parts": parts,
                "stored": stored,
                "sha256": sha256,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

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

        parts = d.pop("parts")

        stored = d.pop("stored")

        def _parse_sha256(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        sha256 = _parse_sha256(d.pop("sha256"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        attachment_view = cls(
            attachment=attachment,
            kind=kind,
            name=name,
            media_type=media_type,
            length=length,
            parts=parts,
            stored=stored,
            sha256=sha256,
            by=by,
            occurred_at=occurred_at,
        )

        attachment_view.additional_properties = d
        return attachment_view

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
