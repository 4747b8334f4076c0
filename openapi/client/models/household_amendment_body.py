from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_details import MemberDetails


T = TypeVar("T", bound="HouseholdAmendmentBody")


@_attrs_define
class HouseholdAmendmentBody:
    """What is known now of somebody in the household, or of a parent outside it, of the fields that are given (EQ2).

    member: which of them, from 1 in the order of the case's account; without it, one more of whom nobody told before.

        Attributes:
            details (MemberDetails): What is known of somebody in the household, or of a parent outside it. refused: what
                they did not tell (EQ2).
            reason (str):
            occurred_at (datetime.datetime | None | Unset):
            member (int | None | Unset):
            since (datetime.date | None | Unset):
    """

    details: MemberDetails
    reason: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    member: int | Unset | None = UNSET
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

        member: int | Unset | None
        if isinstance(self.member, Unset):
            member = UNSET
        else:
            member = self.member

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
        if member is not UNSET:
            field_dict["member"] = member
        if since is not UNSET:
            field_dict["since"] = since

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_details import MemberDetails

        d = dict(src_dict)
        details = MemberDetails.from_dict(d.pop("details"))

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

        def _parse_member(data: object) -> int | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        member = _parse_member(d.pop("member", UNSET))

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

        household_amendment_body = cls(
            details=details,
            reason=reason,
            occurred_at=occurred_at,
            member=member,
            since=since,
        )

        return household_amendment_body
