from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ClockAtRisk")


@_attrs_define
class ClockAtRisk:
    """A clock that runs out within two hours. reference: of its case or hypothetical consultation.

    Attributes:
        reference (str):
        clause (str):
        name (str):
        due_at (datetime.datetime):
    """

    reference: str
    clause: str
    name: str
    due_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        reference = self.reference

        clause = self.clause

        name = self.name

        due_at = self.due_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "reference": reference,
                "clause": clause,
                "name": name,
                "due_at": due_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reference = d.pop("reference")

        clause = d.pop("clause")

        name = d.pop("name")

        due_at = datetime.datetime.fromisoformat(d.pop("due_at"))

        clock_at_risk = cls(
            reference=reference,
            clause=clause,
            name=name,
            due_at=due_at,
        )

        clock_at_risk.additional_properties = d
        return clock_at_risk

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
