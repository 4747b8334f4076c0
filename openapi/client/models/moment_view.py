from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MomentView")


@_attrs_define
class MomentView:
    """What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the answer is the same; only
    the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

    position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment the
    clocks are judged against; null when none was asked about.

        Attributes:
            position (int):
            recorded_at (datetime.datetime):
            as_of (datetime.datetime | None):
            happened_by (datetime.datetime | None):
            judged_at (datetime.datetime | None):
    """

    position: int
    recorded_at: datetime.datetime
    as_of: datetime.datetime | None
    happened_by: datetime.datetime | None
    judged_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        position = self.position

        recorded_at = self.recorded_at.isoformat()

        as_of: str | None
        if isinstance(self.as_of, datetime.datetime):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        happened_by: str | None
        if isinstance(self.happened_by, datetime.datetime):
            happened_by = self.happened_by.isoformat()
        else:
            happened_by = self.happened_by

        judged_at: str | None
        if isinstance(self.judged_at, datetime.datetime):
            judged_at = self.judged_at.isoformat()
        else:
            judged_at = self.judged_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "position": position,
                "recorded_at": recorded_at,
                "as_of": as_of,
                "happened_by": happened_by,
                "judged_at": judged_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        position = d.pop("position")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        def _parse_as_of(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                as_of_type_0 = datetime.datetime.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        as_of = _parse_as_of(d.pop("as_of"))

        def _parse_happened_by(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                happened_by_type_0 = datetime.datetime.fromisoformat(data)

                return happened_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        happened_by = _parse_happened_by(d.pop("happened_by"))

        def _parse_judged_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                judged_at_type_0 = datetime.datetime.fromisoformat(data)

                return judged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        judged_at = _parse_judged_at(d.pop("judged_at"))

        moment_view = cls(
            position=position,
            recorded_at=recorded_at,
            as_of=as_of,
            happened_by=happened_by,
            judged_at=judged_at,
        )

        moment_view.additional_properties = d
        return moment_view

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
