from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.recorded_where import RecordedWhere
from ..types import UNSET, Unset

T = TypeVar("T", bound="EnquiryReviewBody")


@_attrs_define
class EnquiryReviewBody:
    """Say what follows from the information, and where it is recorded as required (X18). case: in which, if in one.

    Attributes:
        review (str):
        recorded (RecordedWhere): Where the information is recorded as required, a closed set (X18).
        occurred_at (datetime.datetime | None | Unset):
        case (None | str | Unset):
    """

    review: str
    recorded: RecordedWhere
    occurred_at: datetime.datetime | Unset | None = UNSET
    case: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        review = self.review

        recorded = self.recorded.value

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        case: str | Unset | None
        if isinstance(self.case, Unset):
            case = UNSET
        else:
            case = self.case

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "review": review,
                "recorded": recorded,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if case is not UNSET:
            field_dict["case"] = case

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        review = d.pop("review")

        recorded = RecordedWhere(d.pop("recorded"))

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

        def _parse_case(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        case = _parse_case(d.pop("case", UNSET))

        enquiry_review_body = cls(
            review=review,
            recorded=recorded,
            occurred_at=occurred_at,
            case=case,
        )

        return enquiry_review_body
