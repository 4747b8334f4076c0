from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.police_reference_view import PoliceReferenceView


T = TypeVar("T", bound="PoliceReferencesView")


@_attrs_define
class PoliceReferencesView:
    """The references the police gave after they had been notified; null while there is none (CF1).

    Attributes:
        received (list[PoliceReferenceView]):
    """

    received: list[PoliceReferenceView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        received = []
        for received_item_data in self.received:
            received_item = received_item_data.to_dict()
            received.append(received_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "received": received,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.police_reference_view import PoliceReferenceView

        d = dict(src_dict)
        received = []
        _received = d.pop("received")
        for received_item_data in _received:
            received_item = PoliceReferenceView.from_dict(received_item_data)

            received.append(received_item)

        police_references_view = cls(
            received=received,
        )

        police_references_view.additional_properties = d
        return police_references_view

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
