from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="ProgressionBody")


@_attrs_define
class ProgressionBody:
    """Complete a sibling's progression (SIB2). What is said of outcome and date is compared, never taken over.

    It is dated now: there is no time to enter (SIB3).

        Attributes:
            outcome (None | Outcome | Unset):
            referral_date (datetime.date | None | Unset):
    """

    outcome: Outcome | Unset | None = UNSET
    referral_date: datetime.date | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        outcome: str | Unset | None
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, Outcome):
            outcome = self.outcome.value
        else:
            outcome = self.outcome

        referral_date: str | Unset | None
        if isinstance(self.referral_date, Unset):
            referral_date = UNSET
        elif isinstance(self.referral_date, datetime.date):
            referral_date = self.referral_date.isoformat()
        else:
            referral_date = self.referral_date

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if referral_date is not UNSET:
            field_dict["referral_date"] = referral_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_outcome(data: object) -> Outcome | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                outcome_type_0 = Outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        def _parse_referral_date(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                referral_date_type_0 = datetime.date.fromisoformat(data)

                return referral_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        referral_date = _parse_referral_date(d.pop("referral_date", UNSET))

        progression_body = cls(
            outcome=outcome,
            referral_date=referral_date,
        )

        return progression_body
