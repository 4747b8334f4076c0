from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PoliceReferenceBody")


@_attrs_define
class PoliceReferenceBody:
    """Say which reference the police gave. suspicion: its number, where several wait for one.

    Attributes:
        police_reference (str):
        occurred_at (datetime.datetime | None | Unset):
        suspicion (int | None | Unset):
    """

    police_reference: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    suspicion: int | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        police_reference = self.police_reference

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        suspicion: int | Unset | None
        if isinstance(self.suspicion, Unset):
            suspicion = UNSET
        else:
            suspicion = self.suspicion

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "police_reference": police_reference,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if suspicion is not UNSET:
            field_dict["suspicion"] = suspicion

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        police_reference = d.pop("police_reference")

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

        def _parse_suspicion(data: object) -> int | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        suspicion = _parse_suspicion(d.pop("suspicion", UNSET))

        police_reference_body = cls(
            police_reference=police_reference,
            occurred_at=occurred_at,
            suspicion=suspicion,
        )

        return police_reference_body
