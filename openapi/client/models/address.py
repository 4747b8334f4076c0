from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Address")


@_attrs_define
class Address:
    """Where the child lives. `locality` is the authority's name of the area team's locality.

    Attributes:
        lines (str):
        postcode (None | str | Unset):
        locality (None | str | Unset):
    """

    lines: str
    postcode: str | Unset | None = UNSET
    locality: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        lines = self.lines

        postcode: str | Unset | None
        if isinstance(self.postcode, Unset):
            postcode = UNSET
        else:
            postcode = self.postcode

        locality: str | Unset | None
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "lines": lines,
            }
        )
        if postcode is not UNSET:
            field_dict["postcode"] = postcode
        if locality is not UNSET:
            field_dict["locality"] = locality

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lines = d.pop("lines")

        def _parse_postcode(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        postcode = _parse_postcode(d.pop("postcode", UNSET))

        def _parse_locality(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

        address = cls(
            lines=lines,
            postcode=postcode,
            locality=locality,
        )

        return address
