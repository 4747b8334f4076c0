from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ConsultingView")


@_attrs_define
class ConsultingView:
    """The professional who asked; null where nothing was said, or once it was erased.

    Attributes:
        name (None | str):
        job_role (None | str):
        organisation (None | str):
        telephone (None | str):
        email (None | str):
    """

    name: str | None
    job_role: str | None
    organisation: str | None
    telephone: str | None
    email: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "job_role": job_role,
                "organisation": organisation,
                "telephone": telephone,
                "email": email,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        consulting_view = cls(
            name=name,
            job_role=job_role,
            organisation=organisation,
            telephone=telephone,
            email=email,
        )

        consulting_view.additional_properties = d
        return consulting_view

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
