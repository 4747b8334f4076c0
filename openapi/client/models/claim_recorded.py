from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.recorded_event import RecordedEvent


T = TypeVar("T", bound="ClaimRecorded")


@_attrs_define
class ClaimRecorded:
    """What became of a claim. claimed_by: who has it in hand, by their id; null: nobody.

    Attributes:
        queue (str): The queues: kinds of duty that somebody works through. A record stands in one as long as it owes
            such a duty.
        reference (str):
        claimed_by (None | str):
        recorded (list[RecordedEvent]):
    """

    queue: str
    reference: str
    claimed_by: str | None
    recorded: list[RecordedEvent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        queue = self.queue

        reference = self.reference

        claimed_by: str | None
        claimed_by = self.claimed_by

        recorded = []
        for recorded_item_data in self.recorded:
            recorded_item = recorded_item_data.to_dict()
            recorded.append(recorded_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "queue": queue,
                "reference": reference,
                "claimed_by": claimed_by,
                "recorded": recorded,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recorded_event import RecordedEvent

        d = dict(src_dict)
        queue = d.pop("queue")

        reference = d.pop("reference")

        def _parse_claimed_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        claimed_by = _parse_claimed_by(d.pop("claimed_by"))

        recorded = []
        _recorded = d.pop("recorded")
        for recorded_item_data in _recorded:
            recorded_item = RecordedEvent.from_dict(recorded_item_data)

            recorded.append(recorded_item)

        claim_recorded = cls(
            queue=queue,
            reference=reference,
            claimed_by=claimed_by,
            recorded=recorded,
        )

        claim_recorded.additional_properties = d
        return claim_recorded

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
