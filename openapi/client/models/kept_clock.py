from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.kept_share import KeptShare


T = TypeVar("T", bound="KeptClock")


@_attrs_define
class KeptClock:
    """How a clock was kept. over: for how many of the group it is over. Null is too small to be shown.

    Attributes:
        clause (str):
        over (int | None):
        kept (KeptShare | None):
    """

    clause: str
    over: int | None
    kept: KeptShare | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.kept_share import KeptShare

        clause = self.clause

        over: int | None
        over = self.over

        kept: dict[str, Any] | None
        if isinstance(self.kept, KeptShare):
            kept = self.kept.to_dict()
        else:
            kept = self.kept

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clause": clause,
                "over": over,
                "kept": kept,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.kept_share import KeptShare

        d = dict(src_dict)
        clause = d.pop("clause")

        def _parse_over(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        over = _parse_over(d.pop("over"))

        def _parse_kept(data: object) -> KeptShare | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                kept_type_0 = KeptShare.from_dict(data)

                return kept_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(KeptShare | None, data)

        kept = _parse_kept(d.pop("kept"))

        kept_clock = cls(
            clause=clause,
            over=over,
            kept=kept,
        )

        kept_clock.additional_properties = d
        return kept_clock

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
