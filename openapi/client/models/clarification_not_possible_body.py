from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.obstacle import Obstacle
from ..types import UNSET, Unset

T = TypeVar("T", bound="ClarificationNotPossibleBody")


@_attrs_define
class ClarificationNotPossibleBody:
    """Why nothing could be clarified with the referrer, and what was tried (R7).

    Attributes:
        obstacle (Obstacle): Why nothing could be clarified with the referrer, a closed set (R7).
        reasons (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    obstacle: Obstacle
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        obstacle = self.obstacle.value

        reasons = self.reasons

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "obstacle": obstacle,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        obstacle = Obstacle(d.pop("obstacle"))

        reasons = d.pop("reasons")

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

        clarification_not_possible_body = cls(
            obstacle=obstacle,
            reasons=reasons,
            occurred_at=occurred_at,
        )

        return clarification_not_possible_body
