from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListingView")


@_attrs_define
class ListingView:
    """A worker. name is null once it was erased. home_postcode_held: whether it is known where they live.

    Attributes:
        worker (str):
        name (None | str):
        roles (list[str]):
        team (None | str):
        qualified (bool):
        telephone (None | str):
        email (None | str):
        home_postcode_held (bool):
    """

    worker: str
    name: str | None
    roles: list[str]
    team: str | None
    qualified: bool
    telephone: str | None
    email: str | None
    home_postcode_held: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        worker = self.worker

        name: str | None
        name = self.name

        roles = self.roles

        team: str | None
        team = self.team

        qualified = self.qualified

        telephone: str | None
        telephone = self.telephone

        email: str | None
        email = self.email

        home_postcode_held = self.home_postcode_held

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "worker": worker,
                "name": name,
                "roles": roles,
                "team": team,
                "qualified": qualified,
                "telephone": telephone,
                "email": email,
                "home_postcode_held": home_postcode_held,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        worker = d.pop("worker")

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        roles = cast(list[str], d.pop("roles"))

        def _parse_team(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        qualified = d.pop("qualified")

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

        home_postcode_held = d.pop("home_postcode_held")

        listing_view = cls(
            worker=worker,
            name=name,
            roles=roles,
            team=team,
            qualified=qualified,
            telephone=telephone,
            email=email,
            home_postcode_held=home_postcode_held,
        )

        listing_view.additional_properties = d
        return listing_view

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
