from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sector import Sector
from ..types import UNSET, Unset

T = TypeVar("T", bound="Recipient")


@_attrs_define
class Recipient:
    """To whom: an agency of which kind, and who there. code: by which the agency is registered here.

    Attributes:
        sector (Sector): The kinds of agencies that information is shared with (SC9).
        agency (str):
        person (None | str | Unset):
        code (None | str | Unset):
    """

    sector: Sector
    agency: str
    person: str | Unset | None = UNSET
    code: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        sector = self.sector.value

        agency = self.agency

        person: str | Unset | None
        if isinstance(self.person, Unset):
            person = UNSET
        else:
            person = self.person

        code: str | Unset | None
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "sector": sector,
                "agency": agency,
            }
        )
        if person is not UNSET:
            field_dict["person"] = person
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sector = Sector(d.pop("sector"))

        agency = d.pop("agency")

        def _parse_person(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        person = _parse_person(d.pop("person", UNSET))

        def _parse_code(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        recipient = cls(
            sector=sector,
            agency=agency,
            person=person,
            code=code,
        )

        return recipient
