from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.known_result import KnownResult
from ..types import UNSET, Unset

T = TypeVar("T", bound="KnownCheckBody")


@_attrs_define
class KnownCheckBody:
    """Whether the child is known (C6). `child` is the known child the case is matched to.

    Possible matches that were reviewed are `considered`, and may leave the child unmatched.

        Attributes:
            result (KnownResult): What the known check found (C6).
            searched (list[str]):
            occurred_at (datetime.datetime | None | Unset):
            considered (list[str] | Unset):
            child (None | str | Unset):
            note (None | str | Unset):
    """

    result: KnownResult
    searched: list[str]
    occurred_at: datetime.datetime | Unset | None = UNSET
    considered: list[str] | Unset = UNSET
    child: str | Unset | None = UNSET
    note: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        result = self.result.value

        searched = self.searched

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        considered: list[str] | Unset = UNSET
        if not isinstance(self.considered, Unset):
            considered = self.considered

        child: str | Unset | None
        if isinstance(self.child, Unset):
            child = UNSET
        else:
            child = self.child

        note: str | Unset | None
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "result": result,
                "searched": searched,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if considered is not UNSET:
            field_dict["considered"] = considered
        if child is not UNSET:
            field_dict["child"] = child
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        result = KnownResult(d.pop("result"))

        searched = cast(list[str], d.pop("searched"))

        def _parse_occurred_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                occurred_at_type_0 = datetime.datetime.fromisoformat(data)

                return occurred_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        occurred_at = _parse_occurred_at(d.pop("occurred_at", UNSET))

        considered = cast(list[str], d.pop("considered", UNSET))

        def _parse_child(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        child = _parse_child(d.pop("child", UNSET))

        def _parse_note(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        known_check_body = cls(
            result=result,
            searched=searched,
            occurred_at=occurred_at,
            considered=considered,
            child=child,
            note=note,
        )

        return known_check_body
