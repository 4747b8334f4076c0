from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.details import Details


T = TypeVar("T", bound="AmendmentBody")


@_attrs_define
class AmendmentBody:
    """What is known of the child now, of the fields that are given; null takes back what is known no longer (A46).

    since: the day from which on it is so. Identifiers are claimed and released, and a child's words stay as they are.

        Attributes:
            details (Details): What is known of one child, and may change. refused: what was asked and not told (EQ2).
            reason (str):
            occurred_at (datetime.datetime | None | Unset):
            since (datetime.date | None | Unset):
    """

    details: Details
    reason: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    since: datetime.date | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        details = self.details.to_dict()

        reason = self.reason

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        since: str | Unset | None
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "details": details,
                "reason": reason,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if since is not UNSET:
            field_dict["since"] = since

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.details import Details

        d = dict(src_dict)
        details = Details.from_dict(d.pop("details"))

        reason = d.pop("reason")

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

        def _parse_since(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        amendment_body = cls(
            details=details,
            reason=reason,
            occurred_at=occurred_at,
            since=since,
        )

        return amendment_body
