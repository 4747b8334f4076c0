from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.in_the_household_view import InTheHouseholdView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ProtectiveActionView")


@_attrs_define
class ProtectiveActionView:
    """What the Screening Manager authorised, and for whom (SC11).

    Attributes:
        actions (None | str):
        for_the_child (bool):
        others (list[InTheHouseholdView]):
        services (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    actions: str | None
    for_the_child: bool
    others: list[InTheHouseholdView]
    services: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions: str | None
        actions = self.actions

        for_the_child = self.for_the_child

        others = []
        for others_item_data in self.others:
            others_item = others_item_data.to_dict()
            others.append(others_item)

        services: str | None
        services = self.services

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "for_the_child": for_the_child,
                "others": others,
                "services": services,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.in_the_household_view import InTheHouseholdView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)

        def _parse_actions(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        actions = _parse_actions(d.pop("actions"))

        for_the_child = d.pop("for_the_child")

        others = []
        _others = d.pop("others")
        for others_item_data in _others:
            others_item = InTheHouseholdView.from_dict(others_item_data)

            others.append(others_item)

        def _parse_services(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        services = _parse_services(d.pop("services"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        protective_action_view = cls(
            actions=actions,
            for_the_child=for_the_child,
            others=others,
            services=services,
            by=by,
            occurred_at=occurred_at,
        )

        protective_action_view.additional_properties = d
        return protective_action_view

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
