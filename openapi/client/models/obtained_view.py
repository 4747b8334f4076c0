from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.referral_information_view import ReferralInformationView


T = TypeVar("T", bound="ObtainedView")


@_attrs_define
class ObtainedView:
    """What the Lead Practitioner obtained from the referrer, and did not; null while nothing is recorded (R8).

    Attributes:
        recorded (list[ReferralInformationView]):
    """

    recorded: list[ReferralInformationView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        recorded = []
        for recorded_item_data in self.recorded:
            recorded_item = recorded_item_data.to_dict()
            recorded.append(recorded_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "recorded": recorded,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.referral_information_view import ReferralInformationView

        d = dict(src_dict)
        recorded = []
        _recorded = d.pop("recorded")
        for recorded_item_data in _recorded:
            recorded_item = ReferralInformationView.from_dict(recorded_item_data)

            recorded.append(recorded_item)

        obtained_view = cls(
            recorded=recorded,
        )

        obtained_view.additional_properties = d
        return obtained_view

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
