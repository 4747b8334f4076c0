from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.held_record_view import HeldRecordView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="BundlePreparedView")


@_attrs_define
class BundlePreparedView:
    """What is to be told. records: as their first events left them; digest: of the file.

    Attributes:
        records (list[HeldRecordView]):
        made_at (datetime.datetime):
        digest (str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    records: list[HeldRecordView]
    made_at: datetime.datetime
    digest: str
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        records = []
        for records_item_data in self.records:
            records_item = records_item_data.to_dict()
            records.append(records_item)

        made_at = self.made_at.isoformat()

        digest = self.digest

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "records": records,
                "made_at": made_at,
                "digest": digest,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.held_record_view import HeldRecordView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        records = []
        _records = d.pop("records")
        for records_item_data in _records:
            records_item = HeldRecordView.from_dict(records_item_data)

            records.append(records_item)

        made_at = datetime.datetime.fromisoformat(d.pop("made_at"))

        digest = d.pop("digest")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        bundle_prepared_view = cls(
            records=records,
            made_at=made_at,
            digest=digest,
            by=by,
            occurred_at=occurred_at,
        )

        bundle_prepared_view.additional_properties = d
        return bundle_prepared_view

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
