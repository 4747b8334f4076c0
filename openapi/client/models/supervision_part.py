from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SupervisionPart")


@_attrs_define
class SupervisionPart:
    """The agency's supervision that led to the challenge: when, with whom, and what it found (V3).

    Attributes:
        held_at (datetime.datetime):
        supervisor (str):
        found (str):
    """

    held_at: datetime.datetime
    supervisor: str
    found: str

    def to_dict(self) -> dict[str, Any]:
        held_at = self.held_at.isoformat()

        supervisor = self.supervisor

        found = self.found

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "held_at": held_at,
                "supervisor": supervisor,
                "found": found,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        held_at = datetime.datetime.fromisoformat(d.pop("held_at"))

        supervisor = d.pop("supervisor")

        found = d.pop("found")

        supervision_part = cls(
            held_at=held_at,
            supervisor=supervisor,
            found=found,
        )

        return supervision_part
