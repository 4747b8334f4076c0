from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.contact_level import ContactLevel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ViewOnContactBody")


@_attrs_define
class ViewOnContactBody:
    """Say which contact with a child is thought right, and why (X21); of one who is not known, whether a referral is
    required, and what the agency is then advised.

        Attributes:
            number (int):
            view (ContactLevel): The contact with the child that is thought right: the levels of the prisons' public
                protection arrangements.
            reasons (str):
            occurred_at (datetime.datetime | None | Unset):
            referral_required (bool | None | Unset):
            advice (None | str | Unset):
    """

    number: int
    view: ContactLevel
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    referral_required: bool | Unset | None = UNSET
    advice: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        view = self.view.value

        reasons = self.reasons

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        referral_required: bool | Unset | None
        if isinstance(self.referral_required, Unset):
            referral_required = UNSET
        else:
            referral_required = self.referral_required

        advice: str | Unset | None
        if isinstance(self.advice, Unset):
            advice = UNSET
        else:
            advice = self.advice

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "view": view,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if referral_required is not UNSET:
            field_dict["referral_required"] = referral_required
        if advice is not UNSET:
            field_dict["advice"] = advice

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        view = ContactLevel(d.pop("view"))

        reasons = d.pop("reasons")

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

        def _parse_referral_required(data: object) -> bool | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        referral_required = _parse_referral_required(d.pop("referral_required", UNSET))

        def _parse_advice(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        advice = _parse_advice(d.pop("advice", UNSET))

        view_on_contact_body = cls(
            number=number,
            view=view,
            reasons=reasons,
            occurred_at=occurred_at,
            referral_required=referral_required,
            advice=advice,
        )

        return view_on_contact_body
