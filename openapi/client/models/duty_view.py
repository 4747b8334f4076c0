from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DutyView")


@_attrs_define
class DutyView:
    """One thing to be done: by the clause it comes from, by whom, and until when. No clock: due_at is null.

    queue: in which queue it stands; null where another duty of the case comes first, or is done by the same act.

        Attributes:
            clause (str):
            queue (None | str):
            what (str):
            who_may (list[str]):
            due_at (datetime.datetime | None):
    """

    clause: str
    queue: str | None
    what: str
    who_may: list[str]
    due_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        clause = self.clause

        queue: str | None
        queue = self.queue

        what = self.what

        who_may = self.who_may

        due_at: str | None
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clause": clause,
                "queue": queue,
                "what": what,
                "who_may": who_may,
                "due_at": due_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        clause = d.pop("clause")

        def _parse_queue(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        queue = _parse_queue(d.pop("queue"))

        what = d.pop("what")

        who_may = cast(list[str], d.pop("who_may"))

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

        duty_view = cls(
            clause=clause,
            queue=queue,
            what=what,
            who_may=who_may,
            due_at=due_at,
        )

        duty_view.additional_properties = d
        return duty_view

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
