from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.clock_at_risk import ClockAtRisk
    from ..models.load import Load
    from ..models.week_so_far import WeekSoFar


T = TypeVar("T", bound="ManagersDay")


@_attrs_define
class ManagersDay:
    """For whoever manages. soon: the first that run out, at most 25.

    Attributes:
        load (list[Load]):
        soon (list[ClockAtRisk]):
        week (WeekSoFar): The clocks due since Monday: met in time, met but recorded late, met late, missed, running.
    """

    load: list[Load]
    soon: list[ClockAtRisk]
    week: WeekSoFar
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        load = []
        for load_item_data in self.load:
            load_item = load_item_data.to_dict()
            load.append(load_item)

        soon = []
        for soon_item_data in self.soon:
            soon_item = soon_item_data.to_dict()
            soon.append(soon_item)

        week = self.week.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "load": load,
                "soon": soon,
                "week": week,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clock_at_risk import ClockAtRisk
        from ..models.load import Load
        from ..models.week_so_far import WeekSoFar

        d = dict(src_dict)
        load = []
        _load = d.pop("load")
        for load_item_data in _load:
            load_item = Load.from_dict(load_item_data)

            load.append(load_item)

        soon = []
        _soon = d.pop("soon")
        for soon_item_data in _soon:
            soon_item = ClockAtRisk.from_dict(soon_item_data)

            soon.append(soon_item)

        week = WeekSoFar.from_dict(d.pop("week"))

        managers_day = cls(
            load=load,
            soon=soon,
            week=week,
        )

        managers_day.additional_properties = d
        return managers_day

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
