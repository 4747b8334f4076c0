from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ConsultationAdviceView")


@_attrs_define
class ConsultationAdviceView:
    """What the Early Help Advisor advised the agency's professional (E7).

    Attributes:
        outcome (str): The Early Help Advisor's outcomes of a consultation with permission, a closed set (E7).
        advice (None | str):
        occurred_at (datetime.datetime):
    """

    outcome: str
    advice: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        outcome = self.outcome

        advice: str | None
        advice = self.advice

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "outcome": outcome,
                "advice": advice,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        outcome = d.pop("outcome")

        def _parse_advice(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        advice = _parse_advice(d.pop("advice"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        consultation_advice_view = cls(
            outcome=outcome,
            advice=advice,
            occurred_at=occurred_at,
        )

        consultation_advice_view.additional_properties = d
        return consultation_advice_view

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
