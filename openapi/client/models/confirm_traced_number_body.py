from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ConfirmTracedNumberBody")


@_attrs_define
class ConfirmTracedNumberBody:
    """The NHS number that was traced is the child's, and how that is known.

    Attributes:
        reason (str):
        spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    reason: str
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        reason = self.reason

        spoken_to: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.spoken_to, Unset):
            spoken_to = []
            for spoken_to_item_data in self.spoken_to:
                spoken_to_item = spoken_to_item_data.to_dict()
                spoken_to.append(spoken_to_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reason": reason,
            }
        )
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        reason = d.pop("reason")

        _spoken_to = d.pop("spoken_to", UNSET)
        spoken_to: list[Spoken] | Unset = UNSET
        if _spoken_to is not UNSET:
            spoken_to = []
            for spoken_to_item_data in _spoken_to:
                spoken_to_item = Spoken.from_dict(spoken_to_item_data)

                spoken_to.append(spoken_to_item)

        confirm_traced_number_body = cls(
            reason=reason,
            spoken_to=spoken_to,
        )

        return confirm_traced_number_body
