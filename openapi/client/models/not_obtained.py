from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.information_item import InformationItem
from ..models.why_missing import WhyMissing
from ..types import UNSET, Unset

T = TypeVar("T", bound="NotObtained")


@_attrs_define
class NotObtained:
    """An item that was not obtained, and why; of one that nobody asked about, the reason for that (R8).

    Attributes:
        item (InformationItem): The fifteen items, in the procedure's order (R8).
        why (WhyMissing): Why an item was not obtained, a closed set (R8).
        reason (None | str | Unset):
    """

    item: InformationItem
    why: WhyMissing
    reason: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        item = self.item.value

        why = self.why.value

        reason: str | Unset | None
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "item": item,
                "why": why,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        item = InformationItem(d.pop("item"))

        why = WhyMissing(d.pop("why"))

        def _parse_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        not_obtained = cls(
            item=item,
            why=why,
            reason=reason,
        )

        return not_obtained
