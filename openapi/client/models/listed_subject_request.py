from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedSubjectRequest")


@_attrs_define
class ListedSubjectRequest:
    """A request in a list. over_at: when it was answered, or ended without. unreadable: as in a list of cases.

    Attributes:
        request (str):
        subject (str): As whom somebody is in the record, a closed set.
        state (str): Where a request stands.
        received_at (datetime.datetime):
        due_on (datetime.date):
        overdue (bool):
        over_at (datetime.datetime | None):
        version (int):
        unreadable (bool):
    """

    request: str
    subject: str
    state: str
    received_at: datetime.datetime
    due_on: datetime.date
    overdue: bool
    over_at: datetime.datetime | None
    version: int
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request = self.request

        subject = self.subject

        state = self.state

        received_at = self.received_at.isoformat()

        due_on = self.due_on.isoformat()

        overdue = self.overdue

        over_at: str | None
        if isinstance(self.over_at, datetime.datetime):
            over_at = self.over_at.isoformat()
        else:
            over_at = self.over_at

        version = self.version

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "request": request,
                "subject": subject,
                "state": state,
                "received_at": received_at,
                "due_on": due_on,
                "overdue": overdue,
                "over_at": over_at,
                "version": version,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        request = d.pop("request")

        subject = d.pop("subject")

        state = d.pop("state")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        overdue = d.pop("overdue")

        def _parse_over_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                over_at_type_0 = datetime.datetime.fromisoformat(data)

                return over_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        over_at = _parse_over_at(d.pop("over_at"))

        version = d.pop("version")

        unreadable = d.pop("unreadable")

        listed_subject_request = cls(
            request=request,
            subject=subject,
            state=state,
            received_at=received_at,
            due_on=due_on,
            overdue=overdue,
            over_at=over_at,
            version=version,
            unreadable=unreadable,
        )

        listed_subject_request.additional_properties = d
        return listed_subject_request

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
