from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="EnquiredChildBody")


@_attrs_define
class EnquiredChildBody:
    """Say whether a child of the enquiry is known here, or was, and which it is (X20, X21). searched: by what.

    Attributes:
        number (int):
        known (bool):
        searched (str):
        occurred_at (datetime.datetime | None | Unset):
        child (None | str | Unset):
    """

    number: int
    known: bool
    searched: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    child: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        known = self.known

        searched = self.searched

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        child: str | Unset | None
        if isinstance(self.child, Unset):
            child = UNSET
        else:
            child = self.child

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "known": known,
                "searched": searched,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if child is not UNSET:
            field_dict["child"] = child

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        known = d.pop("known")

        searched = d.pop("searched")

        def _parse_occurred_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                occurred_at_type_0 = datetime.datetime.fromisoformat(data)

                return occurred_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        occurred_at = _parse_occurred_at(d.pop("occurred_at", UNSET))

        def _parse_child(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        child = _parse_child(d.pop("child", UNSET))

        enquired_child_body = cls(
            number=number,
            known=known,
            searched=searched,
            occurred_at=occurred_at,
            child=child,
        )

        return enquired_child_body
