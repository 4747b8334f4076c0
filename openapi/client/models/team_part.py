from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TeamPart")


@_attrs_define
class TeamPart:
    """A team: the localities it serves, each of which has one local team; manager: the id of who manages it.

    Attributes:
        team (str):
        name (str):
        localities (list[str] | Unset):
        telephone (None | str | Unset):
        email (None | str | Unset):
        manager (None | str | Unset):
    """

    team: str
    name: str
    localities: list[str] | Unset = UNSET
    telephone: str | Unset | None = UNSET
    email: str | Unset | None = UNSET
    manager: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        team = self.team

        name = self.name

        localities: list[str] | Unset = UNSET
        if not isinstance(self.localities, Unset):
            localities = self.localities

        telephone: str | Unset | None
        if isinstance(self.telephone, Unset):
            telephone = UNSET
        else:
            telephone = self.telephone

        email: str | Unset | None
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        manager: str | Unset | None
        if isinstance(self.manager, Unset):
            manager = UNSET
        else:
            manager = self.manager

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "team": team,
                "name": name,
            }
        )
        if localities is not UNSET:
            field_dict["localities"] = localities
        if telephone is not UNSET:
            field_dict["telephone"] = telephone
        if email is not UNSET:
            field_dict["email"] = email
        if manager is not UNSET:
            field_dict["manager"] = manager

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        team = d.pop("team")

        name = d.pop("name")

        localities = cast(list[str], d.pop("localities", UNSET))

        def _parse_telephone(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        telephone = _parse_telephone(d.pop("telephone", UNSET))

        def _parse_email(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_manager(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        manager = _parse_manager(d.pop("manager", UNSET))

        team_part = cls(
            team=team,
            name=name,
            localities=localities,
            telephone=telephone,
            email=email,
            manager=manager,
        )

        return team_part
