from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NamedInPart")


@_attrs_define
class NamedInPart:
    """A case that names the person. member: of its household, from 1, for a parent or carer.

    Attributes:
        case (str):
        member (int | None | Unset):
    """

    case: str
    member: int | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        member: int | Unset | None
        if isinstance(self.member, Unset):
            member = UNSET
        else:
            member = self.member

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "case": case,
            }
        )
        if member is not UNSET:
            field_dict["member"] = member

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case = d.pop("case")

        def _parse_member(data: object) -> int | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        member = _parse_member(d.pop("member", UNSET))

        named_in_part = cls(
            case=case,
            member=member,
        )

        return named_in_part
