from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.opened_case import OpenedCase
    from ..models.would_record import WouldRecord


T = TypeVar("T", bound="ContactRehearsed")


@_attrs_define
class ContactRehearsed:
    """What a contact would record: the answer to a dry run. Its references are examples: nobody holds them.

    Attributes:
        communication (str):
        received_at (datetime.datetime):
        clamped (bool):
        cases (list[OpenedCase]):
        would_record (list[WouldRecord]):
    """

    communication: str
    received_at: datetime.datetime
    clamped: bool
    cases: list[OpenedCase]
    would_record: list[WouldRecord]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        communication = self.communication

        received_at = self.received_at.isoformat()

        clamped = self.clamped

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        would_record = []
        for would_record_item_data in self.would_record:
            would_record_item = would_record_item_data.to_dict()
            would_record.append(would_record_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "communication": communication,
                "received_at": received_at,
                "clamped": clamped,
                "cases": cases,
                "would_record": would_record,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.opened_case import OpenedCase
        from ..models.would_record import WouldRecord

        d = dict(src_dict)
        communication = d.pop("communication")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        clamped = d.pop("clamped")

        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = OpenedCase.from_dict(cases_item_data)

            cases.append(cases_item)

        would_record = []
        _would_record = d.pop("would_record")
        for would_record_item_data in _would_record:
            would_record_item = WouldRecord.from_dict(would_record_item_data)

            would_record.append(would_record_item)

        contact_rehearsed = cls(
            communication=communication,
            received_at=received_at,
            clamped=clamped,
            cases=cases,
            would_record=would_record,
        )

        contact_rehearsed.additional_properties = d
        return contact_rehearsed

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
