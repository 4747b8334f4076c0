from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="AgencyDecidedView")


@_attrs_define
class AgencyDecidedView:
    """What the agency decided and why (Q1).

    Attributes:
        number (int):
        decided (None | str):
        reasons (None | str):
        people (list[SpokenView]):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    decided: str | None
    reasons: str | None
    people: list[SpokenView]
    professional: SpokenView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        decided: str | None
        decided = self.decided

        reasons: str | None
        reasons = self.reasons

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        professional = self.professional.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "decided": decided,
                "reasons": reasons,
                "people": people,
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

        def _parse_decided(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        decided = _parse_decided(d.pop("decided"))

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = SpokenView.from_dict(people_item_data)

            people.append(people_item)

        professional = SpokenView.from_dict(d.pop("professional"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        agency_decided_view = cls(
            number=number,
            decided=decided,
            reasons=reasons,
            people=people,
            professional=professional,
            by=by,
            occurred_at=occurred_at,
        )

        agency_decided_view.additional_properties = d
        return agency_decided_view

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
