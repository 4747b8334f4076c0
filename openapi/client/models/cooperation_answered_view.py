from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="CooperationAnsweredView")


@_attrs_define
class CooperationAnsweredView:
    """What an agency answered, who there did, and how the answer came (D7).

    Attributes:
        reference (str):
        answer (str): What an agency answers to a request for its help.
        ground (None | str):
        text (None | str):
        answered_by (None | str):
        means (str): How somebody is told something. text: a text message. system: that by which they refer, where they
            see it.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    reference: str
    answer: str
    ground: str | None
    text: str | None
    answered_by: str | None
    means: str
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        reference = self.reference

        answer = self.answer

        ground: str | None
        ground = self.ground

        text: str | None
        text = self.text

        answered_by: str | None
        answered_by = self.answered_by

        means = self.means

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "reference": reference,
                "answer": answer,
                "ground": ground,
                "text": text,
                "answered_by": answered_by,
                "means": means,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        reference = d.pop("reference")

        answer = d.pop("answer")

        def _parse_ground(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        ground = _parse_ground(d.pop("ground"))

        def _parse_text(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        def _parse_answered_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        answered_by = _parse_answered_by(d.pop("answered_by"))

        means = d.pop("means")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        cooperation_answered_view = cls(
            reference=reference,
            answer=answer,
            ground=ground,
            text=text,
            answered_by=answered_by,
            means=means,
            by=by,
            occurred_at=occurred_at,
        )

        cooperation_answered_view.additional_properties = d
        return cooperation_answered_view

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
