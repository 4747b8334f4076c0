from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ClosureDecisionBody")


@_attrs_define
class ClosureDecisionBody:
    """The Area Team Manager's decision (CL5). To close is to close now: there is no date to enter (CL3, A19).

    cover_reason: why for another team (A49).

        Attributes:
            close (bool):
            reasons (str):
            cover_reason (None | str | Unset):
    """

    close: bool
    reasons: str
    cover_reason: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        close = self.close

        reasons = self.reasons

        cover_reason: str | Unset | None
        if isinstance(self.cover_reason, Unset):
            cover_reason = UNSET
        else:
            cover_reason = self.cover_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "close": close,
                "reasons": reasons,
            }
        )
        if cover_reason is not UNSET:
            field_dict["cover_reason"] = cover_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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

        closure_decision_body = cls(
            close=close,
            reasons=reasons,
            cover_reason=cover_reason,
        )

        return closure_decision_body
