from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.consultation_outcome import ConsultationOutcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="ConsultationOutcomeBody")


@_attrs_define
class ConsultationOutcomeBody:
    """The Early Help Advisor's outcome of a consultation with permission, and the advice given (E7).

    Attributes:
        outcome (ConsultationOutcome): The Early Help Advisor's outcomes of a consultation with permission, a closed set
            (E7).
        advice (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    outcome: ConsultationOutcome
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
        outcome = ConsultationOutcome(d.pop("outcome"))

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

        consultation_outcome_body = cls(
            outcome=outcome,
            advice=advice,
            occurred_at=occurred_at,
        )

        return consultation_outcome_body
