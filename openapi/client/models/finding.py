from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Finding")


@_attrs_define
class Finding:
    """What screening established, or why it could not be established (SC6).

    Attributes:
        established (None | str | Unset):
        not_established_because (None | str | Unset):
    """

    established: str | Unset | None = UNSET
    not_established_because: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        established: str | Unset | None
        if isinstance(self.established, Unset):
            established = UNSET
        else:
            established = self.established

        not_established_because: str | Unset | None
        if isinstance(self.not_established_because, Unset):
            not_established_because = UNSET
        else:
            not_established_because = self.not_established_because

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if established is not UNSET:
            field_dict["established"] = established
        if not_established_because is not UNSET:
            field_dict["not_established_because"] = not_established_because

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_established(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        established = _parse_established(d.pop("established", UNSET))

        def _parse_not_established_because(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        not_established_because = _parse_not_established_because(d.pop("not_established_because", UNSET))

        finding = cls(
            established=established,
            not_established_because=not_established_because,
        )

        return finding
