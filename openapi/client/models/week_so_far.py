from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="WeekSoFar")


@_attrs_define
class WeekSoFar:
    """The clocks due since Monday: met in time, met but recorded late, met late, missed, running.

    Attributes:
        since (datetime.datetime):
        met (int):
        met_but_recorded_late (int):
        met_late (int):
        missed (int):
        running (int):
    """

    since: datetime.datetime
    met: int
    met_but_recorded_late: int
    met_late: int
    missed: int
    running: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        since = self.since.isoformat()

        met = self.met

        met_but_recorded_late = self.met_but_recorded_late

        met_late = self.met_late

        missed = self.missed

        running = self.running

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "since": since,
                "met": met,
                "met_but_recorded_late": met_but_recorded_late,
                "met_late": met_late,
                "missed": missed,
                "running": running,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        since = datetime.datetime.fromisoformat(d.pop("since"))

        met = d.pop("met")

        met_but_recorded_late = d.pop("met_but_recorded_late")

        met_late = d.pop("met_late")

        missed = d.pop("missed")

        running = d.pop("running")

        week_so_far = cls(
            since=since,
            met=met,
            met_but_recorded_late=met_but_recorded_late,
            met_late=met_late,
            missed=missed,
            running=running,
        )

        week_so_far.additional_properties = d
        return week_so_far

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
