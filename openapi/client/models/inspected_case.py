from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="InspectedCase")


@_attrs_define
class InspectedCase:
    """A case under its pseudonym, as it stands.

    Attributes:
        pseudonym (str):
        received_at (datetime.datetime):
        source (str): Who referred, as the census's ReferralSource.
        state (str): Where a case stands.
        outcome (None | str):
        referral_on (datetime.date | None):
    """

    pseudonym: str
    received_at: datetime.datetime
    source: str
    state: str
    outcome: str | None
    referral_on: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pseudonym = self.pseudonym

        received_at = self.received_at.isoformat()

        source = self.source

        state = self.state

        outcome: str | None
        outcome = self.outcome

        referral_on: str | None
        if isinstance(self.referral_on, datetime.date):
            referral_on = self.referral_on.isoformat()
        else:
            referral_on = self.referral_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pseudonym": pseudonym,
                "received_at": received_at,
                "source": source,
                "state": state,
                "outcome": outcome,
                "referral_on": referral_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pseudonym = d.pop("pseudonym")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        source = d.pop("source")

        state = d.pop("state")

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_referral_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                referral_on_type_0 = datetime.date.fromisoformat(data)

                return referral_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        referral_on = _parse_referral_on(d.pop("referral_on"))

        inspected_case = cls(
            pseudonym=pseudonym,
            received_at=received_at,
            source=source,
            state=state,
            outcome=outcome,
            referral_on=referral_on,
        )

        inspected_case.additional_properties = d
        return inspected_case

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
