from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.assessment_decision_view import AssessmentDecisionView
    from ..models.assessment_request_view import AssessmentRequestView
    from ..models.circumstance_view import CircumstanceView
    from ..models.considered_view import ConsideredView


T = TypeVar("T", bound="CircumstancesView")


@_attrs_define
class CircumstancesView:
    """The specific circumstances the child is in, and what was thought about and asked for; null while there are none (X1
    to X15).

        Attributes:
            recognised (list[CircumstanceView]):
            considered (list[ConsideredView]):
            requests (list[AssessmentRequestView]):
            decisions (list[AssessmentDecisionView]):
    """

    recognised: list[CircumstanceView]
    considered: list[ConsideredView]
    requests: list[AssessmentRequestView]
    decisions: list[AssessmentDecisionView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        recognised = []
        for recognised_item_data in self.recognised:
            recognised_item = recognised_item_data.to_dict()
            recognised.append(recognised_item)

        considered = []
        for considered_item_data in self.considered:
            considered_item = considered_item_data.to_dict()
            considered.append(considered_item)

        requests = []
        for requests_item_data in self.requests:
            requests_item = requests_item_data.to_dict()
            requests.append(requests_item)

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "recognised": recognised,
                "considered": considered,
                "requests": requests,
                "decisions": decisions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assessment_decision_view import AssessmentDecisionView
        from ..models.assessment_request_view import AssessmentRequestView
        from ..models.circumstance_view import CircumstanceView
        from ..models.considered_view import ConsideredView

        d = dict(src_dict)
        recognised = []
        _recognised = d.pop("recognised")
        for recognised_item_data in _recognised:
            recognised_item = CircumstanceView.from_dict(recognised_item_data)

            recognised.append(recognised_item)

        considered = []
        _considered = d.pop("considered")
        for considered_item_data in _considered:
            considered_item = ConsideredView.from_dict(considered_item_data)

            considered.append(considered_item)

        requests = []
        _requests = d.pop("requests")
        for requests_item_data in _requests:
            requests_item = AssessmentRequestView.from_dict(requests_item_data)

            requests.append(requests_item)

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = AssessmentDecisionView.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        circumstances_view = cls(
            recognised=recognised,
            considered=considered,
            requests=requests,
            decisions=decisions,
        )

        circumstances_view.additional_properties = d
        return circumstances_view

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
