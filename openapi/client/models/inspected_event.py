from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.inspected_event_data import InspectedEventData


T = TypeVar("T", bound="InspectedEvent")


@_attrs_define
class InspectedEvent:
    """One event: what it is called, when it happened and was recorded, in which role somebody acted, and its codes.

    Attributes:
        event (str):
        occurred_at (datetime.datetime):
        recorded_at (datetime.datetime):
        by (str): A role a person acts in. Titles come from the policy pack; being social-work qualified is the worker's
            own.
        data (InspectedEventData):
    """

    event: str
    occurred_at: datetime.datetime
    recorded_at: datetime.datetime
    by: str
    data: InspectedEventData
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event = self.event

        occurred_at = self.occurred_at.isoformat()

        recorded_at = self.recorded_at.isoformat()

        by = self.by

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event": event,
                "occurred_at": occurred_at,
                "recorded_at": recorded_at,
                "by": by,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.inspected_event_data import InspectedEventData

        d = dict(src_dict)
        event = d.pop("event")

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        by = d.pop("by")

        data = InspectedEventData.from_dict(d.pop("data"))

        inspected_event = cls(
            event=event,
            occurred_at=occurred_at,
            recorded_at=recorded_at,
            by=by,
            data=data,
        )

        inspected_event.additional_properties = d
        return inspected_event

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
