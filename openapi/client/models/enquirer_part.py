from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="EnquirerPart")


@_attrs_define
class EnquirerPart:
    """The professional who enquires, and how to reach them.

    Attributes:
        name (str):
        job_role (str):
        organisation (None | str | Unset):
        telephone (None | str | Unset):
        email (None | str | Unset):
    """

    name: str
    job_role: str
    organisation: str | Unset | None = UNSET
    telephone: str | Unset | None = UNSET
    email: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        job_role = self.job_role

        organisation: str | Unset | None
        if isinstance(self.organisation, Unset):
            organisation = UNSET
        else:
            organisation = self.organisation

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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "job_role": job_role,
            }
        )
        if organisation is not UNSET:
            field_dict["organisation"] = organisation
        if telephone is not UNSET:
            field_dict["telephone"] = telephone
        if email is not UNSET:
            field_dict["email"] = email

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        job_role = d.pop("job_role")

        def _parse_organisation(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        organisation = _parse_organisation(d.pop("organisation", UNSET))

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

        enquirer_part = cls(
            name=name,
            job_role=job_role,
            organisation=organisation,
            telephone=telephone,
            email=email,
        )

        return enquirer_part
