from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="InformationItemView")


@_attrs_define
class InformationItemView:
    """One of the fifteen items. lacking: what it lacks, empty once it is whole; why, reason: where that was said.

    Attributes:
        item (str): The fifteen items, in the procedure's order (R8).
        lacking (list[str]):
        why (None | str):
        reason (None | str):
    """

    item: str
    lacking: list[str]
    why: str | None
    reason: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        item = self.item

        lacking = self.lacking

        why: str | None
        why = self.why

        reason: str | None
        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "item": item,
                "lacking": lacking,
                "why": why,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        item = d.pop("item")

        lacking = cast(list[str], d.pop("lacking"))

        def _parse_why(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        def _parse_reason(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        information_item_view = cls(
            item=item,
            lacking=lacking,
            why=why,
            reason=reason,
        )

        information_item_view.additional_properties = d
        return information_item_view

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
