from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TracedNumber")


@_attrs_define
class TracedNumber:
    """What the service that traces NHS numbers said (C6). number: null where it names none, or it is erased.

    sent: by what of the child. is_the_childs: whether the case's child holds it because of that. waits: whether
    somebody is to confirm or reject it. not_taken: why the child does not hold it, though it is sure.

        Attributes:
            outcome (str): How sure the service is, a closed set. match: sure enough to be used without anybody's looking.
                potential, low:
                of one person, less and less. many: several it could be. none: nobody it knows.
            number (None | str):
            sent (list[str]):
            is_the_childs (bool):
            waits (bool):
            not_taken (None | str):
            system (str):
            answered_at (datetime.datetime):
    """

    outcome: str
    number: str | None
    sent: list[str]
    is_the_childs: bool
    waits: bool
    not_taken: str | None
    system: str
    answered_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        outcome = self.outcome

        number: str | None
        number = self.number

        sent = self.sent

        is_the_childs = self.is_the_childs

        waits = self.waits

        not_taken: str | None
        not_taken = self.not_taken

        system = self.system

        answered_at = self.answered_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "outcome": outcome,
                "number": number,
                "sent": sent,
                "is_the_childs": is_the_childs,
                "waits": waits,
                "not_taken": not_taken,
                "system": system,
                "answered_at": answered_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        outcome = d.pop("outcome")

        def _parse_number(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        number = _parse_number(d.pop("number"))

        sent = cast(list[str], d.pop("sent"))

        is_the_childs = d.pop("is_the_childs")

        waits = d.pop("waits")

        def _parse_not_taken(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        not_taken = _parse_not_taken(d.pop("not_taken"))

        system = d.pop("system")

        answered_at = datetime.datetime.fromisoformat(d.pop("answered_at"))

        traced_number = cls(
            outcome=outcome,
            number=number,
            sent=sent,
            is_the_childs=is_the_childs,
            waits=waits,
            not_taken=not_taken,
            system=system,
            answered_at=answered_at,
        )

        traced_number.additional_properties = d
        return traced_number

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
