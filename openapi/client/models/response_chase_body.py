from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.means import Means
from ..types import UNSET, Unset

T = TypeVar("T", bound="ResponseChaseBody")


@_attrs_define
class ResponseChaseBody:
    """Say that the referrer asked for the decision: how, with whom they spoke, and what they were told, if it was.

    Attributes:
        means (Means): How somebody is told something. text: a text message. system: that by which they refer, where
            they see it.
        occurred_at (datetime.datetime | None | Unset):
        spoke_to (None | str | Unset):
        told (None | str | Unset):
    """

    means: Means
    occurred_at: datetime.datetime | Unset | None = UNSET
    spoke_to: str | Unset | None = UNSET
    told: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        means = self.means.value

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        spoke_to: str | Unset | None
        if isinstance(self.spoke_to, Unset):
            spoke_to = UNSET
        else:
            spoke_to = self.spoke_to

        told: str | Unset | None
        if isinstance(self.told, Unset):
            told = UNSET
        else:
            told = self.told

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "means": means,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if spoke_to is not UNSET:
            field_dict["spoke_to"] = spoke_to
        if told is not UNSET:
            field_dict["told"] = told

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        means = Means(d.pop("means"))

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

        def _parse_spoke_to(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        spoke_to = _parse_spoke_to(d.pop("spoke_to", UNSET))

        def _parse_told(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        told = _parse_told(d.pop("told", UNSET))

        response_chase_body = cls(
            means=means,
            occurred_at=occurred_at,
            spoke_to=spoke_to,
            told=told,
        )

        return response_chase_body
