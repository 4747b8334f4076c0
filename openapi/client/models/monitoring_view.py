from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.monitoring_plan_view import MonitoringPlanView
    from ..models.monitoring_review_view import MonitoringReviewView


T = TypeVar("T", bound="MonitoringView")


@_attrs_define
class MonitoringView:
    """What is watched over, until when and what comes next, and what it showed; null while nothing is (Q5).

    Attributes:
        plans (list[MonitoringPlanView]):
        reviewed (list[MonitoringReviewView]):
    """

    plans: list[MonitoringPlanView]
    reviewed: list[MonitoringReviewView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        plans = []
        for plans_item_data in self.plans:
            plans_item = plans_item_data.to_dict()
            plans.append(plans_item)

        reviewed = []
        for reviewed_item_data in self.reviewed:
            reviewed_item = reviewed_item_data.to_dict()
            reviewed.append(reviewed_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "plans": plans,
                "reviewed": reviewed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.monitoring_plan_view import MonitoringPlanView
        from ..models.monitoring_review_view import MonitoringReviewView

        d = dict(src_dict)
        plans = []
        _plans = d.pop("plans")
        for plans_item_data in _plans:
            plans_item = MonitoringPlanView.from_dict(plans_item_data)

            plans.append(plans_item)

        reviewed = []
        _reviewed = d.pop("reviewed")
        for reviewed_item_data in _reviewed:
            reviewed_item = MonitoringReviewView.from_dict(reviewed_item_data)

            reviewed.append(reviewed_item)

        monitoring_view = cls(
            plans=plans,
            reviewed=reviewed,
        )

        monitoring_view.additional_properties = d
        return monitoring_view

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
