from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Load")


@_attrs_define
class Load:
    """What a worker has in hand, leads or is allocated to. name: as the directory has it; null of whom it does not
    list. team: theirs.

        Attributes:
            waiting (int):
            overdue (int):
            urgent (int):
            unclaimed (int):
            worker (str):
            name (None | str):
            team (None | str):
    """

    waiting: int
    overdue: int
    urgent: int
    unclaimed: int
    worker: str
    name: str | None
    team: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        waiting = self.waiting

        overdue = self.overdue

        urgent = self.urgent

        unclaimed = self.unclaimed

        worker = self.worker

        name: str | None
        name = self.name

        team: str | None
        team = self.team

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "waiting": waiting,
                "overdue": overdue,
                "urgent": urgent,
                "unclaimed": unclaimed,
                "worker": worker,
                "name": name,
                "team": team,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        waiting = d.pop("waiting")

        overdue = d.pop("overdue")

        urgent = d.pop("urgent")

        unclaimed = d.pop("unclaimed")

        worker = d.pop("worker")

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_team(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        load = cls(
            waiting=waiting,
            overdue=overdue,
            urgent=urgent,
            unclaimed=unclaimed,
            worker=worker,
            name=name,
            team=team,
        )

        load.additional_properties = d
        return load

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
