from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.childs_case import ChildsCase


T = TypeVar("T", bound="ChildView")


@_attrs_define
class ChildView:
    """A person record: the names its cases give it, its cases, the kinds of identifier it holds, its other records.

    traced: the identifiers that nobody told, which were traced.
    unreadable_cases: how many more cases there are that cannot be read at the moment. enquiries: about it, of prisons
    and the Probation Service (X20).

        Attributes:
            child (str):
            version (int):
            names (list[str]):
            dates_of_birth (list[str]):
            cases (list[ChildsCase]):
            unreadable_cases (int):
            identifiers (list[str]):
            traced (list[str]):
            same_as (list[str]):
            enquiries (list[str]):
    """

    child: str
    version: int
    names: list[str]
    dates_of_birth: list[str]
    cases: list[ChildsCase]
    unreadable_cases: int
    identifiers: list[str]
    traced: list[str]
    same_as: list[str]
    enquiries: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        child = self.child

        version = self.version

        names = self.names

        dates_of_birth = self.dates_of_birth

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        unreadable_cases = self.unreadable_cases

        identifiers = self.identifiers

        traced = self.traced

        same_as = self.same_as

        enquiries = self.enquiries

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "child": child,
                "version": version,
                "names": names,
                "dates_of_birth": dates_of_birth,
                "cases": cases,
                "unreadable_cases": unreadable_cases,
                "identifiers": identifiers,
                "traced": traced,
                "same_as": same_as,
                "enquiries": enquiries,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.childs_case import ChildsCase

        d = dict(src_dict)
        child = d.pop("child")

        version = d.pop("version")

        names = cast(list[str], d.pop("names"))

        dates_of_birth = cast(list[str], d.pop("dates_of_birth"))

        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = ChildsCase.from_dict(cases_item_data)

            cases.append(cases_item)

        unreadable_cases = d.pop("unreadable_cases")

        identifiers = cast(list[str], d.pop("identifiers"))

        traced = cast(list[str], d.pop("traced"))

        same_as = cast(list[str], d.pop("same_as"))

        enquiries = cast(list[str], d.pop("enquiries"))

        child_view = cls(
            child=child,
            version=version,
            names=names,
            dates_of_birth=dates_of_birth,
            cases=cases,
            unreadable_cases=unreadable_cases,
            identifiers=identifiers,
            traced=traced,
            same_as=same_as,
            enquiries=enquiries,
        )

        child_view.additional_properties = d
        return child_view

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
