from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SiteSupportBody")


@_attrs_define
class SiteSupportBody:
    """Say that the police were asked to support the site: why, by whom, and what is known of the force (CF9).

    Attributes:
        reasons (str):
        asked_by (str):
        occurred_at (datetime.datetime | None | Unset):
        force (None | str | Unset):
        police_reference (None | str | Unset):
    """

    reasons: str
    asked_by: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    force: str | Unset | None = UNSET
    police_reference: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        reasons = self.reasons

        asked_by = self.asked_by

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        force: str | Unset | None
        if isinstance(self.force, Unset):
            force = UNSET
        else:
            force = self.force

        police_reference: str | Unset | None
        if isinstance(self.police_reference, Unset):
            police_reference = UNSET
        else:
            police_reference = self.police_reference

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reasons": reasons,
                "asked_by": asked_by,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if force is not UNSET:
            field_dict["force"] = force
        if police_reference is not UNSET:
            field_dict["police_reference"] = police_reference

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reasons = d.pop("reasons")

        asked_by = d.pop("asked_by")

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

        def _parse_force(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        force = _parse_force(d.pop("force", UNSET))

        def _parse_police_reference(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        police_reference = _parse_police_reference(d.pop("police_reference", UNSET))

        site_support_body = cls(
            reasons=reasons,
            asked_by=asked_by,
            occurred_at=occurred_at,
            force=force,
            police_reference=police_reference,
        )

        return site_support_body
