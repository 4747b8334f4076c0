from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.held_beside_view import HeldBesideView
    from ..models.held_case_view import HeldCaseView
    from ..models.left_out_view import LeftOutView


T = TypeVar("T", bound="PassagesView")


@_attrs_define
class PassagesView:
    """What is held, as it stands, for who answers. names_referrer: where a protected referrer would be named.

    Attributes:
        request (str):
        version (int):
        cases (list[HeldCaseView]):
        beside (list[HeldBesideView]):
        left_out (list[LeftOutView]):
        names_referrer (list[str]):
    """

    request: str
    version: int
    cases: list[HeldCaseView]
    beside: list[HeldBesideView]
    left_out: list[LeftOutView]
    names_referrer: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request = self.request

        version = self.version

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        beside = []
        for beside_item_data in self.beside:
            beside_item = beside_item_data.to_dict()
            beside.append(beside_item)

        left_out = []
        for left_out_item_data in self.left_out:
            left_out_item = left_out_item_data.to_dict()
            left_out.append(left_out_item)

        names_referrer = self.names_referrer

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "request": request,
                "version": version,
                "cases": cases,
                "beside": beside,
                "left_out": left_out,
                "names_referrer": names_referrer,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.held_beside_view import HeldBesideView
        from ..models.held_case_view import HeldCaseView
        from ..models.left_out_view import LeftOutView

        d = dict(src_dict)
        request = d.pop("request")

        version = d.pop("version")

        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = HeldCaseView.from_dict(cases_item_data)

            cases.append(cases_item)

        beside = []
        _beside = d.pop("beside")
        for beside_item_data in _beside:
            beside_item = HeldBesideView.from_dict(beside_item_data)

            beside.append(beside_item)

        left_out = []
        _left_out = d.pop("left_out")
        for left_out_item_data in _left_out:
            left_out_item = LeftOutView.from_dict(left_out_item_data)

            left_out.append(left_out_item)

        names_referrer = cast(list[str], d.pop("names_referrer"))

        passages_view = cls(
            request=request,
            version=version,
            cases=cases,
            beside=beside,
            left_out=left_out,
            names_referrer=names_referrer,
        )

        passages_view.additional_properties = d
        return passages_view

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
