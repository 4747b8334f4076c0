from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="MonitoringPlanBody")


@_attrs_define
class MonitoringPlanBody:
    """Plan to watch over something: what, until when, and what comes next.

    Attributes:
        what (str):
        until (datetime.datetime):
        next_steps (str):
        occurred_at (datetime.datetime | None | Unset):
        spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    what: str
    until: datetime.datetime
    next_steps: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        what = self.what

        until = self.until.isoformat()

        next_steps = self.next_steps

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        spoken_to: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.spoken_to, Unset):
            spoken_to = []
            for spoken_to_item_data in self.spoken_to:
                spoken_to_item = spoken_to_item_data.to_dict()
                spoken_to.append(spoken_to_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "what": what,
                "until": until,
                "next_steps": next_steps,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        what = d.pop("what")

        until = datetime.datetime.fromisoformat(d.pop("until"))

        next_steps = d.pop("next_steps")

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

        _spoken_to = d.pop("spoken_to", UNSET)
        spoken_to: list[Spoken] | Unset = UNSET
        if _spoken_to is not UNSET:
            spoken_to = []
            for spoken_to_item_data in _spoken_to:
                spoken_to_item = Spoken.from_dict(spoken_to_item_data)

                spoken_to.append(spoken_to_item)

        monitoring_plan_body = cls(
            what=what,
            until=until,
            next_steps=next_steps,
            occurred_at=occurred_at,
            spoken_to=spoken_to,
        )

        return monitoring_plan_body
