from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.tier import Tier
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.level_considered import LevelConsidered
    from ..models.spoken import Spoken


T = TypeVar("T", bound="NeedBody")


@_attrs_define
class NeedBody:
    """Say which levels were considered, by which guidance, and the lowest that meets the child's need, and why (R9).

    Attributes:
        levels (list[LevelConsidered]):
        lowest (Tier): The levels of help a referrer considers before a referral (R9).
        guidance (str):
        reasons (str):
        professional (Spoken): Somebody who was spoken to. role: what they are, and where.
        occurred_at (datetime.datetime | None | Unset):
    """

    levels: list[LevelConsidered]
    lowest: Tier
    guidance: str
    reasons: str
    professional: Spoken
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        levels = []
        for levels_item_data in self.levels:
            levels_item = levels_item_data.to_dict()
            levels.append(levels_item)

        lowest = self.lowest.value

        guidance = self.guidance

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
                "levels": levels,
                "lowest": lowest,
                "guidance": guidance,
                "reasons": reasons,
                "professional": professional,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.level_considered import LevelConsidered
        from ..models.spoken import Spoken

        d = dict(src_dict)
        levels = []
        _levels = d.pop("levels")
        for levels_item_data in _levels:
            levels_item = LevelConsidered.from_dict(levels_item_data)

            levels.append(levels_item)

        lowest = Tier(d.pop("lowest"))

        guidance = d.pop("guidance")

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

        need_body = cls(
            levels=levels,
            lowest=lowest,
            guidance=guidance,
            reasons=reasons,
            professional=professional,
            occurred_at=occurred_at,
        )

        return need_body
