from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.domain_circumstances_ground import DomainCircumstancesGround
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssessmentRequestDecisionBody")


@_attrs_define
class AssessmentRequestDecisionBody:
    """Decide on a request. ground: which, if it is declined.

    Attributes:
        number (int):
        assess (bool):
        reasons (str):
        occurred_at (datetime.datetime | None | Unset):
        ground (DomainCircumstancesGround | None | Unset):
    """

    number: int
    assess: bool
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    ground: DomainCircumstancesGround | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        assess = self.assess

        reasons = self.reasons

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        ground: str | Unset | None
        if isinstance(self.ground, Unset):
            ground = UNSET
        elif isinstance(self.ground, DomainCircumstancesGround):
            ground = self.ground.value
        else:
            ground = self.ground

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "assess": assess,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if ground is not UNSET:
            field_dict["ground"] = ground

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        assess = d.pop("assess")

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

        def _parse_ground(data: object) -> DomainCircumstancesGround | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ground_type_0 = DomainCircumstancesGround(data)

                return ground_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DomainCircumstancesGround | None | Unset, data)

        ground = _parse_ground(d.pop("ground", UNSET))

        assessment_request_decision_body = cls(
            number=number,
            assess=assess,
            reasons=reasons,
            occurred_at=occurred_at,
            ground=ground,
        )

        return assessment_request_decision_body
