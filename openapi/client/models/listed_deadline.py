from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedDeadline")


@_attrs_define
class ListedDeadline:
    """One clock of one case or hypothetical consultation. reference: its own; case: the same, of a case.

    id, started_by: as in its timescales. unreadable: as in a list of cases.

        Attributes:
            kind (str):
            reference (str):
            case (None | str):
            id (str):
            clause (str):
            started_by (int):
            name (str):
            limit (str):
            state (str): How a clock stands. In time, in time but recorded late, late and missed are kept apart everywhere
                (A40).
            started_at (datetime.datetime):
            due_at (datetime.datetime):
            stopped_at (datetime.datetime | None):
            overdue_seconds (int | None):
            unreadable (bool):
    """

    kind: str
    reference: str
    case: str | None
    id: str
    clause: str
    started_by: int
    name: str
    limit: str
    state: str
    started_at: datetime.datetime
    due_at: datetime.datetime
    stopped_at: datetime.datetime | None
    overdue_seconds: int | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        reference = self.reference

        case: str | None
        case = self.case

        id = self.id

        clause = self.clause

        started_by = self.started_by

        name = self.name

        limit = self.limit

        state = self.state

        started_at = self.started_at.isoformat()

        due_at = self.due_at.isoformat()

        stopped_at: str | None
        if isinstance(self.stopped_at, datetime.datetime):
            stopped_at = self.stopped_at.isoformat()
        else:
            stopped_at = self.stopped_at

        overdue_seconds: int | None
        overdue_seconds = self.overdue_seconds

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "reference": reference,
                "case": case,
                "id": id,
                "clause": clause,
                "started_by": started_by,
                "name": name,
                "limit": limit,
                "state": state,
                "started_at": started_at,
                "due_at": due_at,
                "stopped_at": stopped_at,
                "overdue_seconds": overdue_seconds,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        reference = d.pop("reference")

        def _parse_case(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        case = _parse_case(d.pop("case"))

        id = d.pop("id")

        clause = d.pop("clause")

        started_by = d.pop("started_by")

        name = d.pop("name")

        limit = d.pop("limit")

        state = d.pop("state")

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        due_at = datetime.datetime.fromisoformat(d.pop("due_at"))

        def _parse_stopped_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                stopped_at_type_0 = datetime.datetime.fromisoformat(data)

                return stopped_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        stopped_at = _parse_stopped_at(d.pop("stopped_at"))

        def _parse_overdue_seconds(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        overdue_seconds = _parse_overdue_seconds(d.pop("overdue_seconds"))

        unreadable = d.pop("unreadable")

        listed_deadline = cls(
            kind=kind,
            reference=reference,
            case=case,
            id=id,
            clause=clause,
            started_by=started_by,
            name=name,
            limit=limit,
            state=state,
            started_at=started_at,
            due_at=due_at,
            stopped_at=stopped_at,
            overdue_seconds=overdue_seconds,
            unreadable=unreadable,
        )

        listed_deadline.additional_properties = d
        return listed_deadline

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
