from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="AssessmentRequestView")


@_attrs_define
class AssessmentRequestView:
    """An assessment that was asked for (X2, X5, X7). number: by which it is decided.

    Attributes:
        number (int):
        requested (str): Which assessment is asked for, and so under which right.
        asked_by (str): Who asks for it.
        words (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    requested: str
    asked_by: str
    words: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        requested = self.requested

        asked_by = self.asked_by

        words: str | None
        words = self.words

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "requested": requested,
                "asked_by": asked_by,
                "words": words,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        number = d.pop("number")

        requested = d.pop("requested")

        asked_by = d.pop("asked_by")

        def _parse_words(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        words = _parse_words(d.pop("words"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        assessment_request_view = cls(
            number=number,
            requested=requested,
            asked_by=asked_by,
            words=words,
            by=by,
            occurred_at=occurred_at,
        )

        assessment_request_view.additional_properties = d
        return assessment_request_view

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
