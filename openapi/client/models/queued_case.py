from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="QueuedCase")


@_attrs_define
class QueuedCase:
    """A case that waits. due_at: when what it waits for is due. unreadable: as in a list of cases.

    Attributes:
        case (str):
        since (datetime.datetime):
        due_at (datetime.datetime):
        received_at (datetime.datetime):
        source (str): Who referred, as the census's ReferralSource.
        intent (str): What the caller wants to make (C11).
        agency (None | str):
        team (None | str):
        child_name (None | str):
        unreadable (bool):
    """

    case: str
    since: datetime.datetime
    due_at: datetime.datetime
    received_at: datetime.datetime
    source: str
    intent: str
    agency: str | None
    team: str | None
    child_name: str | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        since = self.since.isoformat()

        due_at = self.due_at.isoformat()

        received_at = self.received_at.isoformat()

        source = self.source

        intent = self.intent

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
                "since": since,
                "due_at": due_at,
                "received_at": received_at,
                "source": source,
                "intent": intent,
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

        since = datetime.datetime.fromisoformat(d.pop("since"))

        due_at = datetime.datetime.fromisoformat(d.pop("due_at"))

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        source = d.pop("source")

        intent = d.pop("intent")

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

        queued_case = cls(
            case=case,
            since=since,
            due_at=due_at,
            received_at=received_at,
            source=source,
            intent=intent,
            agency=agency,
            team=team,
            child_name=child_name,
            unreadable=unreadable,
        )

        queued_case.additional_properties = d
        return queued_case

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
