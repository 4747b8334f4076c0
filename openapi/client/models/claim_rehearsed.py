from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.would_record import WouldRecord


T = TypeVar("T", bound="ClaimRehearsed")


@_attrs_define
class ClaimRehearsed:
    """What would become of a claim: the answer to a dry run.

    Attributes:
        queue (str): The queues: kinds of duty that somebody works through. A record stands in one as long as it owes
            such a duty.
        reference (str):
        claimed_by (None | str):
        would_record (list[WouldRecord]):
    """

    queue: str
    reference: str
    claimed_by: str | None
    would_record: list[WouldRecord]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        queue = self.queue

        reference = self.reference

        claimed_by: str | None
        claimed_by = self.claimed_by

        would_record = []
        for would_record_item_data in self.would_record:
            would_record_item = would_record_item_data.to_dict()
            would_record.append(would_record_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "queue": queue,
                "reference": reference,
                "claimed_by": claimed_by,
                "would_record": would_record,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.would_record import WouldRecord

        d = dict(src_dict)
        queue = d.pop("queue")

        reference = d.pop("reference")

        def _parse_claimed_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        claimed_by = _parse_claimed_by(d.pop("claimed_by"))

        would_record = []
        _would_record = d.pop("would_record")
        for would_record_item_data in _would_record:
            would_record_item = WouldRecord.from_dict(would_record_item_data)

            would_record.append(would_record_item)

        claim_rehearsed = cls(
            queue=queue,
            reference=reference,
            claimed_by=claimed_by,
            would_record=would_record,
        )

        claim_rehearsed.additional_properties = d
        return claim_rehearsed

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
