from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AreaTeamCall")


@_attrs_define
class AreaTeamCall:
    """A call to the Area Team: which team, and who answered (C12).

    Attributes:
        team (str):
        spoke_to (str):
    """

    team: str
    spoke_to: str

    def to_dict(self) -> dict[str, Any]:
        team = self.team

        spoke_to = self.spoke_to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "team": team,
                "spoke_to": spoke_to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        team = d.pop("team")

        spoke_to = d.pop("spoke_to")

        area_team_call = cls(
            team=team,
            spoke_to=spoke_to,
        )

        return area_team_call
