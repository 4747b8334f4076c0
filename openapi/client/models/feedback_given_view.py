from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.suggestion_view import SuggestionView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="FeedbackGivenView")


@_attrs_define
class FeedbackGivenView:
    """A professional was told what became of it; where the threshold is not met why, and which support would suit (D4).

    Attributes:
        became (str): What became of a contact or a referral, as a referrer is told of it.
        disposal (list[str]):
        reasons (None | str):
        alternatives (list[SuggestionView]):
        means (str): How somebody is told something. text: a text message. system: that by which they refer, where they
            see it.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    became: str
    disposal: list[str]
    reasons: str | None
    alternatives: list[SuggestionView]
    means: str
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        became = self.became

        disposal = self.disposal

        reasons: str | None
        reasons = self.reasons

        alternatives = []
        for alternatives_item_data in self.alternatives:
            alternatives_item = alternatives_item_data.to_dict()
            alternatives.append(alternatives_item)

        means = self.means

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "became": became,
                "disposal": disposal,
                "reasons": reasons,
                "alternatives": alternatives,
                "means": means,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.suggestion_view import SuggestionView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        became = d.pop("became")

        disposal = cast(list[str], d.pop("disposal"))

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        alternatives = []
        _alternatives = d.pop("alternatives")
        for alternatives_item_data in _alternatives:
            alternatives_item = SuggestionView.from_dict(alternatives_item_data)

            alternatives.append(alternatives_item)

        means = d.pop("means")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        feedback_given_view = cls(
            became=became,
            disposal=disposal,
            reasons=reasons,
            alternatives=alternatives,
            means=means,
            by=by,
            occurred_at=occurred_at,
        )

        feedback_given_view.additional_properties = d
        return feedback_given_view

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
