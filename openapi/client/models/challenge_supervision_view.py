from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.supervision_view import SupervisionView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ChallengeSupervisionView")


@_attrs_define
class ChallengeSupervisionView:
    """The agency's supervision that led to it: when, with whom, and what it found (V3).

    Attributes:
        supervision (SupervisionView): The agency's supervision in which it was decided to challenge (V3): when, with
            whom, and what it found.

            found: of the progress of the interventions, their impact and outcome.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    supervision: SupervisionView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        supervision = self.supervision.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "supervision": supervision,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.supervision_view import SupervisionView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        supervision = SupervisionView.from_dict(d.pop("supervision"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        challenge_supervision_view = cls(
            supervision=supervision,
            by=by,
            occurred_at=occurred_at,
        )

        challenge_supervision_view.additional_properties = d
        return challenge_supervision_view

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
