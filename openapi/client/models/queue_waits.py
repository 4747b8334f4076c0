from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="QueueWaits")


@_attrs_define
class QueueWaits:
    """What waits in a queue.

    Attributes:
        waiting (int):
        overdue (int):
        urgent (int):
        unclaimed (int):
        queue (str): The queues: kinds of duty that somebody works through. A record stands in one as long as it owes
            such a duty.
    """

    waiting: int
    overdue: int
    urgent: int
    unclaimed: int
    queue: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        waiting = self.waiting

        overdue = self.overdue

        urgent = self.urgent

        unclaimed = self.unclaimed

        queue = self.queue

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "waiting": waiting,
                "overdue": overdue,
                "urgent": urgent,
                "unclaimed": unclaimed,
                "queue": queue,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        waiting = d.pop("waiting")

        overdue = d.pop("overdue")

        urgent = d.pop("urgent")

        unclaimed = d.pop("unclaimed")

        queue = d.pop("queue")

        queue_waits = cls(
            waiting=waiting,
            overdue=overdue,
            urgent=urgent,
            unclaimed=unclaimed,
            queue=queue,
        )

        queue_waits.additional_properties = d
        return queue_waits

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
