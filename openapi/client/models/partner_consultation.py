from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.consulting_view import ConsultingView


T = TypeVar("T", bound="PartnerConsultation")


@_attrs_define
class PartnerConsultation:
    """A hypothetical consultation as the agency sees it whose professional asked: what was said, and what advised.

    Attributes:
        audience (Literal['partner']):
        consultation (str):
        state (str): Where a hypothetical consultation stands.
        version (int):
        received_at (datetime.datetime):
        professional (ConsultingView): The professional who asked; null where nothing was said, or once it was erased.
        summary (None | str):
        outcome (None | str):
        advice (None | str):
        decided_at (datetime.datetime | None):
        cases (list[str]):
    """

    audience: Literal["partner"]
    consultation: str
    state: str
    version: int
    received_at: datetime.datetime
    professional: ConsultingView
    summary: str | None
    outcome: str | None
    advice: str | None
    decided_at: datetime.datetime | None
    cases: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        audience = self.audience

        consultation = self.consultation

        state = self.state

        version = self.version

        received_at = self.received_at.isoformat()

        professional = self.professional.to_dict()

        summary: str | None
        summary = self.summary

        outcome: str | None
        outcome = self.outcome

        advice: str | None
        advice = self.advice

        decided_at: str | None
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        cases = self.cases

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "consultation": consultation,
                "state": state,
                "version": version,
                "received_at": received_at,
                "professional": professional,
                "summary": summary,
                "outcome": outcome,
                "advice": advice,
                "decided_at": decided_at,
                "cases": cases,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.consulting_view import ConsultingView

        d = dict(src_dict)
        audience = cast(Literal["partner"], d.pop("audience"))
        if audience != "partner":
            raise ValueError(f"audience must match const 'partner', got '{audience}'")

        consultation = d.pop("consultation")

        state = d.pop("state")

        version = d.pop("version")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        professional = ConsultingView.from_dict(d.pop("professional"))

        def _parse_summary(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        summary = _parse_summary(d.pop("summary"))

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_advice(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        advice = _parse_advice(d.pop("advice"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        cases = cast(list[str], d.pop("cases"))

        partner_consultation = cls(
            audience=audience,
            consultation=consultation,
            state=state,
            version=version,
            received_at=received_at,
            professional=professional,
            summary=summary,
            outcome=outcome,
            advice=advice,
            decided_at=decided_at,
            cases=cases,
        )

        partner_consultation.additional_properties = d
        return partner_consultation

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
