from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.agency_involved_view import AgencyInvolvedView
    from ..models.agency_responded_view import AgencyRespondedView


T = TypeVar("T", bound="InvolvementView")


@_attrs_define
class InvolvementView:
    """Which other agencies were involved and for what, and what they answered; null while none was (SC10).

    Attributes:
        involved (list[AgencyInvolvedView]):
        responded (list[AgencyRespondedView]):
    """

    involved: list[AgencyInvolvedView]
    responded: list[AgencyRespondedView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        involved = []
        for involved_item_data in self.involved:
            involved_item = involved_item_data.to_dict()
            involved.append(involved_item)

        responded = []
        for responded_item_data in self.responded:
            responded_item = responded_item_data.to_dict()
            responded.append(responded_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "involved": involved,
                "responded": responded,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agency_involved_view import AgencyInvolvedView
        from ..models.agency_responded_view import AgencyRespondedView

        d = dict(src_dict)
        involved = []
        _involved = d.pop("involved")
        for involved_item_data in _involved:
            involved_item = AgencyInvolvedView.from_dict(involved_item_data)

            involved.append(involved_item)

        responded = []
        _responded = d.pop("responded")
        for responded_item_data in _responded:
            responded_item = AgencyRespondedView.from_dict(responded_item_data)

            responded.append(responded_item)

        involvement_view = cls(
            involved=involved,
            responded=responded,
        )

        involvement_view.additional_properties = d
        return involvement_view

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
