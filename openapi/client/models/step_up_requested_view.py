from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="StepUpRequestedView")


@_attrs_define
class StepUpRequestedView:
    """Who leads the Team Around the Child, and whether the family agrees (R1).

    Attributes:
        led_by (None | str):
        tac_reference (None | str):
        family_agrees (bool | None):
        agreed_by (None | str):
        reason_if_not (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    led_by: str | None
    tac_reference: str | None
    family_agrees: bool | None
    agreed_by: str | None
    reason_if_not: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        led_by: str | None
        led_by = self.led_by

        tac_reference: str | None
        tac_reference = self.tac_reference

        family_agrees: bool | None
        family_agrees = self.family_agrees

        agreed_by: str | None
        agreed_by = self.agreed_by

        reason_if_not: str | None
        reason_if_not = self.reason_if_not

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "led_by": led_by,
                "tac_reference": tac_reference,
                "family_agrees": family_agrees,
                "agreed_by": agreed_by,
                "reason_if_not": reason_if_not,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)

        def _parse_led_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        led_by = _parse_led_by(d.pop("led_by"))

        def _parse_tac_reference(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        tac_reference = _parse_tac_reference(d.pop("tac_reference"))

        def _parse_family_agrees(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        family_agrees = _parse_family_agrees(d.pop("family_agrees"))

        def _parse_agreed_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agreed_by = _parse_agreed_by(d.pop("agreed_by"))

        def _parse_reason_if_not(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reason_if_not = _parse_reason_if_not(d.pop("reason_if_not"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        step_up_requested_view = cls(
            led_by=led_by,
            tac_reference=tac_reference,
            family_agrees=family_agrees,
            agreed_by=agreed_by,
            reason_if_not=reason_if_not,
            by=by,
            occurred_at=occurred_at,
        )

        step_up_requested_view.additional_properties = d
        return step_up_requested_view

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
