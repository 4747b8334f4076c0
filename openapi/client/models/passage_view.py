from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.strike_view import StrikeView


T = TypeVar("T", bound="PassageView")


@_attrs_define
class PassageView:
    """A field. text: whole; told: as the person is told it.

    Attributes:
        place (str):
        name (str):
        text (str):
        told (str):
        standing (str):
        strikes (list[StrikeView]):
    """

    place: str
    name: str
    text: str
    told: str
    standing: str
    strikes: list[StrikeView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        place = self.place

        name = self.name

        text = self.text

        told = self.told

        standing = self.standing

        strikes = []
        for strikes_item_data in self.strikes:
            strikes_item = strikes_item_data.to_dict()
            strikes.append(strikes_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "place": place,
                "name": name,
                "text": text,
                "told": told,
                "standing": standing,
                "strikes": strikes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.strike_view import StrikeView

        d = dict(src_dict)
        place = d.pop("place")

        name = d.pop("name")

        text = d.pop("text")

        told = d.pop("told")

        standing = d.pop("standing")

        strikes = []
        _strikes = d.pop("strikes")
        for strikes_item_data in _strikes:
            strikes_item = StrikeView.from_dict(strikes_item_data)

            strikes.append(strikes_item)

        passage_view = cls(
            place=place,
            name=name,
            text=text,
            told=told,
            standing=standing,
            strikes=strikes,
        )

        passage_view.additional_properties = d
        return passage_view

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
