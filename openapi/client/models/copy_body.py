from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.copy_body_disclose_item import CopyBodyDiscloseItem
from ..models.outcome import Outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.child_details import ChildDetails


T = TypeVar("T", bound="CopyBody")


@_attrs_define
class CopyBody:
    """Copy the referral to a sibling who has no contact. disclose: the fields that are copied; none unless named.

    Attributes:
        sibling (str):
        details (ChildDetails): One child, as far as the referrer knows (R8).
        outcome (None | Outcome | Unset):
        referral_date (datetime.date | None | Unset):
        disclose (list[CopyBodyDiscloseItem] | Unset):
    """

    sibling: str
    details: ChildDetails
    outcome: Outcome | Unset | None = UNSET
    referral_date: datetime.date | Unset | None = UNSET
    disclose: list[CopyBodyDiscloseItem] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        sibling = self.sibling

        details = self.details.to_dict()

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

        disclose: list[str] | Unset = UNSET
        if not isinstance(self.disclose, Unset):
            disclose = []
            for disclose_item_data in self.disclose:
                disclose_item = disclose_item_data.value
                disclose.append(disclose_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "sibling": sibling,
                "details": details,
            }
        )
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if referral_date is not UNSET:
            field_dict["referral_date"] = referral_date
        if disclose is not UNSET:
            field_dict["disclose"] = disclose

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.child_details import ChildDetails

        d = dict(src_dict)
        sibling = d.pop("sibling")

        details = ChildDetails.from_dict(d.pop("details"))

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

        _disclose = d.pop("disclose", UNSET)
        disclose: list[CopyBodyDiscloseItem] | Unset = UNSET
        if _disclose is not UNSET:
            disclose = []
            for disclose_item_data in _disclose:
                disclose_item = CopyBodyDiscloseItem(disclose_item_data)

                disclose.append(disclose_item)

        copy_body = cls(
            sibling=sibling,
            details=details,
            outcome=outcome,
            referral_date=referral_date,
            disclose=disclose,
        )

        return copy_body
