from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.record_kind import RecordKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.record_read import RecordRead


T = TypeVar("T", bound="RecordsOfKind")


@_attrs_define
class RecordsOfKind:
    """Existing records of one kind: those that were read, or that there were none (SC7).

    Attributes:
        kind (RecordKind): The kinds of existing records that are considered, a closed set (SC7).
        there_were_none (bool):
        read (list[RecordRead] | Unset):
    """

    kind: RecordKind
    there_were_none: bool
    read: list[RecordRead] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        there_were_none = self.there_were_none

        read: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.read, Unset):
            read = []
            for read_item_data in self.read:
                read_item = read_item_data.to_dict()
                read.append(read_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "there_were_none": there_were_none,
            }
        )
        if read is not UNSET:
            field_dict["read"] = read

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.record_read import RecordRead

        d = dict(src_dict)
        kind = RecordKind(d.pop("kind"))

        there_were_none = d.pop("there_were_none")

        _read = d.pop("read", UNSET)
        read: list[RecordRead] | Unset = UNSET
        if _read is not UNSET:
            read = []
            for read_item_data in _read:
                read_item = RecordRead.from_dict(read_item_data)

                read.append(read_item)

        records_of_kind = cls(
            kind=kind,
            there_were_none=there_were_none,
            read=read,
        )

        return records_of_kind
