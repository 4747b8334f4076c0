from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="TracedNumberRejectedView")


@_attrs_define
class TracedNumberRejectedView:
    """That it is not.

    Attributes:
        reason (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    reason: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        reason: str | None
        reason = self.reason

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "reason": reason,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)

        def _parse_reason(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        traced_number_rejected_view = cls(
            reason=reason,
            by=by,
            occurred_at=occurred_at,
        )

        traced_number_rejected_view.additional_properties = d
        return traced_number_rejected_view

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
