from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ChronologyEntry")


@_attrs_define
class ChronologyEntry:
    """One dated entry of the referrer's chronology (R19).

    Attributes:
        on (datetime.date):
        what (str):
    """

    on: datetime.date
    what: str

    def to_dict(self) -> dict[str, Any]:
        on = self.on.isoformat()

        what = self.what

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "on": on,
                "what": what,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        on = datetime.date.fromisoformat(d.pop("on"))

        what = d.pop("what")

        chronology_entry = cls(
            on=on,
            what=what,
        )

        return chronology_entry
