from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Concerns")


@_attrs_define
class Concerns:
    """Whether there are concerns. told: which, or that there are none and by what that is known.

    Attributes:
        there_are (bool):
        told (str):
    """

    there_are: bool
    told: str

    def to_dict(self) -> dict[str, Any]:
        there_are = self.there_are

        told = self.told

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "there_are": there_are,
                "told": told,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        there_are = d.pop("there_are")

        told = d.pop("told")

        concerns = cls(
            there_are=there_are,
            told=told,
        )

        return concerns
