from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedCase")


@_attrs_define
class ListedCase:
    """A case in a list. child_name is for the authority's own workers, and for the agency that gave it.

    unreadable: the record holds something that cannot be read; the row says how it stood before that.

        Attributes:
            case (str):
            state (str): Where a case stands.
            version (int):
            received_at (datetime.datetime):
            source (str): Who referred, as the census's ReferralSource.
            intent (str): What the caller wants to make (C11).
            outcome (None | str):
            agency (None | str):
            team (None | str):
            child_name (None | str):
            unreadable (bool):
    """

    case: str
    state: str
    version: int
    received_at: datetime.datetime
    source: str
    intent: str
    outcome: str | None
    agency: str | None
    team: str | None
    child_name: str | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        state = self.state

        version = self.version

        received_at = self.received_at.isoformat()

        source = self.source

        intent = self.intent

        outcome: str | None
        outcome = self.outcome

        agency: str | None
        agency = self.agency

        team: str | None
        team = self.team

        child_name: str | None
        child_name = self.child_name

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "state": state,
                "version": version,
                "received_at": received_at,
                "source": source,
                "intent": intent,
                "outcome": outcome,
                "agency": agency,
                "team": team,
                "child_name": child_name,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case = d.pop("case")

        state = d.pop("state")

        version = d.pop("version")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        source = d.pop("source")

        intent = d.pop("intent")

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        def _parse_team(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        def _parse_child_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        child_name = _parse_child_name(d.pop("child_name"))

        unreadable = d.pop("unreadable")

        listed_case = cls(
            case=case,
            state=state,
            version=version,
            received_at=received_at,
            source=source,
            intent=intent,
            outcome=outcome,
            agency=agency,
            team=team,
            child_name=child_name,
            unreadable=unreadable,
        )

        listed_case.additional_properties = d
        return listed_case

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
