from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedEnquiry")


@_attrs_define
class ListedEnquiry:
    """An enquiry in a list. unreadable: as in a list of cases.

    Attributes:
        enquiry (str):
        kind (str): Who enquires, a closed set.
        state (str): Where an enquiry stands.
        version (int):
        agency (None | str):
        received_at (datetime.datetime):
        answered_at (datetime.datetime | None):
        unreadable (bool):
    """

    enquiry: str
    kind: str
    state: str
    version: int
    agency: str | None
    received_at: datetime.datetime
    answered_at: datetime.datetime | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enquiry = self.enquiry

        kind = self.kind

        state = self.state

        version = self.version

        agency: str | None
        agency = self.agency

        received_at = self.received_at.isoformat()

        answered_at: str | None
        if isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enquiry": enquiry,
                "kind": kind,
                "state": state,
                "version": version,
                "agency": agency,
                "received_at": received_at,
                "answered_at": answered_at,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        enquiry = d.pop("enquiry")

        kind = d.pop("kind")

        state = d.pop("state")

        version = d.pop("version")

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        def _parse_answered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                answered_at_type_0 = datetime.datetime.fromisoformat(data)

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        answered_at = _parse_answered_at(d.pop("answered_at"))

        unreadable = d.pop("unreadable")

        listed_enquiry = cls(
            enquiry=enquiry,
            kind=kind,
            state=state,
            version=version,
            agency=agency,
            received_at=received_at,
            answered_at=answered_at,
            unreadable=unreadable,
        )

        listed_enquiry.additional_properties = d
        return listed_enquiry

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
