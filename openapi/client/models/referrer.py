from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.referrer_kind import ReferrerKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Referrer")


@_attrs_define
class Referrer:
    """Who made the communication. A non-professional's identity is kept from partners and parents (CF2).

    Attributes:
        kind (ReferrerKind): Professional referrers are named to partners; the others are protected (CF2).
        name (None | str | Unset):
        job_role (None | str | Unset):
        organisation (None | str | Unset):
        telephone (None | str | Unset):
        email (None | str | Unset):
        address (None | str | Unset):
        relationship (None | str | Unset):
        knowledge (None | str | Unset):
        consents_to_disclosure (bool | Unset):  Default: False.
    """

    kind: ReferrerKind
    name: str | Unset | None = UNSET
    job_role: str | Unset | None = UNSET
    organisation: str | Unset | None = UNSET
    telephone: str | Unset | None = UNSET
    email: str | Unset | None = UNSET
    address: str | Unset | None = UNSET
    relationship: str | Unset | None = UNSET
    knowledge: str | Unset | None = UNSET
    consents_to_disclosure: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        name: str | Unset | None
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        job_role: str | Unset | None
        if isinstance(self.job_role, Unset):
            job_role = UNSET
        else:
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

        address: str | Unset | None
        if isinstance(self.address, Unset):
            address = UNSET
        else:
            address = self.address

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

        consents_to_disclosure = self.consents_to_disclosure

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if job_role is not UNSET:
            field_dict["job_role"] = job_role
        if organisation is not UNSET:
            field_dict["organisation"] = organisation
        if telephone is not UNSET:
            field_dict["telephone"] = telephone
        if email is not UNSET:
            field_dict["email"] = email
        if address is not UNSET:
            field_dict["address"] = address
        if relationship is not UNSET:
            field_dict["relationship"] = relationship
        if knowledge is not UNSET:
            field_dict["knowledge"] = knowledge
        if consents_to_disclosure is not UNSET:
            field_dict["consents_to_disclosure"] = consents_to_disclosure

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = ReferrerKind(d.pop("kind"))

        def _parse_name(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_job_role(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        job_role = _parse_job_role(d.pop("job_role", UNSET))

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

        def _parse_address(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        address = _parse_address(d.pop("address", UNSET))

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

        consents_to_disclosure = d.pop("consents_to_disclosure", UNSET)

        referrer = cls(
            kind=kind,
            name=name,
            job_role=job_role,
            organisation=organisation,
            telephone=telephone,
            email=email,
            address=address,
            relationship=relationship,
            knowledge=knowledge,
            consents_to_disclosure=consents_to_disclosure,
        )

        return referrer
