from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.record_read_view import RecordReadView


T = TypeVar("T", bound="RecordsOfKindView")


@_attrs_define
class RecordsOfKindView:
    """Existing records of one kind: those that were read, or that there were none (SC7).

    Attributes:
        kind (str): The kinds of existing records that are considered, a closed set (SC7).
        there_were_none (bool):
        read (list[RecordReadView]):
    """

    kind: str
    there_were_none: bool
    read: list[RecordReadView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        there_were_none = self.there_were_none

        read = []
        for read_item_data in self.read:
            read_item = read_item_data.to_dict()
            read.append(read_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "there_were_none": there_were_none,
                "read": read,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.record_read_view import RecordReadView

        d = dict(src_dict)
        kind = d.pop("kind")

        there_were_none = d.pop("there_were_none")

        read = []
        _read = d.pop("read")
        for read_item_data in _read:
            read_item = RecordReadView.from_dict(read_item_data)

            read.append(read_item)

        records_of_kind_view = cls(
            kind=kind,
            there_were_none=there_were_none,
            read=read,
        )

        records_of_kind_view.additional_properties = d
        return records_of_kind_view

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
