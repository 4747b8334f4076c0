from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ImpactView")


@_attrs_define
class ImpactView:
    """The impact of an intervention on the child and the family, and its outcome so far (Q7).

    Attributes:
        number (int):
        intervention (None | str):
        on_child (None | str):
        on_family (None | str):
        outcome (None | str):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    intervention: str | None
    on_child: str | None
    on_family: str | None
    outcome: str | None
    professional: SpokenView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        intervention: str | None
        intervention = self.intervention

        on_child: str | None
        on_child = self.on_child

        on_family: str | None
        on_family = self.on_family

        outcome: str | None
        outcome = self.outcome

        professional = self.professional.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "intervention": intervention,
                "on_child": on_child,
                "on_family": on_family,
                "outcome": outcome,
                "professional": professional,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken_view import SpokenView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        number = d.pop("number")

        def _parse_intervention(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        intervention = _parse_intervention(d.pop("intervention"))

        def _parse_on_child(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        on_child = _parse_on_child(d.pop("on_child"))

        def _parse_on_family(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        on_family = _parse_on_family(d.pop("on_family"))

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        professional = SpokenView.from_dict(d.pop("professional"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        impact_view = cls(
            number=number,
            intervention=intervention,
            on_child=on_child,
            on_family=on_family,
            outcome=outcome,
            professional=professional,
            by=by,
            occurred_at=occurred_at,
        )

        impact_view.additional_properties = d
        return impact_view

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
