from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.queued_record import QueuedRecord


T = TypeVar("T", bound="QueuePage")


@_attrs_define
class QueuePage:
    """A page of a queue: the most urgent first, then those due first. queue: null of one's own work, whatever it waits
    in. incomplete: something may be missing.

        Attributes:
            incomplete (bool):
            unreadable_records (int):
            queue (None | str):
            items (list[QueuedRecord]):
            next_ (None | str):
    """

    incomplete: bool
    unreadable_records: int
    queue: str | None
    items: list[QueuedRecord]
    next_: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        incomplete = self.incomplete

        unreadable_records = self.unreadable_records

        queue: str | None
        queue = self.queue

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_: str | None
        next_ = self.next_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "incomplete": incomplete,
                "unreadable_records": unreadable_records,
                "queue": queue,
                "items": items,
                "next": next_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.queued_record import QueuedRecord

        d = dict(src_dict)
        incomplete = d.pop("incomplete")

        unreadable_records = d.pop("unreadable_records")

        def _parse_queue(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        queue = _parse_queue(d.pop("queue"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = QueuedRecord.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        next_ = _parse_next_(d.pop("next"))

        queue_page = cls(
            incomplete=incomplete,
            unreadable_records=unreadable_records,
            queue=queue,
            items=items,
            next_=next_,
        )

        queue_page.additional_properties = d
        return queue_page

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
