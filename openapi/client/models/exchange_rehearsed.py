from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.would_record import WouldRecord


T = TypeVar("T", bound="ExchangeRehearsed")


@_attrs_define
class ExchangeRehearsed:
    """What a command on an exchange would record: the answer to a dry run.

    Attributes:
        case (str):
        kind (str): What is exchanged with a system: it is asked whether the child is known, or told of a contact or a
            referral.

            nhs-number: asked of another, which traces it (`domain/tracing.py`).
        standing (str): Where an exchange stands. owed: not tried yet. waiting: to be tried again. done: answered, or
            taken.

            for-somebody: answered, and somebody is to say what comes of it.
        would_record (list[WouldRecord]):
    """

    case: str
    kind: str
    standing: str
    would_record: list[WouldRecord]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        kind = self.kind

        standing = self.standing

        would_record = []
        for would_record_item_data in self.would_record:
            would_record_item = would_record_item_data.to_dict()
            would_record.append(would_record_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "kind": kind,
                "standing": standing,
                "would_record": would_record,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.would_record import WouldRecord

        d = dict(src_dict)
        case = d.pop("case")

        kind = d.pop("kind")

        standing = d.pop("standing")

        would_record = []
        _would_record = d.pop("would_record")
        for would_record_item_data in _would_record:
            would_record_item = WouldRecord.from_dict(would_record_item_data)

            would_record.append(would_record_item)

        exchange_rehearsed = cls(
            case=case,
            kind=kind,
            standing=standing,
            would_record=would_record,
        )

        exchange_rehearsed.additional_properties = d
        return exchange_rehearsed

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
