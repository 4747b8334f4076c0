from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.means import Means
from ..types import UNSET, Unset

T = TypeVar("T", bound="ResponseBody")


@_attrs_define
class ResponseBody:
    """Say that the referrer was told the decision: how, and in which words.

    Attributes:
        means (Means): How somebody is told something. text: a text message. system: that by which they refer, where
            they see it.
        told (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    means: Means
    told: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        means = self.means.value

        told = self.told

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
                "means": means,
                "told": told,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        means = Means(d.pop("means"))

        told = d.pop("told")

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

        response_body = cls(
            means=means,
            told=told,
            occurred_at=occurred_at,
        )

        return response_body
