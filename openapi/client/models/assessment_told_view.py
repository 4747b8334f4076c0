from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AssessmentToldView")


@_attrs_define
class AssessmentToldView:
    """How the assessment is carried out, and when to expect a decision (D6).

    Attributes:
        how (None | str):
        decision_on (datetime.date):
        occurred_at (datetime.datetime):
    """

    how: str | None
    decision_on: datetime.date
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        how: str | None
        how = self.how

        decision_on = self.decision_on.isoformat()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "how": how,
                "decision_on": decision_on,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_how(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        how = _parse_how(d.pop("how"))

        decision_on = datetime.date.fromisoformat(d.pop("decision_on"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        assessment_told_view = cls(
            how=how,
            decision_on=decision_on,
            occurred_at=occurred_at,
        )

        assessment_told_view.additional_properties = d
        return assessment_told_view

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
