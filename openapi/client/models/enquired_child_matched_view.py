from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="EnquiredChildMatchedView")


@_attrs_define
class EnquiredChildMatchedView:
    """Whether the child is known here, or was, and which it is (X20, X21).

    Attributes:
        standing (str): How a child stands to Children's Services (X20, X21).
        searched (None | str):
        child_reference (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    standing: str
    searched: str | None
    child_reference: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        standing = self.standing

        searched: str | None
        searched = self.searched

        child_reference: str | None
        child_reference = self.child_reference

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "standing": standing,
                "searched": searched,
                "child_reference": child_reference,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        standing = d.pop("standing")

        def _parse_searched(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        searched = _parse_searched(d.pop("searched"))

        def _parse_child_reference(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        child_reference = _parse_child_reference(d.pop("child_reference"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        enquired_child_matched_view = cls(
            standing=standing,
            searched=searched,
            child_reference=child_reference,
            by=by,
            occurred_at=occurred_at,
        )

        enquired_child_matched_view.additional_properties = d
        return enquired_child_matched_view

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
