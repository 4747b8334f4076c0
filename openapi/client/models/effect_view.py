from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EffectView")


@_attrs_define
class EffectView:
    """What an event caused: a clock or a duty that began or ended, and, for the first event of an act, the others.

    clock: which one, by its id. state: of the clock. number: of the other event.

        Attributes:
            kind (str):
            clause (None | str):
            clock (None | str):
            what (str):
            due_at (datetime.datetime | None):
            state (None | str):
            number (int | None):
    """

    kind: str
    clause: str | None
    clock: str | None
    what: str
    due_at: datetime.datetime | None
    state: str | None
    number: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        clause: str | None
        clause = self.clause

        clock: str | None
        clock = self.clock

        what = self.what

        due_at: str | None
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        state: str | None
        state = self.state

        number: int | None
        number = self.number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "clause": clause,
                "clock": clock,
                "what": what,
                "due_at": due_at,
                "state": state,
                "number": number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_clause(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        clause = _parse_clause(d.pop("clause"))

        def _parse_clock(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        clock = _parse_clock(d.pop("clock"))

        what = d.pop("what")

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

        def _parse_state(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        state = _parse_state(d.pop("state"))

        def _parse_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        number = _parse_number(d.pop("number"))

        effect_view = cls(
            kind=kind,
            clause=clause,
            clock=clock,
            what=what,
            due_at=due_at,
            state=state,
            number=number,
        )

        effect_view.additional_properties = d
        return effect_view

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
