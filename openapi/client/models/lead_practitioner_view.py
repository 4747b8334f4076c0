from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="LeadPractitionerView")


@_attrs_define
class LeadPractitionerView:
    """Who leads, and who decided that (R2 to R6).

    Attributes:
        practitioner (str):
        name (None | str):
        social_worker (bool):
        reasons (None | str):
        time_considered (None | str):
        skills_considered (None | str):
        partners_consulted (None | str):
        cover_reason (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    practitioner: str
    name: str | None
    social_worker: bool
    reasons: str | None
    time_considered: str | None
    skills_considered: str | None
    partners_consulted: str | None
    cover_reason: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        practitioner = self.practitioner

        name: str | None
        name = self.name

        social_worker = self.social_worker

        reasons: str | None
        reasons = self.reasons

        time_considered: str | None
        time_considered = self.time_considered

        skills_considered: str | None
        skills_considered = self.skills_considered

        partners_consulted: str | None
        partners_consulted = self.partners_consulted

        cover_reason: str | None
        cover_reason = self.cover_reason

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "practitioner": practitioner,
                "name": name,
                "social_worker": social_worker,
                "reasons": reasons,
                "time_considered": time_considered,
                "skills_considered": skills_considered,
                "partners_consulted": partners_consulted,
                "cover_reason": cover_reason,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        practitioner = d.pop("practitioner")

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        social_worker = d.pop("social_worker")

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        def _parse_time_considered(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        time_considered = _parse_time_considered(d.pop("time_considered"))

        def _parse_skills_considered(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        skills_considered = _parse_skills_considered(d.pop("skills_considered"))

        def _parse_partners_consulted(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        partners_consulted = _parse_partners_consulted(d.pop("partners_consulted"))

        def _parse_cover_reason(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        cover_reason = _parse_cover_reason(d.pop("cover_reason"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        lead_practitioner_view = cls(
            practitioner=practitioner,
            name=name,
            social_worker=social_worker,
            reasons=reasons,
            time_considered=time_considered,
            skills_considered=skills_considered,
            partners_consulted=partners_consulted,
            cover_reason=cover_reason,
            by=by,
            occurred_at=occurred_at,
        )

        lead_practitioner_view.additional_properties = d
        return lead_practitioner_view

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
