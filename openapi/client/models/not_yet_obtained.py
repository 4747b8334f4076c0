from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NotYetObtained")


@_attrs_define
class NotYetObtained:
    """An open case, and what of its child is not yet obtained. lead: whoever leads it, by their id.

    Attributes:
        case (str):
        state (str): Where a case stands.
        received_at (datetime.datetime):
        team (None | str):
        lead (None | str):
        missing (list[str]):
        unreadable (bool):
    """

    case: str
    state: str
    received_at: datetime.datetime
    team: str | None
    lead: str | None
    missing: list[str]
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case = self.case

        state = self.state

        received_at = self.received_at.isoformat()

        team: str | None
        team = self.team

        lead: str | None
        lead = self.lead

        missing = self.missing

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "state": state,
                "received_at": received_at,
                "team": team,
                "lead": lead,
                "missing": missing,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case = d.pop("case")

        state = d.pop("state")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        def _parse_team(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        def _parse_lead(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        lead = _parse_lead(d.pop("lead"))

        missing = cast(list[str], d.pop("missing"))

        unreadable = d.pop("unreadable")

        not_yet_obtained = cls(
            case=case,
            state=state,
            received_at=received_at,
            team=team,
            lead=lead,
            missing=missing,
            unreadable=unreadable,
        )

        not_yet_obtained.additional_properties = d
        return not_yet_obtained

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
