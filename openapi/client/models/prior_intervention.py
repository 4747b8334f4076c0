from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PriorIntervention")


@_attrs_define
class PriorIntervention:
    """What was already offered, and why it did not work (R22).

    Attributes:
        offered (str):
        why_unsuccessful (str):
        began_on (datetime.date | None | Unset):
        ended_on (datetime.date | None | Unset):
    """

    offered: str
    why_unsuccessful: str
    began_on: datetime.date | Unset | None = UNSET
    ended_on: datetime.date | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        offered = self.offered

        why_unsuccessful = self.why_unsuccessful

        began_on: str | Unset | None
        if isinstance(self.began_on, Unset):
            began_on = UNSET
        elif isinstance(self.began_on, datetime.date):
            began_on = self.began_on.isoformat()
        else:
            began_on = self.began_on

        ended_on: str | Unset | None
        if isinstance(self.ended_on, Unset):
            ended_on = UNSET
        elif isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "offered": offered,
                "why_unsuccessful": why_unsuccessful,
            }
        )
        if began_on is not UNSET:
            field_dict["began_on"] = began_on
        if ended_on is not UNSET:
            field_dict["ended_on"] = ended_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        offered = d.pop("offered")

        why_unsuccessful = d.pop("why_unsuccessful")

        def _parse_began_on(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                began_on_type_0 = datetime.date.fromisoformat(data)

                return began_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        began_on = _parse_began_on(d.pop("began_on", UNSET))

        def _parse_ended_on(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        ended_on = _parse_ended_on(d.pop("ended_on", UNSET))

        prior_intervention = cls(
            offered=offered,
            why_unsuccessful=why_unsuccessful,
            began_on=began_on,
            ended_on=ended_on,
        )

        return prior_intervention
