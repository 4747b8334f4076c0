from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spoken_view import SpokenView


T = TypeVar("T", bound="RaisedByAgencyView")


@_attrs_define
class RaisedByAgencyView:
    """Whose challenge it is, what is challenged and why; at which rung it began, by which immediate risk (P2).

    Attributes:
        agency (str):
        agency_name (None | str):
        about (str): What a professional challenge is about, a closed set (P2).
        disagreement (None | str):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        rung (str):
        immediate_risk (None | str):
        occurred_at (datetime.datetime):
    """

    agency: str
    agency_name: str | None
    about: str
    disagreement: str | None
    professional: SpokenView
    rung: str
    immediate_risk: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agency = self.agency

        agency_name: str | None
        agency_name = self.agency_name

        about = self.about

        disagreement: str | None
        disagreement = self.disagreement

        professional = self.professional.to_dict()

        rung = self.rung

        immediate_risk: str | None
        immediate_risk = self.immediate_risk

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agency": agency,
                "agency_name": agency_name,
                "about": about,
                "disagreement": disagreement,
                "professional": professional,
                "rung": rung,
                "immediate_risk": immediate_risk,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken_view import SpokenView

        d = dict(src_dict)
        agency = d.pop("agency")

        def _parse_agency_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency_name = _parse_agency_name(d.pop("agency_name"))

        about = d.pop("about")

        def _parse_disagreement(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        disagreement = _parse_disagreement(d.pop("disagreement"))

        professional = SpokenView.from_dict(d.pop("professional"))

        rung = d.pop("rung")

        def _parse_immediate_risk(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        immediate_risk = _parse_immediate_risk(d.pop("immediate_risk"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        raised_by_agency_view = cls(
            agency=agency,
            agency_name=agency_name,
            about=about,
            disagreement=disagreement,
            professional=professional,
            rung=rung,
            immediate_risk=immediate_risk,
            occurred_at=occurred_at,
        )

        raised_by_agency_view.additional_properties = d
        return raised_by_agency_view

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
