from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.moment_view import MomentView
    from ..models.step_view import StepView


T = TypeVar("T", bound="EnquiryHistory")


@_attrs_define
class EnquiryHistory:
    """An enquiry's events in the order of the log.

    Attributes:
        enquiry (str):
        moment (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
            answer is the same; only
            the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

            position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
            the
            clocks are judged against; null when none was asked about.
        items (list[StepView]):
    """

    enquiry: str
    moment: MomentView
    items: list[StepView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enquiry = self.enquiry

        moment = self.moment.to_dict()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enquiry": enquiry,
                "moment": moment,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.moment_view import MomentView
        from ..models.step_view import StepView

        d = dict(src_dict)
        enquiry = d.pop("enquiry")

        moment = MomentView.from_dict(d.pop("moment"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = StepView.from_dict(items_item_data)

            items.append(items_item)

        enquiry_history = cls(
            enquiry=enquiry,
            moment=moment,
            items=items,
        )

        enquiry_history.additional_properties = d
        return enquiry_history

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
