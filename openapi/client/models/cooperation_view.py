from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.cooperation_answered_view import CooperationAnsweredView
    from ..models.cooperation_requested_view import CooperationRequestedView


T = TypeVar("T", bound="CooperationView")


@_attrs_define
class CooperationView:
    """Which agencies were asked for which help, and what they answered; null while none was (D7).

    Attributes:
        asked (list[CooperationRequestedView]):
        answered (list[CooperationAnsweredView]):
    """

    asked: list[CooperationRequestedView]
    answered: list[CooperationAnsweredView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asked = []
        for asked_item_data in self.asked:
            asked_item = asked_item_data.to_dict()
            asked.append(asked_item)

        answered = []
        for answered_item_data in self.answered:
            answered_item = answered_item_data.to_dict()
            answered.append(answered_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked": asked,
                "answered": answered,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cooperation_answered_view import CooperationAnsweredView
        from ..models.cooperation_requested_view import CooperationRequestedView

        d = dict(src_dict)
        asked = []
        _asked = d.pop("asked")
        for asked_item_data in _asked:
            asked_item = CooperationRequestedView.from_dict(asked_item_data)

            asked.append(asked_item)

        answered = []
        _answered = d.pop("answered")
        for answered_item_data in _answered:
            answered_item = CooperationAnsweredView.from_dict(answered_item_data)

            answered.append(answered_item)

        cooperation_view = cls(
            asked=asked,
            answered=answered,
        )

        cooperation_view.additional_properties = d
        return cooperation_view

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
