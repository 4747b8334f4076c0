from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="InformationPart")


@_attrs_define
class InformationPart:
    """What one of the staff was told before: when, who that was, and when it was redirected to whom (C17).

    Without `redirected_at` it was redirected when the contact was received.

        Attributes:
            received_at (datetime.datetime):
            by_whom (str):
            redirected_to (str):
            redirected_at (datetime.datetime | None | Unset):
    """

    received_at: datetime.datetime
    by_whom: str
    redirected_to: str
    redirected_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        received_at = self.received_at.isoformat()

        by_whom = self.by_whom

        redirected_to = self.redirected_to

        redirected_at: str | Unset | None
        if isinstance(self.redirected_at, Unset):
            redirected_at = UNSET
        elif isinstance(self.redirected_at, datetime.datetime):
            redirected_at = self.redirected_at.isoformat()
        else:
            redirected_at = self.redirected_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "received_at": received_at,
                "by_whom": by_whom,
                "redirected_to": redirected_to,
            }
        )
        if redirected_at is not UNSET:
            field_dict["redirected_at"] = redirected_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        by_whom = d.pop("by_whom")

        redirected_to = d.pop("redirected_to")

        def _parse_redirected_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                redirected_at_type_0 = datetime.datetime.fromisoformat(data)

                return redirected_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        redirected_at = _parse_redirected_at(d.pop("redirected_at", UNSET))

        information_part = cls(
            received_at=received_at,
            by_whom=by_whom,
            redirected_to=redirected_to,
            redirected_at=redirected_at,
        )

        return information_part
