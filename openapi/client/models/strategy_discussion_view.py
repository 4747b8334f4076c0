from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="StrategyDiscussionView")


@_attrs_define
class StrategyDiscussionView:
    """Whether a Strategy Discussion and a multi-agency response are needed (SC12).

    Attributes:
        strategy_discussion (bool):
        strategy_discussion_because (None | str):
        multi_agency_response (bool):
        multi_agency_response_because (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    strategy_discussion: bool
    strategy_discussion_because: str | None
    multi_agency_response: bool
    multi_agency_response_because: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        strategy_discussion = self.strategy_discussion

        strategy_discussion_because: str | None
        strategy_discussion_because = self.strategy_discussion_because

        multi_agency_response = self.multi_agency_response

        multi_agency_response_because: str | None
        multi_agency_response_because = self.multi_agency_response_because

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "strategy_discussion": strategy_discussion,
                "strategy_discussion_because": strategy_discussion_because,
                "multi_agency_response": multi_agency_response,
                "multi_agency_response_because": multi_agency_response_because,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        strategy_discussion = d.pop("strategy_discussion")

        def _parse_strategy_discussion_because(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        strategy_discussion_because = _parse_strategy_discussion_because(d.pop("strategy_discussion_because"))

        multi_agency_response = d.pop("multi_agency_response")

        def _parse_multi_agency_response_because(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        multi_agency_response_because = _parse_multi_agency_response_because(d.pop("multi_agency_response_because"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        strategy_discussion_view = cls(
            strategy_discussion=strategy_discussion,
            strategy_discussion_because=strategy_discussion_because,
            multi_agency_response=multi_agency_response,
            multi_agency_response_because=multi_agency_response_because,
            by=by,
            occurred_at=occurred_at,
        )

        strategy_discussion_view.additional_properties = d
        return strategy_discussion_view

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
