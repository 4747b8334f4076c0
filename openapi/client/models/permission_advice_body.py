from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PermissionAdviceBody")


@_attrs_define
class PermissionAdviceBody:
    """Whether the professional was advised to obtain the family's permission (C19); if not, by what exception.

    Attributes:
        advised_to_obtain (bool):
        occurred_at (datetime.datetime | None | Unset):
        exception (None | str | Unset):
    """

    advised_to_obtain: bool
    occurred_at: datetime.datetime | Unset | None = UNSET
    exception: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        advised_to_obtain = self.advised_to_obtain

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        exception: str | Unset | None
        if isinstance(self.exception, Unset):
            exception = UNSET
        else:
            exception = self.exception

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "advised_to_obtain": advised_to_obtain,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if exception is not UNSET:
            field_dict["exception"] = exception

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        advised_to_obtain = d.pop("advised_to_obtain")

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

        def _parse_exception(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        exception = _parse_exception(d.pop("exception", UNSET))

        permission_advice_body = cls(
            advised_to_obtain=advised_to_obtain,
            occurred_at=occurred_at,
            exception=exception,
        )

        return permission_advice_body
