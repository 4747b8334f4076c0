from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReferrerView")


@_attrs_define
class ReferrerView:
    """Who made the communication. A non-professional's identity is kept from partners and parents (CF2).

    Attributes:
        kind (str): Professional referrers are named to partners; the others are protected (CF2).
        name (None | str):
        job_role (None | str):
        organisation (None | str):
        telephone (None | str):
        email (None | str):
        address (None | str):
        relationship (None | str):
        knowledge (None | str):
        consents_to_disclosure (bool):
    """

    kind: str
    name: str | None
    job_role: str | None
    organisation: str | None
    telephone: str | None
    email: str | None
    address: str | None
    relationship: str | None
    knowledge: str | None
    consents_to_disclosure: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        name: str | None
        name = self.name

        job_role: str | None
        job_role = self.job_role

        organisation: str | None
        organisation = self.organisation

        telephone: str | None
        telephone = self.telephone

        email: str | None
        email = self.email

        address: str | None
        address = self.address

        relationship: str | None
        relationship = self.relationship

        knowledge: str | None
        knowledge = self.knowledge

        consents_to_disclosure = self.consents_to_disclosure

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "name": name,
                "job_role": job_role,
                "organisation": organisation,
                "telephone": telephone,
                "email": email,
                "address": address,
                "relationship": relationship,
                "knowledge": knowledge,
                "consents_to_disclosure": consents_to_disclosure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_job_role(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        job_role = _parse_job_role(d.pop("job_role"))

        def _parse_organisation(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        organisation = _parse_organisation(d.pop("organisation"))

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

        def _parse_address(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        address = _parse_address(d.pop("address"))

        def _parse_relationship(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        relationship = _parse_relationship(d.pop("relationship"))

        def _parse_knowledge(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        knowledge = _parse_knowledge(d.pop("knowledge"))

        consents_to_disclosure = d.pop("consents_to_disclosure")

        referrer_view = cls(
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

        referrer_view.additional_properties = d
        return referrer_view

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
