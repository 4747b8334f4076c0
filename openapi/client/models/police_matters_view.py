from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.crime_view import CrimeView
    from ..models.not_informed_before_for_the_police_view import NotInformedBeforeForThePoliceView
    from ..models.not_informed_for_the_police_view import NotInformedForThePoliceView
    from ..models.police_reference_view import PoliceReferenceView
    from ..models.support_of_the_police_view import SupportOfThePoliceView


T = TypeVar("T", bound="PoliceMattersView")


@_attrs_define
class PoliceMattersView:
    """What the police are told and look into. references: those that followed a notification (CF1).

    family_not_informed: the last time for their sake; family_not_informed_before: the times before, the first first.

        Attributes:
            case (str):
            suspicions (list[CrimeView]):
            references (list[PoliceReferenceView]):
            family_not_informed (None | NotInformedForThePoliceView):
            family_not_informed_before (list[NotInformedBeforeForThePoliceView]):
            site_support (None | SupportOfThePoliceView):
    """

    case: str
    suspicions: list[CrimeView]
    references: list[PoliceReferenceView]
    family_not_informed: NotInformedForThePoliceView | None
    family_not_informed_before: list[NotInformedBeforeForThePoliceView]
    site_support: SupportOfThePoliceView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.not_informed_for_the_police_view import NotInformedForThePoliceView
        from ..models.support_of_the_police_view import SupportOfThePoliceView

        case = self.case

        suspicions = []
        for suspicions_item_data in self.suspicions:
            suspicions_item = suspicions_item_data.to_dict()
            suspicions.append(suspicions_item)

        references = []
        for references_item_data in self.references:
            references_item = references_item_data.to_dict()
            references.append(references_item)

        family_not_informed: dict[str, Any] | None
        if isinstance(self.family_not_informed, NotInformedForThePoliceView):
            family_not_informed = self.family_not_informed.to_dict()
        else:
            family_not_informed = self.family_not_informed

        family_not_informed_before = []
        for family_not_informed_before_item_data in self.family_not_informed_before:
            family_not_informed_before_item = family_not_informed_before_item_data.to_dict()
            family_not_informed_before.append(family_not_informed_before_item)

        site_support: dict[str, Any] | None
        if isinstance(self.site_support, SupportOfThePoliceView):
            site_support = self.site_support.to_dict()
        else:
            site_support = self.site_support

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "suspicions": suspicions,
                "references": references,
                "family_not_informed": family_not_informed,
                "family_not_informed_before": family_not_informed_before,
                "site_support": site_support,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.crime_view import CrimeView
        from ..models.not_informed_before_for_the_police_view import NotInformedBeforeForThePoliceView
        from ..models.not_informed_for_the_police_view import NotInformedForThePoliceView
        from ..models.police_reference_view import PoliceReferenceView
        from ..models.support_of_the_police_view import SupportOfThePoliceView

        d = dict(src_dict)
        case = d.pop("case")

        suspicions = []
        _suspicions = d.pop("suspicions")
        for suspicions_item_data in _suspicions:
            suspicions_item = CrimeView.from_dict(suspicions_item_data)

            suspicions.append(suspicions_item)

        references = []
        _references = d.pop("references")
        for references_item_data in _references:
            references_item = PoliceReferenceView.from_dict(references_item_data)

            references.append(references_item)

        def _parse_family_not_informed(data: object) -> NotInformedForThePoliceView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                family_not_informed_type_0 = NotInformedForThePoliceView.from_dict(data)

                return family_not_informed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | NotInformedForThePoliceView, data)

        family_not_informed = _parse_family_not_informed(d.pop("family_not_informed"))

        family_not_informed_before = []
        _family_not_informed_before = d.pop("family_not_informed_before")
        for family_not_informed_before_item_data in _family_not_informed_before:
            family_not_informed_before_item = NotInformedBeforeForThePoliceView.from_dict(
                family_not_informed_before_item_data
            )

            family_not_informed_before.append(family_not_informed_before_item)

        def _parse_site_support(data: object) -> SupportOfThePoliceView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                site_support_type_0 = SupportOfThePoliceView.from_dict(data)

                return site_support_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SupportOfThePoliceView, data)

        site_support = _parse_site_support(d.pop("site_support"))

        police_matters_view = cls(
            case=case,
            suspicions=suspicions,
            references=references,
            family_not_informed=family_not_informed,
            family_not_informed_before=family_not_informed_before,
            site_support=site_support,
        )

        police_matters_view.additional_properties = d
        return police_matters_view

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
