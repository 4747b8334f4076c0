from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.disclosure_to_agency import DisclosureToAgency


T = TypeVar("T", bound="DisclosedView")


@_attrs_define
class DisclosedView:
    """All that was disclosed to an agency of a case that is not its own, the first first.

    Attributes:
        case (str):
        disclosures (list[DisclosureToAgency]):
    """

    case: str
    disclosures: list[DisclosureToAgency]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        disclosures = []
        for disclosures_item_data in self.disclosures:
            disclosures_item = disclosures_item_data.to_dict()
            disclosures.append(disclosures_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "disclosures": disclosures,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.disclosure_to_agency import DisclosureToAgency

        d = dict(src_dict)
        case = d.pop("case")

        disclosures = []
        _disclosures = d.pop("disclosures")
        for disclosures_item_data in _disclosures:
            disclosures_item = DisclosureToAgency.from_dict(disclosures_item_data)

            disclosures.append(disclosures_item)

        disclosed_view = cls(
            case=case,
            disclosures=disclosures,
        )

        disclosed_view.additional_properties = d
        return disclosed_view

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
