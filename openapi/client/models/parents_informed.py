from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.at_risk import AtRisk
from ..types import UNSET, Unset

T = TypeVar("T", bound="ParentsInformed")


@_attrs_define
class ParentsInformed:
    """Whether parents know of the referral; if not, why (R15). Where telling them would put somebody at increased
    risk, whom: then nobody tells them anything until a Screening Manager lifts it (R16, CF7).

        Attributes:
            informed (bool):
            reason (None | str | Unset):
            at_risk (AtRisk | None | Unset):
    """

    informed: bool
    reason: str | Unset | None = UNSET
    at_risk: AtRisk | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        informed = self.informed

        reason: str | Unset | None
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        at_risk: str | Unset | None
        if isinstance(self.at_risk, Unset):
            at_risk = UNSET
        elif isinstance(self.at_risk, AtRisk):
            at_risk = self.at_risk.value
        else:
            at_risk = self.at_risk

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "informed": informed,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason
        if at_risk is not UNSET:
            field_dict["at_risk"] = at_risk

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        informed = d.pop("informed")

        def _parse_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_at_risk(data: object) -> AtRisk | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                at_risk_type_0 = AtRisk(data)

                return at_risk_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AtRisk | None | Unset, data)

        at_risk = _parse_at_risk(d.pop("at_risk", UNSET))

        parents_informed = cls(
            informed=informed,
            reason=reason,
            at_risk=at_risk,
        )

        return parents_informed
