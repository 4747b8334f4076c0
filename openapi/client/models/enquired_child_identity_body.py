from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.verified_by import VerifiedBy
from ..types import UNSET, Unset

T = TypeVar("T", bound="EnquiredChildIdentityBody")


@_attrs_define
class EnquiredChildIdentityBody:
    """Say by what a child's identity is verified, and how (X20).

    Attributes:
        number (int):
        verified_by (list[VerifiedBy]):
        how (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    number: int
    verified_by: list[VerifiedBy]
    how: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        verified_by = []
        for verified_by_item_data in self.verified_by:
            verified_by_item = verified_by_item_data.value
            verified_by.append(verified_by_item)

        how = self.how

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "verified_by": verified_by,
                "how": how,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        verified_by = []
        _verified_by = d.pop("verified_by")
        for verified_by_item_data in _verified_by:
            verified_by_item = VerifiedBy(verified_by_item_data)

            verified_by.append(verified_by_item)

        how = d.pop("how")

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

        enquired_child_identity_body = cls(
            number=number,
            verified_by=verified_by,
            how=how,
            occurred_at=occurred_at,
        )

        return enquired_child_identity_body
