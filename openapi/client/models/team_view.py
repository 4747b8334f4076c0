from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TeamView")


@_attrs_define
class TeamView:
    """A team. manager: the id of who manages it; telephone and email are null once they were erased too.

    Attributes:
        team (str):
        name (str):
        localities (list[str]):
        telephone (None | str):
        email (None | str):
        manager (None | str):
    """

    team: str
    name: str
    localities: list[str]
    telephone: str | None
    email: str | None
    manager: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        team = self.team

        name = self.name

        localities = self.localities

        telephone: str | None
        telephone = self.telephone

        email: str | None
        email = self.email

        manager: str | None
        manager = self.manager

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "team": team,
                "name": name,
                "localities": localities,
                "telephone": telephone,
                "email": email,
                "manager": manager,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        team = d.pop("team")

        name = d.pop("name")

        localities = cast(list[str], d.pop("localities"))

        def _parse_telephone(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        telephone = _parse_telephone(d.pop("telephone"))

        def _parse_email(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        def _parse_manager(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        manager = _parse_manager(d.pop("manager"))

        team_view = cls(
            team=team,
            name=name,
            localities=localities,
            telephone=telephone,
            email=email,
            manager=manager,
        )

        team_view.additional_properties = d
        return team_view

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
