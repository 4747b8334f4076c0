from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OwedDuty")


@_attrs_define
class OwedDuty:
    """Why a record stands in a queue: what is to be done and by which roles, the rule that asks for it and its words,
    and until when; due_at is null where no clock counts.

        Attributes:
            clause (str):
            quote (str):
            what (str):
            who_may (list[str]):
            due_at (datetime.datetime | None):
    """

    clause: str
    quote: str
    what: str
    who_may: list[str]
    due_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        clause = self.clause

        quote = self.quote

        what = self.what

        who_may = self.who_may

        due_at: str | None
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clause": clause,
                "quote": quote,
                "what": what,
                "who_may": who_may,
                "due_at": due_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        clause = d.pop("clause")

        quote = d.pop("quote")

        what = d.pop("what")

        who_may = cast(list[str], d.pop("who_may"))

        def _parse_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        due_at = _parse_due_at(d.pop("due_at"))

        owed_duty = cls(
            clause=clause,
            quote=quote,
            what=what,
            who_may=who_may,
            due_at=due_at,
        )

        owed_duty.additional_properties = d
        return owed_duty

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
