from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CheckpointView")


@_attrs_define
class CheckpointView:
    """What the log says of itself, signed. root: base64. note: as C2SP signs it. key: what verifies the note.

    Attributes:
        origin (str):
        size (int):
        root (str):
        note (str):
        signed_at (datetime.datetime):
        key (str):
    """

    origin: str
    size: int
    root: str
    note: str
    signed_at: datetime.datetime
    key: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        origin = self.origin

        size = self.size

        root = self.root

        note = self.note

        signed_at = self.signed_at.isoformat()

        key = self.key

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "origin": origin,
                "size": size,
                "root": root,
                "note": note,
                "signed_at": signed_at,
                "key": key,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        origin = d.pop("origin")

        size = d.pop("size")

        root = d.pop("root")

        note = d.pop("note")

        signed_at = datetime.datetime.fromisoformat(d.pop("signed_at"))

        key = d.pop("key")

        checkpoint_view = cls(
            origin=origin,
            size=size,
            root=root,
            note=note,
            signed_at=signed_at,
            key=key,
        )

        checkpoint_view.additional_properties = d
        return checkpoint_view

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
