from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.recorded_event import RecordedEvent


T = TypeVar("T", bound="ExchangeRecorded")


@_attrs_define
class ExchangeRecorded:
    """What a command on an exchange recorded.

    Attributes:
        case (str):
        kind (str): What is exchanged with a system: it is asked whether the child is known, or told of a contact or a
            referral.

            nhs-number: asked of another, which traces it (`domain/tracing.py`).
        standing (str): Where an exchange stands. owed: not tried yet. waiting: to be tried again. done: answered, or
            taken.

            for-somebody: answered, and somebody is to say what comes of it.
        recorded (list[RecordedEvent]):
    """

    case: str
    kind: str
    standing: str
    recorded: list[RecordedEvent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        kind = self.kind

        standing = self.standing

        recorded = []
        for recorded_item_data in self.recorded:
            recorded_item = recorded_item_data.to_dict()
            recorded.append(recorded_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "kind": kind,
                "standing": standing,
                "recorded": recorded,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recorded_event import RecordedEvent

        d = dict(src_dict)
        case = d.pop("case")

        kind = d.pop("kind")

        standing = d.pop("standing")

        recorded = []
        _recorded = d.pop("recorded")
        for recorded_item_data in _recorded:
            recorded_item = RecordedEvent.from_dict(recorded_item_data)

            recorded.append(recorded_item)

        exchange_recorded = cls(
            case=case,
            kind=kind,
            standing=standing,
            recorded=recorded,
        )

        exchange_recorded.additional_properties = d
        return exchange_recorded

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
