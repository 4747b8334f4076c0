from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.counted import Counted
    from ..models.managers_day import ManagersDay
    from ..models.queue_waits import QueueWaits


T = TypeVar("T", bound="Home")


@_attrs_define
class Home:
    """queues: those in which anything waits that the asker's role may do. mine: their own work. team: that of their
    team, null of whom is in none. late: what is overdue in all of it. since: the beginning of yesterday; came_in: the
    cases recorded since. notices_failed: notices that need somebody. manager: null of whoever manages nobody.

        Attributes:
            mine (Counted): How many records wait, of how many the time is over, how many are more urgent than ordinary, and
                how many nobody
                has in hand.
            team (Counted | None):
            queues (list[QueueWaits]):
            since (datetime.datetime):
            came_in (int):
            notices_failed (int):
            manager (ManagersDay | None):
    """

    mine: Counted
    team: Counted | None
    queues: list[QueueWaits]
    since: datetime.datetime
    came_in: int
    notices_failed: int
    manager: ManagersDay | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.counted import Counted
        from ..models.managers_day import ManagersDay

        mine = self.mine.to_dict()

        team: dict[str, Any] | None
        if isinstance(self.team, Counted):
            team = self.team.to_dict()
        else:
            team = self.team

        queues = []
        for queues_item_data in self.queues:
            queues_item = queues_item_data.to_dict()
            queues.append(queues_item)

        since = self.since.isoformat()

        came_in = self.came_in

        notices_failed = self.notices_failed

        manager: dict[str, Any] | None
        if isinstance(self.manager, ManagersDay):
            manager = self.manager.to_dict()
        else:
            manager = self.manager

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "mine": mine,
                "team": team,
                "queues": queues,
                "since": since,
                "came_in": came_in,
                "notices_failed": notices_failed,
                "manager": manager,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.counted import Counted
        from ..models.managers_day import ManagersDay
        from ..models.queue_waits import QueueWaits

        d = dict(src_dict)
        mine = Counted.from_dict(d.pop("mine"))

        def _parse_team(data: object) -> Counted | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                team_type_0 = Counted.from_dict(data)

                return team_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Counted | None, data)

        team = _parse_team(d.pop("team"))

        queues = []
        _queues = d.pop("queues")
        for queues_item_data in _queues:
            queues_item = QueueWaits.from_dict(queues_item_data)

            queues.append(queues_item)

        since = datetime.datetime.fromisoformat(d.pop("since"))

        came_in = d.pop("came_in")

        notices_failed = d.pop("notices_failed")

        def _parse_manager(data: object) -> ManagersDay | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                manager_type_0 = ManagersDay.from_dict(data)

                return manager_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ManagersDay | None, data)

        manager = _parse_manager(d.pop("manager"))

        home = cls(
            mine=mine,
            team=team,
            queues=queues,
            since=since,
            came_in=came_in,
            notices_failed=notices_failed,
            manager=manager,
        )

        home.additional_properties = d
        return home

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
