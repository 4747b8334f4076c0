from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.identifier import Identifier


T = TypeVar("T", bound="ChildSearchBody")


@_attrs_define
class ChildSearchBody:
    """What is known of a child. In a body, so that no name is ever in an address.

    Attributes:
        family_name (None | str | Unset):
        given_name (None | str | Unset):
        date_of_birth (datetime.date | None | Unset):
        postcode (None | str | Unset):
        identifier (Identifier | None | Unset):
        limit (int | Unset):  Default: 25.
    """

    family_name: str | Unset | None = UNSET
    given_name: str | Unset | None = UNSET
    date_of_birth: datetime.date | Unset | None = UNSET
    postcode: str | Unset | None = UNSET
    identifier: Identifier | Unset | None = UNSET
    limit: int | Unset = 25

    def to_dict(self) -> dict[str, Any]:
        from ..models.identifier import Identifier

        family_name: str | Unset | None
        if isinstance(self.family_name, Unset):
            family_name = UNSET
        else:
            family_name = self.family_name

        given_name: str | Unset | None
        if isinstance(self.given_name, Unset):
            given_name = UNSET
        else:
            given_name = self.given_name

        date_of_birth: str | Unset | None
        if isinstance(self.date_of_birth, Unset):
            date_of_birth = UNSET
        elif isinstance(self.date_of_birth, datetime.date):
            date_of_birth = self.date_of_birth.isoformat()
        else:
            date_of_birth = self.date_of_birth

        postcode: str | Unset | None
        if isinstance(self.postcode, Unset):
            postcode = UNSET
        else:
            postcode = self.postcode

        identifier: dict[str, Any] | Unset | None
        if isinstance(self.identifier, Unset):
            identifier = UNSET
        elif isinstance(self.identifier, Identifier):
            identifier = self.identifier.to_dict()
        else:
            identifier = self.identifier

        limit = self.limit

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if family_name is not UNSET:
            field_dict["family_name"] = family_name
        if given_name is not UNSET:
            field_dict["given_name"] = given_name
        if date_of_birth is not UNSET:
            field_dict["date_of_birth"] = date_of_birth
        if postcode is not UNSET:
            field_dict["postcode"] = postcode
        if identifier is not UNSET:
            field_dict["identifier"] = identifier
        if limit is not UNSET:
            field_dict["limit"] = limit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.identifier import Identifier

        d = dict(src_dict)

        def _parse_family_name(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        family_name = _parse_family_name(d.pop("family_name", UNSET))

        def _parse_given_name(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        given_name = _parse_given_name(d.pop("given_name", UNSET))

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

        def _parse_postcode(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        postcode = _parse_postcode(d.pop("postcode", UNSET))

        def _parse_identifier(data: object) -> Identifier | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                identifier_type_0 = Identifier.from_dict(data)

                return identifier_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Identifier | None | Unset, data)

        identifier = _parse_identifier(d.pop("identifier", UNSET))

        limit = d.pop("limit", UNSET)

        child_search_body = cls(
            family_name=family_name,
            given_name=given_name,
            date_of_birth=date_of_birth,
            postcode=postcode,
            identifier=identifier,
            limit=limit,
        )

        return child_search_body
