from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ChallengeDiscussionView")


@_attrs_define
class ChallengeDiscussionView:
    """Who spoke to whom at a rung, the other's view, the alternatives looked for, and any written complaint (P2, P4).

    Attributes:
        spoke (SpokenView): Somebody who was spoken to. role: what they are, and where.
        spoke_to (SpokenView): Somebody who was spoken to. role: what they are, and where.
        view (None | str):
        alternatives (None | str):
        written_complaint (bool):
        complaint (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    spoke: SpokenView
    spoke_to: SpokenView
    view: str | None
    alternatives: str | None
    written_complaint: bool
    complaint: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        spoke = self.spoke.to_dict()

        spoke_to = self.spoke_to.to_dict()

        view: str | None
        view = self.view

        alternatives: str | None
        alternatives = self.alternatives

        written_complaint = self.written_complaint

        complaint: str | None
        complaint = self.complaint

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "spoke": spoke,
                "spoke_to": spoke_to,
                "view": view,
                "alternatives": alternatives,
                "written_complaint": written_complaint,
                "complaint": complaint,
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
        spoke = SpokenView.from_dict(d.pop("spoke"))

        spoke_to = SpokenView.from_dict(d.pop("spoke_to"))

        def _parse_view(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        view = _parse_view(d.pop("view"))

        def _parse_alternatives(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        alternatives = _parse_alternatives(d.pop("alternatives"))

        written_complaint = d.pop("written_complaint")

        def _parse_complaint(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        complaint = _parse_complaint(d.pop("complaint"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        challenge_discussion_view = cls(
            spoke=spoke,
            spoke_to=spoke_to,
            view=view,
            alternatives=alternatives,
            written_complaint=written_complaint,
            complaint=complaint,
            by=by,
            occurred_at=occurred_at,
        )

        challenge_discussion_view.additional_properties = d
        return challenge_discussion_view

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
