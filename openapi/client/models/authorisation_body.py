from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="AuthorisationBody")


@_attrs_define
class AuthorisationBody:
    """The referral is authorised (T8). cover_reason: why for another team (A49).

    Attributes:
        occurred_at (datetime.datetime | None | Unset):
        cover_reason (None | str | Unset):
    """

    occurred_at: datetime.datetime | Unset | None = UNSET
    cover_reason: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        cover_reason: str | Unset | None
        if isinstance(self.cover_reason, Unset):
            cover_reason = UNSET
        else:
            cover_reason = self.cover_reason

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if cover_reason is not UNSET:
            field_dict["cover_reason"] = cover_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        def _parse_cover_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cover_reason = _parse_cover_reason(d.pop("cover_reason", UNSET))

        authorisation_body = cls(
            occurred_at=occurred_at,
            cover_reason=cover_reason,
        )

        return authorisation_body
