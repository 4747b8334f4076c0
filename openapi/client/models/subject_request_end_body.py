from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.end_ground import EndGround
from ..types import UNSET, Unset

T = TypeVar("T", bound="SubjectRequestEndBody")


@_attrs_define
class SubjectRequestEndBody:
    """End a request without a bundle: on which ground, and why.

    Attributes:
        ground (EndGround): Why a request is not answered with a bundle, a closed set.
        reasons (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    ground: EndGround
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        ground = self.ground.value

        reasons = self.reasons

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
                "ground": ground,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ground = EndGround(d.pop("ground"))

        reasons = d.pop("reasons")

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

        subject_request_end_body = cls(
            ground=ground,
            reasons=reasons,
            occurred_at=occurred_at,
        )

        return subject_request_end_body
