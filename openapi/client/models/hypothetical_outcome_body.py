from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.hypothetical_outcome import HypotheticalOutcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="HypotheticalOutcomeBody")


@_attrs_define
class HypotheticalOutcomeBody:
    """The Early Help Advisor's outcome, and the advice given (E9).

    Attributes:
        outcome (HypotheticalOutcome): The Early Help Advisor's outcomes of a hypothetical consultation, a closed set
            (E9).
        advice (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    outcome: HypotheticalOutcome
    advice: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        outcome = self.outcome.value

        advice = self.advice

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
                "outcome": outcome,
                "advice": advice,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        outcome = HypotheticalOutcome(d.pop("outcome"))

        advice = d.pop("advice")

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

        hypothetical_outcome_body = cls(
            outcome=outcome,
            advice=advice,
            occurred_at=occurred_at,
        )

        return hypothetical_outcome_body
