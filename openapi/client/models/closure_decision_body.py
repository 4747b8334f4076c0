from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ClosureDecisionBody")


@_attrs_define
class ClosureDecisionBody:
    """The Area Team Manager's decision (CL5). To close is to close now: there is no date to enter (CL3, A19).

    Attributes:
        close (bool):
        reasons (str):
    """

    close: bool
    reasons: str

    def to_dict(self) -> dict[str, Any]:
        close = self.close

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "close": close,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        close = d.pop("close")

        reasons = d.pop("reasons")

        closure_decision_body = cls(
            close=close,
            reasons=reasons,
        )

        return closure_decision_body
