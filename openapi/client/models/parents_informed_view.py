from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ParentsInformedView")


@_attrs_define
class ParentsInformedView:
    """Whether parents know of the referral; if not, why (R15). Where telling them would put somebody at increased
    risk, whom: then nobody tells them anything until a Screening Manager lifts it (R16, CF7).

        Attributes:
            informed (bool):
            reason (None | str):
            at_risk (None | str):
    """

    informed: bool
    reason: str | None
    at_risk: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        informed = self.informed

        reason: str | None
        reason = self.reason

        at_risk: str | None
        at_risk = self.at_risk

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "informed": informed,
                "reason": reason,
                "at_risk": at_risk,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        informed = d.pop("informed")

        def _parse_reason(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_at_risk(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        at_risk = _parse_at_risk(d.pop("at_risk"))

        parents_informed_view = cls(
            informed=informed,
            reason=reason,
            at_risk=at_risk,
        )

        parents_informed_view.additional_properties = d
        return parents_informed_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
