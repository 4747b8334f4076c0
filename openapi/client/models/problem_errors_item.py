from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ProblemErrorsItem")


@_attrs_define
class ProblemErrorsItem:
    """
    Attributes:
        pointer (str):
        in_ (str):
        code (str):
        detail (str):
        clause (str | Unset): The rule that asks for it, where one does.
    """

    pointer: str
    in_: str
    code: str
    detail: str
    clause: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pointer = self.pointer

        in_ = self.in_

        code = self.code

        detail = self.detail

        clause = self.clause

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pointer": pointer,
                "in": in_,
                "code": code,
                "detail": detail,
            }
        )
        if clause is not UNSET:
            field_dict["clause"] = clause

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pointer = d.pop("pointer")

        in_ = d.pop("in")

        code = d.pop("code")

        detail = d.pop("detail")

        clause = d.pop("clause", UNSET)

        problem_errors_item = cls(
            pointer=pointer,
            in_=in_,
            code=code,
            detail=detail,
            clause=clause,
        )

        problem_errors_item.additional_properties = d
        return problem_errors_item

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
