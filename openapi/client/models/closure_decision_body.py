from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ClosureDecisionBody")


@_attrs_define
class ClosureDecisionBody:
    """The Area Team Manager's decision (CL5). To close is to close now: there is no date to enter (CL3, A19).

    cover_reason: why for another team (A49).

        Attributes:
            close (bool):
            reasons (str):
            cover_reason (None | str | Unset):
            spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    close: bool
    reasons: str
    cover_reason: str | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        close = self.close

        reasons = self.reasons

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
                "close": close,
                "reasons": reasons,
            }
        )
        if cover_reason is not UNSET:
            field_dict["cover_reason"] = cover_reason
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        close = d.pop("close")

        reasons = d.pop("reasons")

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

        closure_decision_body = cls(
            close=close,
            reasons=reasons,
            cover_reason=cover_reason,
            spoken_to=spoken_to,
        )

        return closure_decision_body
