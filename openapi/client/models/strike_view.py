from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StrikeView")


@_attrs_define
class StrikeView:
    """What is not told of a passage: from one character up to another, or the whole; and on which ground.

    Attributes:
        begins (int | None):
        ends (int | None):
        ground (str): On which ground something is not told, a closed set: of the Data Protection Act 2018.

            third-party: schedule 2, paragraph 16. crime: paragraph 2. legal-privilege: paragraph 19. serious-harm and
            told-in-confidence: schedule 3, part 3 (social work data). child-abuse: schedule 3, part 5.
    """

    begins: int | None
    ends: int | None
    ground: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        begins: int | None
        begins = self.begins

        ends: int | None
        ends = self.ends

        ground = self.ground

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "begins": begins,
                "ends": ends,
                "ground": ground,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_begins(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        begins = _parse_begins(d.pop("begins"))

        def _parse_ends(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ends = _parse_ends(d.pop("ends"))

        ground = d.pop("ground")

        strike_view = cls(
            begins=begins,
            ends=ends,
            ground=ground,
        )

        strike_view.additional_properties = d
        return strike_view

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
