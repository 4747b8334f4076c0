from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ParentsInformed")


@_attrs_define
class ParentsInformed:
    """Whether parents know of the referral; if not, why (R15, R16, CF7).

    Attributes:
        informed (bool):
        reason (None | str | Unset):
    """

    informed: bool
    reason: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        informed = self.informed

        reason: str | Unset | None
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "informed": informed,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        informed = d.pop("informed")

        def _parse_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        parents_informed = cls(
            informed=informed,
            reason=reason,
        )

        return parents_informed
