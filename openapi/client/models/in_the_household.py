from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="InTheHousehold")


@_attrs_define
class InTheHousehold:
    """Somebody in the household beside the child (SC11).

    Attributes:
        name (str):
        relationship (None | str | Unset):
    """

    name: str
    relationship: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        relationship: str | Unset | None
        if isinstance(self.relationship, Unset):
            relationship = UNSET
        else:
            relationship = self.relationship

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if relationship is not UNSET:
            field_dict["relationship"] = relationship

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        def _parse_relationship(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        relationship = _parse_relationship(d.pop("relationship", UNSET))

        in_the_household = cls(
            name=name,
            relationship=relationship,
        )

        return in_the_household
