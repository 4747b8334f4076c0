from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TeamCount")


@_attrs_define
class TeamCount:
    """How much waits for a team, or in a locality; of a queue or of all. team: null where none is known yet.

    Attributes:
        waiting (int):
        overdue (int):
        urgent (int):
        unclaimed (int):
        team (None | str):
    """

    waiting: int
    overdue: int
    urgent: int
    unclaimed: int
    team: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        waiting = self.waiting

        overdue = self.overdue

        urgent = self.urgent

        unclaimed = self.unclaimed

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

        def _parse_team(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        team_count = cls(
            waiting=waiting,
            overdue=overdue,
            urgent=urgent,
            unclaimed=unclaimed,
            team=team,
        )

        team_count.additional_properties = d
        return team_count

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
