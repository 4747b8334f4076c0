from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.clock_view import ClockView


T = TypeVar("T", bound="UnderView")


@_attrs_define
class UnderView:
    """The same case under another pack. would_be_late, would_be_in_time: only there; the clauses.

    Attributes:
        pack (str):
        title (str):
        clocks (list[ClockView]):
        would_be_late (list[str]):
        would_be_in_time (list[str]):
    """

    pack: str
    title: str
    clocks: list[ClockView]
    would_be_late: list[str]
    would_be_in_time: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pack = self.pack

        title = self.title

        clocks = []
        for clocks_item_data in self.clocks:
            clocks_item = clocks_item_data.to_dict()
            clocks.append(clocks_item)

        would_be_late = self.would_be_late

        would_be_in_time = self.would_be_in_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pack": pack,
                "title": title,
                "clocks": clocks,
                "would_be_late": would_be_late,
                "would_be_in_time": would_be_in_time,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clock_view import ClockView

        d = dict(src_dict)
        pack = d.pop("pack")

        title = d.pop("title")

        clocks = []
        _clocks = d.pop("clocks")
        for clocks_item_data in _clocks:
            clocks_item = ClockView.from_dict(clocks_item_data)

            clocks.append(clocks_item)

        would_be_late = cast(list[str], d.pop("would_be_late"))

        would_be_in_time = cast(list[str], d.pop("would_be_in_time"))

        under_view = cls(
            pack=pack,
            title=title,
            clocks=clocks,
            would_be_late=would_be_late,
            would_be_in_time=would_be_in_time,
        )

        under_view.additional_properties = d
        return under_view

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
