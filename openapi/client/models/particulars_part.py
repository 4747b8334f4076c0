from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ParticularsPart")


@_attrs_define
class ParticularsPart:
    """What the taker adds about a child: the person record it is known by (C9), and until when it is safe (C20).

    Attributes:
        child (None | str | Unset):
        safe_until (datetime.datetime | None | Unset):
    """

    child: str | Unset | None = UNSET
    safe_until: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        child: str | Unset | None
        if isinstance(self.child, Unset):
            child = UNSET
        else:
            child = self.child

        safe_until: str | Unset | None
        if isinstance(self.safe_until, Unset):
            safe_until = UNSET
        elif isinstance(self.safe_until, datetime.datetime):
            safe_until = self.safe_until.isoformat()
        else:
            safe_until = self.safe_until

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if child is not UNSET:
            field_dict["child"] = child
        if safe_until is not UNSET:
            field_dict["safe_until"] = safe_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_child(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        child = _parse_child(d.pop("child", UNSET))

        def _parse_safe_until(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                safe_until_type_0 = datetime.datetime.fromisoformat(data)

                return safe_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        safe_until = _parse_safe_until(d.pop("safe_until", UNSET))

        particulars_part = cls(
            child=child,
            safe_until=safe_until,
        )

        return particulars_part
