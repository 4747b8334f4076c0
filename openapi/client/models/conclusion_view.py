from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ConclusionView")


@_attrs_define
class ConclusionView:
    """How a referral ended that came to be assessed (A36). authority: the one that took over.

    Attributes:
        ending (str): How a referral ends that came to be assessed (A36).
        reasons (None | str):
        authority (None | str):
        on (datetime.date):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
    """

    ending: str
    reasons: str | None
    authority: str | None
    on: datetime.date
    by: WorkerView
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ending = self.ending

        reasons: str | None
        reasons = self.reasons

        authority: str | None
        authority = self.authority

        on = self.on.isoformat()

        by = self.by.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ending": ending,
                "reasons": reasons,
                "authority": authority,
                "on": on,
                "by": by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        ending = d.pop("ending")

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        def _parse_authority(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        authority = _parse_authority(d.pop("authority"))

        on = datetime.date.fromisoformat(d.pop("on"))

        by = WorkerView.from_dict(d.pop("by"))

        conclusion_view = cls(
            ending=ending,
            reasons=reasons,
            authority=authority,
            on=on,
            by=by,
        )

        conclusion_view.additional_properties = d
        return conclusion_view

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
