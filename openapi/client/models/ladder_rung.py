from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LadderRung")


@_attrs_define
class LadderRung:
    """A rung of the ladder of a challenge, and by which roles the authority answers there (P3).

    Attributes:
        rung (str):
        title (str):
        answered_by (list[str]):
    """

    rung: str
    title: str
    answered_by: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        rung = self.rung

        title = self.title

        answered_by = self.answered_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "rung": rung,
                "title": title,
                "answered_by": answered_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rung = d.pop("rung")

        title = d.pop("title")

        answered_by = cast(list[str], d.pop("answered_by"))

        ladder_rung = cls(
            rung=rung,
            title=title,
            answered_by=answered_by,
        )

        ladder_rung.additional_properties = d
        return ladder_rung

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
