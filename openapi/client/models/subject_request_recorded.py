from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.recorded_event import RecordedEvent


T = TypeVar("T", bound="SubjectRequestRecorded")


@_attrs_define
class SubjectRequestRecorded:
    """What a command on a subject access request recorded.

    Attributes:
        request (str):
        state (str): Where a request stands.
        version (int):
        recorded (list[RecordedEvent]):
    """

    request: str
    state: str
    version: int
    recorded: list[RecordedEvent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request = self.request

        state = self.state

        version = self.version

        recorded = []
        for recorded_item_data in self.recorded:
            recorded_item = recorded_item_data.to_dict()
            recorded.append(recorded_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "request": request,
                "state": state,
                "version": version,
                "recorded": recorded,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recorded_event import RecordedEvent

        d = dict(src_dict)
        request = d.pop("request")

        state = d.pop("state")

        version = d.pop("version")

        recorded = []
        _recorded = d.pop("recorded")
        for recorded_item_data in _recorded:
            recorded_item = RecordedEvent.from_dict(recorded_item_data)

            recorded.append(recorded_item)

        subject_request_recorded = cls(
            request=request,
            state=state,
            version=version,
            recorded=recorded,
        )

        subject_request_recorded.additional_properties = d
        return subject_request_recorded

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
