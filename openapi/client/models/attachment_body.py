from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.attachment_kind import AttachmentKind
from ..models.media_type import MediaType

T = TypeVar("T", bound="AttachmentBody")


@_attrs_define
class AttachmentBody:
    """A file that is to come (R19). name: as its sender calls it. length: in bytes, at most 20 MiB. sha256: of them.

    Attributes:
        kind (AttachmentKind): What a file is, a closed set (R12, R19).
        name (str):
        media_type (MediaType): As what a file is read, a closed set.
        length (int):
        sha256 (str):
    """

    kind: AttachmentKind
    name: str
    media_type: MediaType
    length: int
    sha256: str

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        name = self.name

        media_type = self.media_type.value

        length = self.length

        sha256 = self.sha256

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "name": name,
                "media_type": media_type,
                "length": length,
                "sha256": sha256,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = AttachmentKind(d.pop("kind"))

        name = d.pop("name")

        media_type = MediaType(d.pop("media_type"))

        length = d.pop("length")

        sha256 = d.pop("sha256")

        attachment_body = cls(
            kind=kind,
            name=name,
            media_type=media_type,
            length=length,
            sha256=sha256,
        )

        return attachment_body
