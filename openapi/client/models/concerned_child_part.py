from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ConcernedChildPart")


@_attrs_define
class ConcernedChildPart:
    """Whom a concern is about, as the agency knows them. agency_reference: its own, of the child.

    Attributes:
        given_name (str):
        family_name (str):
        date_of_birth (datetime.date | None | Unset):
        agency_reference (None | str | Unset):
    """

    given_name: str
    family_name: str
    date_of_birth: datetime.date | Unset | None = UNSET
    agency_reference: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        given_name = self.given_name

        family_name = self.family_name

        date_of_birth: str | Unset | None
        if isinstance(self.date_of_birth, Unset):
            date_of_birth = UNSET
        elif isinstance(self.date_of_birth, datetime.date):
            date_of_birth = self.date_of_birth.isoformat()
        else:
            date_of_birth = self.date_of_birth

        agency_reference: str | Unset | None
        if isinstance(self.agency_reference, Unset):
            agency_reference = UNSET
        else:
            agency_reference = self.agency_reference

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "given_name": given_name,
                "family_name": family_name,
            }
        )
        if date_of_birth is not UNSET:
            field_dict["date_of_birth"] = date_of_birth
        if agency_reference is not UNSET:
            field_dict["agency_reference"] = agency_reference

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        given_name = d.pop("given_name")

        family_name = d.pop("family_name")

        def _parse_date_of_birth(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth", UNSET))

        def _parse_agency_reference(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agency_reference = _parse_agency_reference(d.pop("agency_reference", UNSET))

        concerned_child_part = cls(
            given_name=given_name,
            family_name=family_name,
            date_of_birth=date_of_birth,
            agency_reference=agency_reference,
        )

        return concerned_child_part
