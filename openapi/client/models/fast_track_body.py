from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.area_team_call import AreaTeamCall


T = TypeVar("T", bound="FastTrackBody")


@_attrs_define
class FastTrackBody:
    """Why Significant Harm is likely, and the call to the Area Team if it is made already (C12).

    Attributes:
        grounds (str):
        occurred_at (datetime.datetime | None | Unset):
        call (AreaTeamCall | None | Unset):
    """

    grounds: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    call: AreaTeamCall | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.area_team_call import AreaTeamCall

        grounds = self.grounds

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        call: dict[str, Any] | Unset | None
        if isinstance(self.call, Unset):
            call = UNSET
        elif isinstance(self.call, AreaTeamCall):
            call = self.call.to_dict()
        else:
            call = self.call

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "grounds": grounds,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if call is not UNSET:
            field_dict["call"] = call

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.area_team_call import AreaTeamCall

        d = dict(src_dict)
        grounds = d.pop("grounds")

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

        def _parse_call(data: object) -> AreaTeamCall | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                call_type_0 = AreaTeamCall.from_dict(data)

                return call_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AreaTeamCall | None | Unset, data)

        call = _parse_call(d.pop("call", UNSET))

        fast_track_body = cls(
            grounds=grounds,
            occurred_at=occurred_at,
            call=call,
        )

        return fast_track_body
