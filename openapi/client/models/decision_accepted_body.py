from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.accepted import Accepted
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="DecisionAcceptedBody")


@_attrs_define
class DecisionAcceptedBody:
    """Say what the agency accepts, why, and who there says so (P5); of an alternative, what it is (Q2).

    Attributes:
        accepted (Accepted): What the agency accepts, a closed set (P5, Q2).
        reasons (str):
        professional (Spoken): Somebody who was spoken to. role: what they are, and where.
        occurred_at (datetime.datetime | None | Unset):
        alternative (None | str | Unset):
    """

    accepted: Accepted
    reasons: str
    professional: Spoken
    occurred_at: datetime.datetime | Unset | None = UNSET
    alternative: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        accepted = self.accepted.value

        reasons = self.reasons

        professional = self.professional.to_dict()

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        alternative: str | Unset | None
        if isinstance(self.alternative, Unset):
            alternative = UNSET
        else:
            alternative = self.alternative

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "accepted": accepted,
                "reasons": reasons,
                "professional": professional,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if alternative is not UNSET:
            field_dict["alternative"] = alternative

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        accepted = Accepted(d.pop("accepted"))

        reasons = d.pop("reasons")

        professional = Spoken.from_dict(d.pop("professional"))

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

        def _parse_alternative(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        alternative = _parse_alternative(d.pop("alternative", UNSET))

        decision_accepted_body = cls(
            accepted=accepted,
            reasons=reasons,
            professional=professional,
            occurred_at=occurred_at,
            alternative=alternative,
        )

        return decision_accepted_body
