from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ConcernPlanView")


@_attrs_define
class ConcernPlanView:
    """What the agency watches over. plan: by which it is reviewed (Q5).

    Attributes:
        number (int):
        plan (int):
        what (None | str):
        until (datetime.datetime):
        next_steps (None | str):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    plan: int
    what: str | None
    until: datetime.datetime
    next_steps: str | None
    professional: SpokenView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        plan = self.plan

        what: str | None
        what = self.what

        until = self.until.isoformat()

        next_steps: str | None
        next_steps = self.next_steps

        professional = self.professional.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "plan": plan,
                "what": what,
                "until": until,
                "next_steps": next_steps,
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

        plan = d.pop("plan")

        def _parse_what(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what = _parse_what(d.pop("what"))

        until = datetime.datetime.fromisoformat(d.pop("until"))

        def _parse_next_steps(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        next_steps = _parse_next_steps(d.pop("next_steps"))

        professional = SpokenView.from_dict(d.pop("professional"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        concern_plan_view = cls(
            number=number,
            plan=plan,
            what=what,
            until=until,
            next_steps=next_steps,
            professional=professional,
            by=by,
            occurred_at=occurred_at,
        )

        concern_plan_view.additional_properties = d
        return concern_plan_view

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
