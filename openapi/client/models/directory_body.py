from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.team_part import TeamPart
    from ..models.worker_part import WorkerPart


T = TypeVar("T", bound="DirectoryBody")


@_attrs_define
class DirectoryBody:
    """What has changed and why: teams and workers as they are now, who has left, and which teams are closed.

    Attributes:
        reason (str):
        occurred_at (datetime.datetime | None | Unset):
        teams (list[TeamPart] | Unset):
        workers (list[WorkerPart] | Unset):
        left (list[str] | Unset):
        closed (list[str] | Unset):
    """

    reason: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    teams: list[TeamPart] | Unset = UNSET
    workers: list[WorkerPart] | Unset = UNSET
    left: list[str] | Unset = UNSET
    closed: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        reason = self.reason

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        teams: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.teams, Unset):
            teams = []
            for teams_item_data in self.teams:
                teams_item = teams_item_data.to_dict()
                teams.append(teams_item)

        workers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.workers, Unset):
            workers = []
            for workers_item_data in self.workers:
                workers_item = workers_item_data.to_dict()
                workers.append(workers_item)

        left: list[str] | Unset = UNSET
        if not isinstance(self.left, Unset):
            left = self.left

        closed: list[str] | Unset = UNSET
        if not isinstance(self.closed, Unset):
            closed = self.closed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reason": reason,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if teams is not UNSET:
            field_dict["teams"] = teams
        if workers is not UNSET:
            field_dict["workers"] = workers
        if left is not UNSET:
            field_dict["left"] = left
        if closed is not UNSET:
            field_dict["closed"] = closed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.team_part import TeamPart
        from ..models.worker_part import WorkerPart

        d = dict(src_dict)
        reason = d.pop("reason")

        def _parse_occurred_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                occurred_at_type_0 = datetime.datetime.fromisoformat(data)

                return occurred_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        occurred_at = _parse_occurred_at(d.pop("occurred_at", UNSET))

        _teams = d.pop("teams", UNSET)
        teams: list[TeamPart] | Unset = UNSET
        if _teams is not UNSET:
            teams = []
            for teams_item_data in _teams:
                teams_item = TeamPart.from_dict(teams_item_data)

                teams.append(teams_item)

        _workers = d.pop("workers", UNSET)
        workers: list[WorkerPart] | Unset = UNSET
        if _workers is not UNSET:
            workers = []
            for workers_item_data in _workers:
                workers_item = WorkerPart.from_dict(workers_item_data)

                workers.append(workers_item)

        left = cast(list[str], d.pop("left", UNSET))

        closed = cast(list[str], d.pop("closed", UNSET))

        directory_body = cls(
            reason=reason,
            occurred_at=occurred_at,
            teams=teams,
            workers=workers,
            left=left,
            closed=closed,
        )

        return directory_body
