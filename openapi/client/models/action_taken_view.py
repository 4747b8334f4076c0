from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ActionTakenView")


@_attrs_define
class ActionTakenView:
    """What was done, and who was spoken to (Q1).

    Attributes:
        number (int):
        what (None | str):
        people (list[SpokenView]):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    what: str | None
    people: list[SpokenView]
    professional: SpokenView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        what: str | None
        what = self.what

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
                "what": what,
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

        def _parse_what(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what = _parse_what(d.pop("what"))

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = SpokenView.from_dict(people_item_data)

            people.append(people_item)

        professional = SpokenView.from_dict(d.pop("professional"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        action_taken_view = cls(
            number=number,
            what=what,
            people=people,
            professional=professional,
            by=by,
            occurred_at=occurred_at,
        )

        action_taken_view.additional_properties = d
        return action_taken_view

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
