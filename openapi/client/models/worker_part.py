from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.role import Role
from ..types import UNSET, Unset

T = TypeVar("T", bound="WorkerPart")


@_attrs_define
class WorkerPart:
    """A worker: their lasting id, and the roles they act in. qualified: a qualified social worker.

    home_postcode: where they live, which is told to nobody and compared with where a child lives whose case they read;
    by the API, without it what is held stays.

        Attributes:
            worker (str):
            name (str):
            roles (list[Role]):
            team (None | str | Unset):
            qualified (bool | Unset):  Default: False.
            telephone (None | str | Unset):
            email (None | str | Unset):
            home_postcode (None | str | Unset):
    """

    worker: str
    name: str
    roles: list[Role]
    team: str | Unset | None = UNSET
    qualified: bool | Unset = False
    telephone: str | Unset | None = UNSET
    email: str | Unset | None = UNSET
    home_postcode: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        worker = self.worker

        name = self.name

        roles = []
        for roles_item_data in self.roles:
            roles_item = roles_item_data.value
            roles.append(roles_item)

        team: str | Unset | None
        if isinstance(self.team, Unset):
            team = UNSET
        else:
            team = self.team

        qualified = self.qualified

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

        home_postcode: str | Unset | None
        if isinstance(self.home_postcode, Unset):
            home_postcode = UNSET
        else:
            home_postcode = self.home_postcode

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "worker": worker,
                "name": name,
                "roles": roles,
            }
        )
        if team is not UNSET:
            field_dict["team"] = team
        if qualified is not UNSET:
            field_dict["qualified"] = qualified
        if telephone is not UNSET:
            field_dict["telephone"] = telephone
        if email is not UNSET:
            field_dict["email"] = email
        if home_postcode is not UNSET:
            field_dict["home_postcode"] = home_postcode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        worker = d.pop("worker")

        name = d.pop("name")

        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = Role(roles_item_data)

            roles.append(roles_item)

        def _parse_team(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        team = _parse_team(d.pop("team", UNSET))

        qualified = d.pop("qualified", UNSET)

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

        def _parse_home_postcode(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        home_postcode = _parse_home_postcode(d.pop("home_postcode", UNSET))

        worker_part = cls(
            worker=worker,
            name=name,
            roles=roles,
            team=team,
            qualified=qualified,
            telephone=telephone,
            email=email,
            home_postcode=home_postcode,
        )

        return worker_part
