from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.recorded_event import RecordedEvent


T = TypeVar("T", bound="NoticeRecorded")


@_attrs_define
class NoticeRecorded:
    """What a command on a notice recorded.

    Attributes:
        notice (UUID):
        reference (str):
        standing (str): Where a notice stands. no-receipt: it was sent, and what should have said whether it arrived has
            not come.
        recorded (list[RecordedEvent]):
    """

    notice: UUID
    reference: str
    standing: str
    recorded: list[RecordedEvent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        notice = str(self.notice)

        reference = self.reference

        standing = self.standing

        recorded = []
        for recorded_item_data in self.recorded:
            recorded_item = recorded_item_data.to_dict()
            recorded.append(recorded_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "notice": notice,
                "reference": reference,
                "standing": standing,
                "recorded": recorded,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recorded_event import RecordedEvent

        d = dict(src_dict)
        notice = UUID(d.pop("notice"))

        reference = d.pop("reference")

        standing = d.pop("standing")

        recorded = []
        _recorded = d.pop("recorded")
        for recorded_item_data in _recorded:
            recorded_item = RecordedEvent.from_dict(recorded_item_data)

            recorded.append(recorded_item)

        notice_recorded = cls(
            notice=notice,
            reference=reference,
            standing=standing,
            recorded=recorded,
        )

        notice_recorded.additional_properties = d
        return notice_recorded

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
