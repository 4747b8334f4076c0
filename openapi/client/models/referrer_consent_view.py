from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ReferrerConsentView")


@_attrs_define
class ReferrerConsentView:
    """What a referrer who is no professional last said of being named (CF2).

    Attributes:
        to_parents (bool):
        to_agencies (bool):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    to_parents: bool
    to_agencies: bool
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        to_parents = self.to_parents

        to_agencies = self.to_agencies

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "to_parents": to_parents,
                "to_agencies": to_agencies,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        to_parents = d.pop("to_parents")

        to_agencies = d.pop("to_agencies")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        referrer_consent_view = cls(
            to_parents=to_parents,
            to_agencies=to_agencies,
            by=by,
            occurred_at=occurred_at,
        )

        referrer_consent_view.additional_properties = d
        return referrer_consent_view

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
