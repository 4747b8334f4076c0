from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.closure_ground import ClosureGround
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ClosureBody")


@_attrs_define
class ClosureBody:
    """The Area Practice Supervisor's proposal: after what, the rationale, and the discussion (CL1, CL4).

    cover_reason: why for another team (A49).

        Attributes:
            after (ClosureGround): After what a referral may be closed at referral (CL1).
            rationale (str):
            discussion (str):
            occurred_at (datetime.datetime | None | Unset):
            cover_reason (None | str | Unset):
            spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    after: ClosureGround
    rationale: str
    discussion: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    cover_reason: str | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        after = self.after.value

        rationale = self.rationale

        discussion = self.discussion

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        cover_reason: str | Unset | None
        if isinstance(self.cover_reason, Unset):
            cover_reason = UNSET
        else:
            cover_reason = self.cover_reason

        spoken_to: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.spoken_to, Unset):
            spoken_to = []
            for spoken_to_item_data in self.spoken_to:
                spoken_to_item = spoken_to_item_data.to_dict()
                spoken_to.append(spoken_to_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "after": after,
                "rationale": rationale,
                "discussion": discussion,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if cover_reason is not UNSET:
            field_dict["cover_reason"] = cover_reason
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        after = ClosureGround(d.pop("after"))

        rationale = d.pop("rationale")

        discussion = d.pop("discussion")

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

        def _parse_cover_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cover_reason = _parse_cover_reason(d.pop("cover_reason", UNSET))

        _spoken_to = d.pop("spoken_to", UNSET)
        spoken_to: list[Spoken] | Unset = UNSET
        if _spoken_to is not UNSET:
            spoken_to = []
            for spoken_to_item_data in _spoken_to:
                spoken_to_item = Spoken.from_dict(spoken_to_item_data)

                spoken_to.append(spoken_to_item)

        closure_body = cls(
            after=after,
            rationale=rationale,
            discussion=discussion,
            occurred_at=occurred_at,
            cover_reason=cover_reason,
            spoken_to=spoken_to,
        )

        return closure_body
