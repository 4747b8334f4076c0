from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.assessment_explained_view import AssessmentExplainedView
    from ..models.family_informed_view import FamilyInformedView
    from ..models.family_withheld_view import FamilyWithheldView


T = TypeVar("T", bound="FamilyView")


@_attrs_define
class FamilyView:
    """What the child and family were told of the action to be taken and the assessment; null while nothing is recorded.

    Attributes:
        informed (FamilyInformedView | None):
        withheld (FamilyWithheldView | None):
        explained (AssessmentExplainedView | None):
    """

    informed: FamilyInformedView | None
    withheld: FamilyWithheldView | None
    explained: AssessmentExplainedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.assessment_explained_view import AssessmentExplainedView
        from ..models.family_informed_view import FamilyInformedView
        from ..models.family_withheld_view import FamilyWithheldView

        informed: dict[str, Any] | None
        if isinstance(self.informed, FamilyInformedView):
            informed = self.informed.to_dict()
        else:
            informed = self.informed

        withheld: dict[str, Any] | None
        if isinstance(self.withheld, FamilyWithheldView):
            withheld = self.withheld.to_dict()
        else:
            withheld = self.withheld

        explained: dict[str, Any] | None
        if isinstance(self.explained, AssessmentExplainedView):
            explained = self.explained.to_dict()
        else:
            explained = self.explained

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "informed": informed,
                "withheld": withheld,
                "explained": explained,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assessment_explained_view import AssessmentExplainedView
        from ..models.family_informed_view import FamilyInformedView
        from ..models.family_withheld_view import FamilyWithheldView

        d = dict(src_dict)

        def _parse_informed(data: object) -> FamilyInformedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                informed_type_0 = FamilyInformedView.from_dict(data)

                return informed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FamilyInformedView | None, data)

        informed = _parse_informed(d.pop("informed"))

        def _parse_withheld(data: object) -> FamilyWithheldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                withheld_type_0 = FamilyWithheldView.from_dict(data)

                return withheld_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FamilyWithheldView | None, data)

        withheld = _parse_withheld(d.pop("withheld"))

        def _parse_explained(data: object) -> AssessmentExplainedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                explained_type_0 = AssessmentExplainedView.from_dict(data)

                return explained_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AssessmentExplainedView | None, data)

        explained = _parse_explained(d.pop("explained"))

        family_view = cls(
            informed=informed,
            withheld=withheld,
            explained=explained,
        )

        family_view.additional_properties = d
        return family_view

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
