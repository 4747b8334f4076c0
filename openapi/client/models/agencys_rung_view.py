from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.answer_to_agency_view import AnswerToAgencyView
    from ..models.discussion_with_agency_view import DiscussionWithAgencyView


T = TypeVar("T", bound="AgencysRungView")


@_attrs_define
class AgencysRungView:
    """A rung of the ladder as the agency sees it: as `RungView`, but who of the offices recorded what.

    Attributes:
        rung (str):
        title (str):
        answered_by (list[str]):
        taken_at (datetime.datetime | None):
        reasons (None | str):
        immediate_risk (None | str):
        answered_after_it_went_on (bool):
        discussions (list[DiscussionWithAgencyView]):
        answer (AnswerToAgencyView | None):
    """

    rung: str
    title: str
    answered_by: list[str]
    taken_at: datetime.datetime | None
    reasons: str | None
    immediate_risk: str | None
    answered_after_it_went_on: bool
    discussions: list[DiscussionWithAgencyView]
    answer: AnswerToAgencyView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.answer_to_agency_view import AnswerToAgencyView

        rung = self.rung

        title = self.title

        answered_by = self.answered_by

        taken_at: str | None
        if isinstance(self.taken_at, datetime.datetime):
            taken_at = self.taken_at.isoformat()
        else:
            taken_at = self.taken_at

        reasons: str | None
        reasons = self.reasons

        immediate_risk: str | None
        immediate_risk = self.immediate_risk

        answered_after_it_went_on = self.answered_after_it_went_on

        discussions = []
        for discussions_item_data in self.discussions:
            discussions_item = discussions_item_data.to_dict()
            discussions.append(discussions_item)

        answer: dict[str, Any] | None
        if isinstance(self.answer, AnswerToAgencyView):
            answer = self.answer.to_dict()
        else:
            answer = self.answer

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "rung": rung,
                "title": title,
                "answered_by": answered_by,
                "taken_at": taken_at,
                "reasons": reasons,
                "immediate_risk": immediate_risk,
                "answered_after_it_went_on": answered_after_it_went_on,
                "discussions": discussions,
                "answer": answer,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answer_to_agency_view import AnswerToAgencyView
        from ..models.discussion_with_agency_view import DiscussionWithAgencyView

        d = dict(src_dict)
        rung = d.pop("rung")

        title = d.pop("title")

        answered_by = cast(list[str], d.pop("answered_by"))

        def _parse_taken_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                taken_at_type_0 = datetime.datetime.fromisoformat(data)

                return taken_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        taken_at = _parse_taken_at(d.pop("taken_at"))

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        def _parse_immediate_risk(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        immediate_risk = _parse_immediate_risk(d.pop("immediate_risk"))

        answered_after_it_went_on = d.pop("answered_after_it_went_on")

        discussions = []
        _discussions = d.pop("discussions")
        for discussions_item_data in _discussions:
            discussions_item = DiscussionWithAgencyView.from_dict(discussions_item_data)

            discussions.append(discussions_item)

        def _parse_answer(data: object) -> AnswerToAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                answer_type_0 = AnswerToAgencyView.from_dict(data)

                return answer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AnswerToAgencyView | None, data)

        answer = _parse_answer(d.pop("answer"))

        agencys_rung_view = cls(
            rung=rung,
            title=title,
            answered_by=answered_by,
            taken_at=taken_at,
            reasons=reasons,
            immediate_risk=immediate_risk,
            answered_after_it_went_on=answered_after_it_went_on,
            discussions=discussions,
            answer=answer,
        )

        agencys_rung_view.additional_properties = d
        return agencys_rung_view

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
