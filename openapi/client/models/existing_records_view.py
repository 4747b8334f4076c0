from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.records_considered_view import RecordsConsideredView


T = TypeVar("T", bound="ExistingRecordsView")


@_attrs_define
class ExistingRecordsView:
    """The existing records the screener went through; null while nothing is recorded (SC7).

    Attributes:
        considered (list[RecordsConsideredView]):
    """

    considered: list[RecordsConsideredView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        considered = []
        for considered_item_data in self.considered:
            considered_item = considered_item_data.to_dict()
            considered.append(considered_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "considered": considered,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.records_considered_view import RecordsConsideredView

        d = dict(src_dict)
        considered = []
        _considered = d.pop("considered")
        for considered_item_data in _considered:
            considered_item = RecordsConsideredView.from_dict(considered_item_data)

            considered.append(considered_item)

        existing_records_view = cls(
            considered=considered,
        )

        existing_records_view.additional_properties = d
        return existing_records_view

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
