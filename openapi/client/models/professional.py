from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Professional")


@_attrs_define
class Professional:
    """The partner's own person who acts: its lasting id in the partner's system, name and job role.

    relationship, knowledge: how they know the child and the family, and what they know of them (R8).

        Attributes:
            id (str):
            name (str):
            job_role (str):
            telephone (None | str | Unset):
            email (None | str | Unset):
            relationship (None | str | Unset):
            knowledge (None | str | Unset):
    """

    id: str
    name: str
    job_role: str
    telephone: str | Unset | None = UNSET
    email: str | Unset | None = UNSET
    relationship: str | Unset | None = UNSET
    knowledge: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        job_role = self.job_role

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

        relationship: str | Unset | None
        if isinstance(self.relationship, Unset):
            relationship = UNSET
        else:
            relationship = self.relationship

        knowledge: str | Unset | None
        if isinstance(self.knowledge, Unset):
            knowledge = UNSET
        else:
            knowledge = self.knowledge

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "job_role": job_role,
            }
        )
        if telephone is not UNSET:
            field_dict["telephone"] = telephone
        if email is not UNSET:
            field_dict["email"] = email
        if relationship is not UNSET:
            field_dict["relationship"] = relationship
        if knowledge is not UNSET:
            field_dict["knowledge"] = knowledge

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        job_role = d.pop("job_role")

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

        def _parse_relationship(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        relationship = _parse_relationship(d.pop("relationship", UNSET))

        def _parse_knowledge(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        knowledge = _parse_knowledge(d.pop("knowledge", UNSET))

        professional = cls(
            id=id,
            name=name,
            job_role=job_role,
            telephone=telephone,
            email=email,
            relationship=relationship,
            knowledge=knowledge,
        )

        return professional
