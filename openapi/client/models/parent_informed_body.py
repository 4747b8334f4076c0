from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ParentInformedBody")


@_attrs_define
class ParentInformedBody:
    """Say that a parent or carer was informed: which of them, by whom, and whether they know who referred (SC8).

    Attributes:
        whom (str):
        told_by (str):
        occurred_at (datetime.datetime | None | Unset):
        referrer_named (bool | Unset):  Default: False.
    """

    whom: str
    told_by: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    referrer_named: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        whom = self.whom

        told_by = self.told_by

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        referrer_named = self.referrer_named

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "whom": whom,
                "told_by": told_by,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if referrer_named is not UNSET:
            field_dict["referrer_named"] = referrer_named

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        whom = d.pop("whom")

        told_by = d.pop("told_by")

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

        referrer_named = d.pop("referrer_named", UNSET)

        parent_informed_body = cls(
            whom=whom,
            told_by=told_by,
            occurred_at=occurred_at,
            referrer_named=referrer_named,
        )

        return parent_informed_body
