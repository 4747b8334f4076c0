from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ViewOnContactView")


@_attrs_define
class ViewOnContactView:
    """The view on contact with the child, and whether the agency is to refer it (X21).

    Attributes:
        view (str): The contact with the child that is thought right: the levels of the prisons' public protection
            arrangements.
        reasons (None | str):
        referral_required (bool | None):
        advice (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    view: str
    reasons: str | None
    referral_required: bool | None
    advice: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        view = self.view

        reasons: str | None
        reasons = self.reasons

        referral_required: bool | None
        referral_required = self.referral_required

        advice: str | None
        advice = self.advice

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "view": view,
                "reasons": reasons,
                "referral_required": referral_required,
                "advice": advice,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        view = d.pop("view")

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        def _parse_referral_required(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        referral_required = _parse_referral_required(d.pop("referral_required"))

        def _parse_advice(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        advice = _parse_advice(d.pop("advice"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        view_on_contact_view = cls(
            view=view,
            reasons=reasons,
            referral_required=referral_required,
            advice=advice,
            by=by,
            occurred_at=occurred_at,
        )

        view_on_contact_view.additional_properties = d
        return view_on_contact_view

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
