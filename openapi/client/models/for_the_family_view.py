from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.assessment_told_view import AssessmentToldView
    from ..models.family_told_view import FamilyToldView
    from ..models.own_child import OwnChild
    from ..models.parent_told_view import ParentToldView


T = TypeVar("T", bound="ForTheFamilyView")


@_attrs_define
class ForTheFamilyView:
    """What a parent or carer may be told of a case. lead: the name of whoever leads.

    disposal: of the action that they were informed of; empty until somebody decided that they are (D5).

        Attributes:
            case (str):
            child (OwnChild): The child, to its own parent or carer.
            received_at (datetime.datetime):
            state (str): Where a case stands.
            outcome (None | str):
            decided_at (datetime.datetime | None):
            disposal (list[str]):
            lead (None | str):
            parent_informed (None | ParentToldView):
            family_informed (FamilyToldView | None):
            assessment (AssessmentToldView | None):
    """

    case: str
    child: OwnChild
    received_at: datetime.datetime
    state: str
    outcome: str | None
    decided_at: datetime.datetime | None
    disposal: list[str]
    lead: str | None
    parent_informed: ParentToldView | None
    family_informed: FamilyToldView | None
    assessment: AssessmentToldView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.assessment_told_view import AssessmentToldView
        from ..models.family_told_view import FamilyToldView
        from ..models.parent_told_view import ParentToldView

        case = self.case

        child = self.child.to_dict()

        received_at = self.received_at.isoformat()

        state = self.state

        outcome: str | None
        outcome = self.outcome

        decided_at: str | None
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        disposal = self.disposal

        lead: str | None
        lead = self.lead

        parent_informed: dict[str, Any] | None
        if isinstance(self.parent_informed, ParentToldView):
            parent_informed = self.parent_informed.to_dict()
        else:
            parent_informed = self.parent_informed

        family_informed: dict[str, Any] | None
        if isinstance(self.family_informed, FamilyToldView):
            family_informed = self.family_informed.to_dict()
        else:
            family_informed = self.family_informed

        assessment: dict[str, Any] | None
        if isinstance(self.assessment, AssessmentToldView):
            assessment = self.assessment.to_dict()
        else:
            assessment = self.assessment

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "child": child,
                "received_at": received_at,
                "state": state,
                "outcome": outcome,
                "decided_at": decided_at,
                "disposal": disposal,
                "lead": lead,
                "parent_informed": parent_informed,
                "family_informed": family_informed,
                "assessment": assessment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assessment_told_view import AssessmentToldView
        from ..models.family_told_view import FamilyToldView
        from ..models.own_child import OwnChild
        from ..models.parent_told_view import ParentToldView

        d = dict(src_dict)
        case = d.pop("case")

        child = OwnChild.from_dict(d.pop("child"))

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        state = d.pop("state")

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        disposal = cast(list[str], d.pop("disposal"))

        def _parse_lead(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        lead = _parse_lead(d.pop("lead"))

        def _parse_parent_informed(data: object) -> ParentToldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                parent_informed_type_0 = ParentToldView.from_dict(data)

                return parent_informed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ParentToldView, data)

        parent_informed = _parse_parent_informed(d.pop("parent_informed"))

        def _parse_family_informed(data: object) -> FamilyToldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                family_informed_type_0 = FamilyToldView.from_dict(data)

                return family_informed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FamilyToldView | None, data)

        family_informed = _parse_family_informed(d.pop("family_informed"))

        def _parse_assessment(data: object) -> AssessmentToldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                assessment_type_0 = AssessmentToldView.from_dict(data)

                return assessment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AssessmentToldView | None, data)

        assessment = _parse_assessment(d.pop("assessment"))

        for_the_family_view = cls(
            case=case,
            child=child,
            received_at=received_at,
            state=state,
            outcome=outcome,
            decided_at=decided_at,
            disposal=disposal,
            lead=lead,
            parent_informed=parent_informed,
            family_informed=family_informed,
            assessment=assessment,
        )

        for_the_family_view.additional_properties = d
        return for_the_family_view

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
