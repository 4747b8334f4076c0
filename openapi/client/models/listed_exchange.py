from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedExchange")


@_attrs_define
class ListedExchange:
    """Something that is exchanged with the case-management system. reference: the case's, by which both know it.

    system: what the authority calls it, once it was tried. tried_at: when it was last tried. next_at: when it is tried
    again. why: it did not come about. unreadable: as in a list of cases.

        Attributes:
            kind (str): What is exchanged with a system: it is asked whether the child is known, or told of a contact or a
                referral.

                nhs-number: asked of another, which traces it (`domain/tracing.py`).
            reference (str):
            owed_at (datetime.datetime):
            standing (str): Where an exchange stands. owed: not tried yet. waiting: to be tried again. done: answered, or
                taken.

                for-somebody: answered, and somebody is to say what comes of it.
            attempts (int):
            tried_at (datetime.datetime | None):
            next_at (datetime.datetime | None):
            system (None | str):
            why (None | str):
            unreadable (bool):
    """

    kind: str
    reference: str
    owed_at: datetime.datetime
    standing: str
    attempts: int
    tried_at: datetime.datetime | None
    next_at: datetime.datetime | None
    system: str | None
    why: str | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        reference = self.reference

        owed_at = self.owed_at.isoformat()

        standing = self.standing

        attempts = self.attempts

        tried_at: str | None
        if isinstance(self.tried_at, datetime.datetime):
            tried_at = self.tried_at.isoformat()
        else:
            tried_at = self.tried_at

        next_at: str | None
        if isinstance(self.next_at, datetime.datetime):
            next_at = self.next_at.isoformat()
        else:
            next_at = self.next_at

        system: str | None
        system = self.system

        why: str | None
        why = self.why

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "reference": reference,
                "owed_at": owed_at,
                "standing": standing,
                "attempts": attempts,
                "tried_at": tried_at,
                "next_at": next_at,
                "system": system,
                "why": why,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        reference = d.pop("reference")

        owed_at = datetime.datetime.fromisoformat(d.pop("owed_at"))

        standing = d.pop("standing")

        attempts = d.pop("attempts")

        def _parse_tried_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                tried_at_type_0 = datetime.datetime.fromisoformat(data)

                return tried_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        tried_at = _parse_tried_at(d.pop("tried_at"))

        def _parse_next_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                next_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_at = _parse_next_at(d.pop("next_at"))

        def _parse_system(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        system = _parse_system(d.pop("system"))

        def _parse_why(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        unreadable = d.pop("unreadable")

        listed_exchange = cls(
            kind=kind,
            reference=reference,
            owed_at=owed_at,
            standing=standing,
            attempts=attempts,
            tried_at=tried_at,
            next_at=next_at,
            system=system,
            why=why,
            unreadable=unreadable,
        )

        listed_exchange.additional_properties = d
        return listed_exchange

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
