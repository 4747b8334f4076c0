from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="AlternativeBody")


@_attrs_define
class AlternativeBody:
    """Say with which other decision the agency agrees, whose that was, and why it agrees (Q2).

    Attributes:
        alternative (str):
        decided_by (Spoken): Somebody who was spoken to. role: what they are, and where.
        reasons (str):
        professional (Spoken): Somebody who was spoken to. role: what they are, and where.
        occurred_at (datetime.datetime | None | Unset):
    """

    alternative: str
    decided_by: Spoken
    reasons: str
    professional: Spoken
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        alternative = self.alternative

        decided_by = self.decided_by.to_dict()

        reasons = self.reasons

        professional = self.professional.to_dict()

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
                "alternative": alternative,
                "decided_by": decided_by,
                "reasons": reasons,
                "professional": professional,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        alternative = d.pop("alternative")

        decided_by = Spoken.from_dict(d.pop("decided_by"))

        reasons = d.pop("reasons")

        professional = Spoken.from_dict(d.pop("professional"))

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

        alternative_body = cls(
            alternative=alternative,
            decided_by=decided_by,
            reasons=reasons,
            professional=professional,
            occurred_at=occurred_at,
        )

        return alternative_body
