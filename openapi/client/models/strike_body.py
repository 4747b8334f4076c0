from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.strike_ground import StrikeGround
from ..types import UNSET, Unset

T = TypeVar("T", bound="StrikeBody")


@_attrs_define
class StrikeBody:
    """Do not tell a field, or part of its text. begins, ends: characters, the first is 0, the last not among them.

    Attributes:
        place (str):
        ground (StrikeGround): On which ground something is not told, a closed set: of the Data Protection Act 2018.

            third-party: schedule 2, paragraph 16. crime: paragraph 2. legal-privilege: paragraph 19. serious-harm and
            told-in-confidence: schedule 3, part 3 (social work data). child-abuse: schedule 3, part 5.
        begins (int | None | Unset):
        ends (int | None | Unset):
    """

    place: str
    ground: StrikeGround
    begins: int | Unset | None = UNSET
    ends: int | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        place = self.place

        ground = self.ground.value

        begins: int | Unset | None
        if isinstance(self.begins, Unset):
            begins = UNSET
        else:
            begins = self.begins

        ends: int | Unset | None
        if isinstance(self.ends, Unset):
            ends = UNSET
        else:
            ends = self.ends

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "place": place,
                "ground": ground,
            }
        )
        if begins is not UNSET:
            field_dict["begins"] = begins
        if ends is not UNSET:
            field_dict["ends"] = ends

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        place = d.pop("place")

        ground = StrikeGround(d.pop("ground"))

        def _parse_begins(data: object) -> int | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        begins = _parse_begins(d.pop("begins", UNSET))

        def _parse_ends(data: object) -> int | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        ends = _parse_ends(d.pop("ends", UNSET))

        strike_body = cls(
            place=place,
            ground=ground,
            begins=begins,
            ends=ends,
        )

        return strike_body
