from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PriorInterventionView")


@_attrs_define
class PriorInterventionView:
    """What was already offered, and why it did not work (R22).

    Attributes:
        offered (None | str):
        why_unsuccessful (None | str):
        began_on (datetime.date | None):
        ended_on (datetime.date | None):
    """

    offered: str | None
    why_unsuccessful: str | None
    began_on: datetime.date | None
    ended_on: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        offered: str | None
        offered = self.offered

        why_unsuccessful: str | None
        why_unsuccessful = self.why_unsuccessful

        began_on: str | None
        if isinstance(self.began_on, datetime.date):
            began_on = self.began_on.isoformat()
        else:
            began_on = self.began_on

        ended_on: str | None
        if isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "offered": offered,
                "why_unsuccessful": why_unsuccessful,
                "began_on": began_on,
                "ended_on": ended_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_offered(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        offered = _parse_offered(d.pop("offered"))

        def _parse_why_unsuccessful(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why_unsuccessful = _parse_why_unsuccessful(d.pop("why_unsuccessful"))

        def _parse_began_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                began_on_type_0 = datetime.date.fromisoformat(data)

                return began_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        began_on = _parse_began_on(d.pop("began_on"))

        def _parse_ended_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ended_on = _parse_ended_on(d.pop("ended_on"))

        prior_intervention_view = cls(
            offered=offered,
            why_unsuccessful=why_unsuccessful,
            began_on=began_on,
            ended_on=ended_on,
        )

        prior_intervention_view.additional_properties = d
        return prior_intervention_view

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
