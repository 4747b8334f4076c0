from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.kept_record import KeptRecord
    from ..models.kept_rule import KeptRule


T = TypeVar("T", bound="RetentionPage")


@_attrs_define
class RetentionPage:
    """How long records are kept, and those that are due; `next` and incomplete as in a list of cases.

    Attributes:
        incomplete (bool):
        unreadable_records (int):
        pack (str):
        rules (list[KeptRule]):
        items (list[KeptRecord]):
        next_ (None | str):
    """

    incomplete: bool
    unreadable_records: int
    pack: str
    rules: list[KeptRule]
    items: list[KeptRecord]
    next_: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        incomplete = self.incomplete

        unreadable_records = self.unreadable_records

        pack = self.pack

        rules = []
        for rules_item_data in self.rules:
            rules_item = rules_item_data.to_dict()
            rules.append(rules_item)

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_: str | None
        next_ = self.next_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "incomplete": incomplete,
                "unreadable_records": unreadable_records,
                "pack": pack,
                "rules": rules,
                "items": items,
                "next": next_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.kept_record import KeptRecord
        from ..models.kept_rule import KeptRule

        d = dict(src_dict)
        incomplete = d.pop("incomplete")

        unreadable_records = d.pop("unreadable_records")

        pack = d.pop("pack")

        rules = []
        _rules = d.pop("rules")
        for rules_item_data in _rules:
            rules_item = KeptRule.from_dict(rules_item_data)

            rules.append(rules_item)

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = KeptRecord.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        next_ = _parse_next_(d.pop("next"))

        retention_page = cls(
            incomplete=incomplete,
            unreadable_records=unreadable_records,
            pack=pack,
            rules=rules,
            items=items,
            next_=next_,
        )

        retention_page.additional_properties = d
        return retention_page

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
