from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ConcernMonitoringBody")


@_attrs_define
class ConcernMonitoringBody:
    """Say what the agency watches over, until when, and what the next steps will be.

    Attributes:
        what (str):
        until (datetime.datetime):
        next_steps (str):
        professional (Spoken): Somebody who was spoken to. role: what they are, and where.
        occurred_at (datetime.datetime | None | Unset):
    """

    what: str
    until: datetime.datetime
    next_steps: str
    professional: Spoken
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        what = self.what

        until = self.until.isoformat()

        next_steps = self.next_steps

        professional = self.professional.to_dict()

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
                "what": what,
                "until": until,
                "next_steps": next_steps,
                "professional": professional,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        what = d.pop("what")

        until = datetime.datetime.fromisoformat(d.pop("until"))

        next_steps = d.pop("next_steps")

        professional = Spoken.from_dict(d.pop("professional"))

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

        concern_monitoring_body = cls(
            what=what,
            until=until,
            next_steps=next_steps,
            professional=professional,
            occurred_at=occurred_at,
        )

        return concern_monitoring_body
