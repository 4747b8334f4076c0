from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.asked_rule import AskedRule
    from ..models.census_finding import CensusFinding


T = TypeVar("T", bound="CensusFindings")


@_attrs_define
class CensusFindings:
    """What will be asked about the census of a year as it stands. items: the first 200; `more` are left out.

    until: the last day told of. children: how many are returned of those whose cases you may see.

        Attributes:
            incomplete (bool):
            unreadable_records (int):
            year (int):
            until (datetime.date):
            children (int):
            rules (list[AskedRule]):
            items (list[CensusFinding]):
            more (int):
    """

    incomplete: bool
    unreadable_records: int
    year: int
    until: datetime.date
    children: int
    rules: list[AskedRule]
    items: list[CensusFinding]
    more: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        incomplete = self.incomplete

        unreadable_records = self.unreadable_records

        year = self.year

        until = self.until.isoformat()

        children = self.children

        rules = []
        for rules_item_data in self.rules:
            rules_item = rules_item_data.to_dict()
            rules.append(rules_item)

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        more = self.more

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "incomplete": incomplete,
                "unreadable_records": unreadable_records,
                "year": year,
                "until": until,
                "children": children,
                "rules": rules,
                "items": items,
                "more": more,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_rule import AskedRule
        from ..models.census_finding import CensusFinding

        d = dict(src_dict)
        incomplete = d.pop("incomplete")

        unreadable_records = d.pop("unreadable_records")

        year = d.pop("year")

        until = datetime.date.fromisoformat(d.pop("until"))

        children = d.pop("children")

        rules = []
        _rules = d.pop("rules")
        for rules_item_data in _rules:
            rules_item = AskedRule.from_dict(rules_item_data)

            rules.append(rules_item)

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = CensusFinding.from_dict(items_item_data)

            items.append(items_item)

        more = d.pop("more")

        census_findings = cls(
            incomplete=incomplete,
            unreadable_records=unreadable_records,
            year=year,
            until=until,
            children=children,
            rules=rules,
            items=items,
            more=more,
        )

        census_findings.additional_properties = d
        return census_findings

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
