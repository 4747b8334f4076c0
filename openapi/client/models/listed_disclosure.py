from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedDisclosure")


@_attrs_define
class ListedDisclosure:
    """That something of a case was disclosed. unreadable: as in a list of cases.

    Attributes:
        case (str):
        made_at (datetime.datetime):
        unreadable (bool):
    """

    case: str
    made_at: datetime.datetime
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        made_at = self.made_at.isoformat()

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "made_at": made_at,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case = d.pop("case")

        made_at = datetime.datetime.fromisoformat(d.pop("made_at"))

        unreadable = d.pop("unreadable")

        listed_disclosure = cls(
            case=case,
            made_at=made_at,
            unreadable=unreadable,
        )

        listed_disclosure.additional_properties = d
        return listed_disclosure

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
