from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ParentInformedView")


@_attrs_define
class ParentInformedView:
    """When a parent or carer was last informed, and by whom (SC8).

    Attributes:
        whom (None | str):
        told_by (None | str):
        referrer_named (bool):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    whom: str | None
    told_by: str | None
    referrer_named: bool
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        whom: str | None
        whom = self.whom

        told_by: str | None
        told_by = self.told_by

        referrer_named = self.referrer_named

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "whom": whom,
                "told_by": told_by,
                "referrer_named": referrer_named,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)

        def _parse_whom(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        whom = _parse_whom(d.pop("whom"))

        def _parse_told_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        told_by = _parse_told_by(d.pop("told_by"))

        referrer_named = d.pop("referrer_named")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        parent_informed_view = cls(
            whom=whom,
            told_by=told_by,
            referrer_named=referrer_named,
            by=by,
            occurred_at=occurred_at,
        )

        parent_informed_view.additional_properties = d
        return parent_informed_view

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
