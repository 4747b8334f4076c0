from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="VisitingRiskView")


@_attrs_define
class VisitingRiskView:
    """What whoever visits the family should know. risk_to_staff: as the referrer said; null where nothing is known.

    Attributes:
        case (str):
        risk_to_staff (None | str):
    """

    case: str
    risk_to_staff: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        risk_to_staff: str | None
        risk_to_staff = self.risk_to_staff

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "risk_to_staff": risk_to_staff,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case = d.pop("case")

        def _parse_risk_to_staff(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        risk_to_staff = _parse_risk_to_staff(d.pop("risk_to_staff"))

        visiting_risk_view = cls(
            case=case,
            risk_to_staff=risk_to_staff,
        )

        visiting_risk_view.additional_properties = d
        return visiting_risk_view

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
