from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CarePlanBody")


@_attrs_define
class CarePlanBody:
    """Say how the child's needs are met while it is remanded, and at any point of transition.

    Attributes:
        while_remanded (str):
        at_transition (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    while_remanded: str
    at_transition: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        while_remanded = self.while_remanded

        at_transition = self.at_transition

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
                "while_remanded": while_remanded,
                "at_transition": at_transition,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        while_remanded = d.pop("while_remanded")

        at_transition = d.pop("at_transition")

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

        care_plan_body = cls(
            while_remanded=while_remanded,
            at_transition=at_transition,
            occurred_at=occurred_at,
        )

        return care_plan_body
