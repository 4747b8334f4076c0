from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.state import State
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.identifier import Identifier


T = TypeVar("T", bound="CaseSearchBody")


@_attrs_define
class CaseSearchBody:
    """Find cases by what they say of their child, by who sent them and whose they are, by where they stand and when
    they came. agency: its code; team: its id, or a locality's: for the authority's own.

        Attributes:
            family_name (None | str | Unset):
            given_name (None | str | Unset):
            date_of_birth (datetime.date | None | Unset):
            postcode (None | str | Unset):
            identifier (Identifier | None | Unset):
            limit (int | Unset):  Default: 25.
            agency (None | str | Unset):
            team (None | str | Unset):
            state (None | State | Unset):
            received_from (datetime.datetime | None | Unset):
            received_before (datetime.datetime | None | Unset):
            cursor (None | str | Unset):
    """

    family_name: str | Unset | None = UNSET
    given_name: str | Unset | None = UNSET
    date_of_birth: datetime.date | Unset | None = UNSET
    postcode: str | Unset | None = UNSET
    identifier: Identifier | Unset | None = UNSET
    limit: int | Unset = 25
    agency: str | Unset | None = UNSET
    team: str | Unset | None = UNSET
    state: State | Unset | None = UNSET
    received_from: datetime.datetime | Unset | None = UNSET
    received_before: datetime.datetime | Unset | None = UNSET
    cursor: str | Unset | None = UNSET

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

        agency: str | Unset | None
        if isinstance(self.agency, Unset):
            agency = UNSET
        else:
            agency = self.agency

        team: str | Unset | None
        if isinstance(self.team, Unset):
            team = UNSET
        else:
            team = self.team

        state: str | Unset | None
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, State):
            state = self.state.value
        else:
            state = self.state

        received_from: str | Unset | None
        if isinstance(self.received_from, Unset):
            received_from = UNSET
        elif isinstance(self.received_from, datetime.datetime):
            received_from = self.received_from.isoformat()
        else:
            received_from = self.received_from

        received_before: str | Unset | None
        if isinstance(self.received_before, Unset):
            received_before = UNSET
        elif isinstance(self.received_before, datetime.datetime):
            received_before = self.received_before.isoformat()
        else:
            received_before = self.received_before

        cursor: str | Unset | None
        if isinstance(self.cursor, Unset):
            cursor = UNSET
        else:
            cursor = self.cursor

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
        if agency is not UNSET:
            field_dict["agency"] = agency
        if team is not UNSET:
            field_dict["team"] = team
        if state is not UNSET:
            field_dict["state"] = state
        if received_from is not UNSET:
            field_dict["received_from"] = received_from
        if received_before is not UNSET:
            field_dict["received_before"] = received_before
        if cursor is not UNSET:
            field_dict["cursor"] = cursor

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

        def _parse_agency(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agency = _parse_agency(d.pop("agency", UNSET))

        def _parse_team(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        team = _parse_team(d.pop("team", UNSET))

        def _parse_state(data: object) -> State | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                state_type_0 = State(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | State | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        def _parse_received_from(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                received_from_type_0 = datetime.datetime.fromisoformat(data)

                return received_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        received_from = _parse_received_from(d.pop("received_from", UNSET))

        def _parse_received_before(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                received_before_type_0 = datetime.datetime.fromisoformat(data)

                return received_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        received_before = _parse_received_before(d.pop("received_before", UNSET))

        def _parse_cursor(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cursor = _parse_cursor(d.pop("cursor", UNSET))

        case_search_body = cls(
            family_name=family_name,
            given_name=given_name,
            date_of_birth=date_of_birth,
            postcode=postcode,
            identifier=identifier,
            limit=limit,
            agency=agency,
            team=team,
            state=state,
            received_from=received_from,
            received_before=received_before,
            cursor=cursor,
        )

        return case_search_body
