from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChildSeenBody")


@_attrs_define
class ChildSeenBody:
    """The child was seen: alone, or why not (D3).

    Attributes:
        alone (bool):
        occurred_at (datetime.datetime | None | Unset):
        reason_if_not (None | str | Unset):
    """

    alone: bool
    occurred_at: datetime.datetime | Unset | None = UNSET
    reason_if_not: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        alone = self.alone

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        reason_if_not: str | Unset | None
        if isinstance(self.reason_if_not, Unset):
            reason_if_not = UNSET
        else:
            reason_if_not = self.reason_if_not

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "alone": alone,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if reason_if_not is not UNSET:
            field_dict["reason_if_not"] = reason_if_not

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        alone = d.pop("alone")

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

        def _parse_reason_if_not(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason_if_not = _parse_reason_if_not(d.pop("reason_if_not", UNSET))

        child_seen_body = cls(
            alone=alone,
            occurred_at=occurred_at,
            reason_if_not=reason_if_not,
        )

        return child_seen_body
