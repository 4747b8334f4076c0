from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AnswerToAgencyView")


@_attrs_define
class AnswerToAgencyView:
    """What the authority answered at a rung, why, and the alternative it offered (P3).

    Attributes:
        answer (str): What the authority answers at a rung, a closed set.
        reasons (None | str):
        offered (None | str):
        occurred_at (datetime.datetime):
    """

    answer: str
    reasons: str | None
    offered: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer = self.answer

        reasons: str | None
        reasons = self.reasons

        offered: str | None
        offered = self.offered

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "reasons": reasons,
                "offered": offered,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = d.pop("answer")

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        def _parse_offered(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        offered = _parse_offered(d.pop("offered"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        answer_to_agency_view = cls(
            answer=answer,
            reasons=reasons,
            offered=offered,
            occurred_at=occurred_at,
        )

        answer_to_agency_view.additional_properties = d
        return answer_to_agency_view

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
