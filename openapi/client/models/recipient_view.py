from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RecipientView")


@_attrs_define
class RecipientView:
    """To whom: an agency of which kind, and who there. code: by which the agency is registered here.

    Attributes:
        sector (str): The kinds of agencies that information is shared with (SC9).
        agency (None | str):
        person (None | str):
        code (None | str):
    """

    sector: str
    agency: str | None
    person: str | None
    code: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sector = self.sector

        agency: str | None
        agency = self.agency

        person: str | None
        person = self.person

        code: str | None
        code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sector": sector,
                "agency": agency,
                "person": person,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sector = d.pop("sector")

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        def _parse_person(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        person = _parse_person(d.pop("person"))

        def _parse_code(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        recipient_view = cls(
            sector=sector,
            agency=agency,
            person=person,
            code=code,
        )

        recipient_view.additional_properties = d
        return recipient_view

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
