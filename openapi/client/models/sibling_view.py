from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SiblingView")


@_attrs_define
class SiblingView:
    """A child linked, or told of in the same communication and not said to be no sibling.

    is_sibling: yes, or not yet known. case: its contact that still waits for an outcome. refer: what was decided in
    this case.

        Attributes:
            child (str):
            is_sibling (str): An answer that may honestly be missing.
            name (None | str):
            case (None | str):
            state (None | str):
            refer (bool | None):
            copied_to (None | str):
    """

    child: str
    is_sibling: str
    name: str | None
    case: str | None
    state: str | None
    refer: bool | None
    copied_to: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        child = self.child

        is_sibling = self.is_sibling

        name: str | None
        name = self.name

        case: str | None
        case = self.case

        state: str | None
        state = self.state

        refer: bool | None
        refer = self.refer

        copied_to: str | None
        copied_to = self.copied_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "child": child,
                "is_sibling": is_sibling,
                "name": name,
                "case": case,
                "state": state,
                "refer": refer,
                "copied_to": copied_to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        child = d.pop("child")

        is_sibling = d.pop("is_sibling")

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_case(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        case = _parse_case(d.pop("case"))

        def _parse_state(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        state = _parse_state(d.pop("state"))

        def _parse_refer(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        refer = _parse_refer(d.pop("refer"))

        def _parse_copied_to(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        copied_to = _parse_copied_to(d.pop("copied_to"))

        sibling_view = cls(
            child=child,
            is_sibling=is_sibling,
            name=name,
            case=case,
            state=state,
            refer=refer,
            copied_to=copied_to,
        )

        sibling_view.additional_properties = d
        return sibling_view

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
