from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.who_looked import WhoLooked


T = TypeVar("T", bound="UnusualView")


@_attrs_define
class UnusualView:
    """Reads of one person that are unusual, and why. Unusual is not wrong.

    Attributes:
        why (str):
        told (str):
        by (WhoLooked): Who was answered. id: a worker's, or a client's where nobody stands behind it. title: of the
            role.
        records (list[str]):
        reads (int):
        first_at (datetime.datetime):
        last_at (datetime.datetime):
    """

    why: str
    told: str
    by: WhoLooked
    records: list[str]
    reads: int
    first_at: datetime.datetime
    last_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        why = self.why

        told = self.told

        by = self.by.to_dict()

        records = self.records

        reads = self.reads

        first_at = self.first_at.isoformat()

        last_at = self.last_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "why": why,
                "told": told,
                "by": by,
                "records": records,
                "reads": reads,
                "first_at": first_at,
                "last_at": last_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.who_looked import WhoLooked

        d = dict(src_dict)
        why = d.pop("why")

        told = d.pop("told")

        by = WhoLooked.from_dict(d.pop("by"))

        records = cast(list[str], d.pop("records"))

        reads = d.pop("reads")

        first_at = datetime.datetime.fromisoformat(d.pop("first_at"))

        last_at = datetime.datetime.fromisoformat(d.pop("last_at"))

        unusual_view = cls(
            why=why,
            told=told,
            by=by,
            records=records,
            reads=reads,
            first_at=first_at,
            last_at=last_at,
        )

        unusual_view.additional_properties = d
        return unusual_view

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
