from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FoundChild")


@_attrs_define
class FoundChild:
    """A person record that may be the child looked for. matched_on: by what it was found.

    unreadable: the record, or one of its cases, holds something that cannot be read.

        Attributes:
            child (str):
            given_name (None | str):
            family_name (None | str):
            date_of_birth (None | str):
            matched_on (list[str]):
            same_as (list[str]):
            unreadable (bool):
    """

    child: str
    given_name: str | None
    family_name: str | None
    date_of_birth: str | None
    matched_on: list[str]
    same_as: list[str]
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        child = self.child

        given_name: str | None
        given_name = self.given_name

        family_name: str | None
        family_name = self.family_name

        date_of_birth: str | None
        date_of_birth = self.date_of_birth

        matched_on = self.matched_on

        same_as = self.same_as

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "child": child,
                "given_name": given_name,
                "family_name": family_name,
                "date_of_birth": date_of_birth,
                "matched_on": matched_on,
                "same_as": same_as,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        child = d.pop("child")

        def _parse_given_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        given_name = _parse_given_name(d.pop("given_name"))

        def _parse_family_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        family_name = _parse_family_name(d.pop("family_name"))

        def _parse_date_of_birth(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth"))

        matched_on = cast(list[str], d.pop("matched_on"))

        same_as = cast(list[str], d.pop("same_as"))

        unreadable = d.pop("unreadable")

        found_child = cls(
            child=child,
            given_name=given_name,
            family_name=family_name,
            date_of_birth=date_of_birth,
            matched_on=matched_on,
            same_as=same_as,
            unreadable=unreadable,
        )

        found_child.additional_properties = d
        return found_child

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
