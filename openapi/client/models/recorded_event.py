from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RecordedEvent")


@_attrs_define
class RecordedEvent:
    """One event of an answer, with its receipt: position and leaf prove later that it was recorded.

    claimed_at: what was said of when it was done, where that was still to come. It counts as done when it was recorded.

        Attributes:
            event (str):
            stream (str): The kinds of stream, in one place. The chapters say which events stand in one: `OF_CASE`,
                `OF_CHILD` ...
            position (int):
            recorded_at (datetime.datetime):
            leaf (str):
            claimed_at (datetime.datetime | None | Unset):
    """

    event: str
    stream: str
    position: int
    recorded_at: datetime.datetime
    leaf: str
    claimed_at: datetime.datetime | Unset | None = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event = self.event

        stream = self.stream

        position = self.position

        recorded_at = self.recorded_at.isoformat()

        leaf = self.leaf

        claimed_at: str | Unset | None
        if isinstance(self.claimed_at, Unset):
            claimed_at = UNSET
        elif isinstance(self.claimed_at, datetime.datetime):
            claimed_at = self.claimed_at.isoformat()
        else:
            claimed_at = self.claimed_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event": event,
                "stream": stream,
                "position": position,
                "recorded_at": recorded_at,
                "leaf": leaf,
            }
        )
        if claimed_at is not UNSET:
            field_dict["claimed_at"] = claimed_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        event = d.pop("event")

        stream = d.pop("stream")

        position = d.pop("position")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        leaf = d.pop("leaf")

        def _parse_claimed_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                claimed_at_type_0 = datetime.datetime.fromisoformat(data)

                return claimed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        claimed_at = _parse_claimed_at(d.pop("claimed_at", UNSET))

        recorded_event = cls(
            event=event,
            stream=stream,
            position=position,
            recorded_at=recorded_at,
            leaf=leaf,
            claimed_at=claimed_at,
        )

        recorded_event.additional_properties = d
        return recorded_event

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
