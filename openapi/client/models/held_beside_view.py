from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.told_event_view import ToldEventView


T = TypeVar("T", bound="HeldBesideView")


@_attrs_define
class HeldBesideView:
    """A challenge over the child's cases or an enquiry about the child. kind: which.

    Attributes:
        record (str):
        kind (str):
        version (int):
        events (list[ToldEventView]):
    """

    record: str
    kind: str
    version: int
    events: list[ToldEventView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        record = self.record

        kind = self.kind

        version = self.version

        events = []
        for events_item_data in self.events:
            events_item = events_item_data.to_dict()
            events.append(events_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "record": record,
                "kind": kind,
                "version": version,
                "events": events,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.told_event_view import ToldEventView

        d = dict(src_dict)
        record = d.pop("record")

        kind = d.pop("kind")

        version = d.pop("version")

        events = []
        _events = d.pop("events")
        for events_item_data in _events:
            events_item = ToldEventView.from_dict(events_item_data)

            events.append(events_item)

        held_beside_view = cls(
            record=record,
            kind=kind,
            version=version,
            events=events,
        )

        held_beside_view.additional_properties = d
        return held_beside_view

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
