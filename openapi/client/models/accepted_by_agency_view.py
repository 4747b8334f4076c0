from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spoken_view import SpokenView


T = TypeVar("T", bound="AcceptedByAgencyView")


@_attrs_define
class AcceptedByAgencyView:
    """What the agency accepted, and why (P5, Q2).

    Attributes:
        accepted (str): What the agency accepts, a closed set (P5, Q2).
        reasons (None | str):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        alternative (None | str):
        occurred_at (datetime.datetime):
    """

    accepted: str
    reasons: str | None
    professional: SpokenView
    alternative: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accepted = self.accepted

        reasons: str | None
        reasons = self.reasons

        professional = self.professional.to_dict()

        alternative: str | None
        alternative = self.alternative

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accepted": accepted,
                "reasons": reasons,
                "professional": professional,
                "alternative": alternative,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken_view import SpokenView

        d = dict(src_dict)
        accepted = d.pop("accepted")

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        professional = SpokenView.from_dict(d.pop("professional"))

        def _parse_alternative(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        alternative = _parse_alternative(d.pop("alternative"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        accepted_by_agency_view = cls(
            accepted=accepted,
            reasons=reasons,
            professional=professional,
            alternative=alternative,
            occurred_at=occurred_at,
        )

        accepted_by_agency_view.additional_properties = d
        return accepted_by_agency_view

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
