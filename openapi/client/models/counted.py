from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Counted")


@_attrs_define
class Counted:
    """How many records wait, of how many the time is over, how many are more urgent than ordinary, and how many nobody
    has in hand.

        Attributes:
            waiting (int):
            overdue (int):
            urgent (int):
            unclaimed (int):
    """

    waiting: int
    overdue: int
    urgent: int
    unclaimed: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        waiting = self.waiting

        overdue = self.overdue

        urgent = self.urgent

        unclaimed = self.unclaimed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "waiting": waiting,
                "overdue": overdue,
                "urgent": urgent,
                "unclaimed": unclaimed,
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

        counted = cls(
            waiting=waiting,
            overdue=overdue,
            urgent=urgent,
            unclaimed=unclaimed,
        )

        counted.additional_properties = d
        return counted

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
