from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReferrerConsentBody")


@_attrs_define
class ReferrerConsentBody:
    """Say whether the referrer consents to being named to the parents, and to other agencies (CF2).

    Attributes:
        to_parents (bool):
        to_agencies (bool):
        occurred_at (datetime.datetime | None | Unset):
    """

    to_parents: bool
    to_agencies: bool
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        to_parents = self.to_parents

        to_agencies = self.to_agencies

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "to_parents": to_parents,
                "to_agencies": to_agencies,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        to_parents = d.pop("to_parents")

        to_agencies = d.pop("to_agencies")

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

        referrer_consent_body = cls(
            to_parents=to_parents,
            to_agencies=to_agencies,
            occurred_at=occurred_at,
        )

        return referrer_consent_body
