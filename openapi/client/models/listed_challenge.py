from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedChallenge")


@_attrs_define
class ListedChallenge:
    """A challenge in a list. rung: at which it stands, or ended. ended_at: of a solution, when it was reached.

    why: it was left unresolved. said: the solution, or the reasons why it ended. unreadable: as in a list of cases.

        Attributes:
            challenge (str):
            state (str): Where a challenge stands.
            version (int):
            agency (str):
            cases (list[str]):
            about (str): What a professional challenge is about, a closed set (P2).
            rung (str):
            at_risk (bool):
            raised_at (datetime.datetime):
            ended_at (datetime.datetime | None):
            why (None | str):
            said (None | str):
            unreadable (bool):
    """

    challenge: str
    state: str
    version: int
    agency: str
    cases: list[str]
    about: str
    rung: str
    at_risk: bool
    raised_at: datetime.datetime
    ended_at: datetime.datetime | None
    why: str | None
    said: str | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        challenge = self.challenge

        state = self.state

        version = self.version

        agency = self.agency

        cases = self.cases

        about = self.about

        rung = self.rung

        at_risk = self.at_risk

        raised_at = self.raised_at.isoformat()

        ended_at: str | None
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        why: str | None
        why = self.why

        said: str | None
        said = self.said

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "challenge": challenge,
                "state": state,
                "version": version,
                "agency": agency,
                "cases": cases,
                "about": about,
                "rung": rung,
                "at_risk": at_risk,
                "raised_at": raised_at,
                "ended_at": ended_at,
                "why": why,
                "said": said,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        challenge = d.pop("challenge")

        state = d.pop("state")

        version = d.pop("version")

        agency = d.pop("agency")

        cases = cast(list[str], d.pop("cases"))

        about = d.pop("about")

        rung = d.pop("rung")

        at_risk = d.pop("at_risk")

        raised_at = datetime.datetime.fromisoformat(d.pop("raised_at"))

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        def _parse_why(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        def _parse_said(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        said = _parse_said(d.pop("said"))

        unreadable = d.pop("unreadable")

        listed_challenge = cls(
            challenge=challenge,
            state=state,
            version=version,
            agency=agency,
            cases=cases,
            about=about,
            rung=rung,
            at_risk=at_risk,
            raised_at=raised_at,
            ended_at=ended_at,
            why=why,
            said=said,
            unreadable=unreadable,
        )

        listed_challenge.additional_properties = d
        return listed_challenge

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
