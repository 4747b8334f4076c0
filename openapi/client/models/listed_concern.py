from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedConcern")


@_attrs_define
class ListedConcern:
    """A concern in a list. cases: those that were made of it. due_at: of the first review that is open.

    unreadable: as in a list of cases.

        Attributes:
            concern (str):
            state (str): Where a concern stands.
            version (int):
            child_name (None | str):
            opened_at (datetime.datetime):
            changed_at (datetime.datetime):
            cases (list[str]):
            due_at (datetime.datetime | None):
            unreadable (bool):
    """

    concern: str
    state: str
    version: int
    child_name: str | None
    opened_at: datetime.datetime
    changed_at: datetime.datetime
    cases: list[str]
    due_at: datetime.datetime | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        concern = self.concern

        state = self.state

        version = self.version

        child_name: str | None
        child_name = self.child_name

        opened_at = self.opened_at.isoformat()

        changed_at = self.changed_at.isoformat()

        cases = self.cases

        due_at: str | None
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "concern": concern,
                "state": state,
                "version": version,
                "child_name": child_name,
                "opened_at": opened_at,
                "changed_at": changed_at,
                "cases": cases,
                "due_at": due_at,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        concern = d.pop("concern")

        state = d.pop("state")

        version = d.pop("version")

        def _parse_child_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        child_name = _parse_child_name(d.pop("child_name"))

        opened_at = datetime.datetime.fromisoformat(d.pop("opened_at"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        cases = cast(list[str], d.pop("cases"))

        def _parse_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        due_at = _parse_due_at(d.pop("due_at"))

        unreadable = d.pop("unreadable")

        listed_concern = cls(
            concern=concern,
            state=state,
            version=version,
            child_name=child_name,
            opened_at=opened_at,
            changed_at=changed_at,
            cases=cases,
            due_at=due_at,
            unreadable=unreadable,
        )

        listed_concern.additional_properties = d
        return listed_concern

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
