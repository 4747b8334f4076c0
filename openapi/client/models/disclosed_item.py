from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DisclosedItem")


@_attrs_define
class DisclosedItem:
    """One thing that was disclosed, and how it is known. source: who reported it.

    Attributes:
        text (None | str):
        kind (str): How a statement is known (R18).
        source (None | str):
    """

    text: str | None
    kind: str
    source: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text: str | None
        text = self.text

        kind = self.kind

        source: str | None
        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
                "kind": kind,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_text(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        kind = d.pop("kind")

        def _parse_source(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        disclosed_item = cls(
            text=text,
            kind=kind,
            source=source,
        )

        disclosed_item.additional_properties = d
        return disclosed_item

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
