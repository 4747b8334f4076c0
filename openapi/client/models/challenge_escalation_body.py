from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ChallengeEscalationBody")


@_attrs_define
class ChallengeEscalationBody:
    """Take it to a rung further up: who of the agency says so, why, and the immediate risk that leaves no time (P3).

    Attributes:
        rung (str):
        reasons (str):
        professional (Spoken): Somebody who was spoken to. role: what they are, and where.
        occurred_at (datetime.datetime | None | Unset):
        immediate_risk (None | str | Unset):
    """

    rung: str
    reasons: str
    professional: Spoken
    occurred_at: datetime.datetime | Unset | None = UNSET
    immediate_risk: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        rung = self.rung

        reasons = self.reasons

        professional = self.professional.to_dict()

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        immediate_risk: str | Unset | None
        if isinstance(self.immediate_risk, Unset):
            immediate_risk = UNSET
        else:
            immediate_risk = self.immediate_risk

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rung": rung,
                "reasons": reasons,
                "professional": professional,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if immediate_risk is not UNSET:
            field_dict["immediate_risk"] = immediate_risk

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        rung = d.pop("rung")

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

        def _parse_immediate_risk(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        immediate_risk = _parse_immediate_risk(d.pop("immediate_risk", UNSET))

        challenge_escalation_body = cls(
            rung=rung,
            reasons=reasons,
            professional=professional,
            occurred_at=occurred_at,
            immediate_risk=immediate_risk,
        )

        return challenge_escalation_body
