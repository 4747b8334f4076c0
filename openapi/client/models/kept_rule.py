from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="KeptRule")


@_attrs_define
class KeptRule:
    """How long a kind of record is kept after its end, and by which source; null where the pack in force sets none.

    Attributes:
        kind (str): The kinds of record that are kept for a period of their own, by how they ended.
        years (int | None):
        source (None | str):
    """

    kind: str
    years: int | None
    source: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        years: int | None
        years = self.years

        source: str | None
        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "years": years,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_years(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        years = _parse_years(d.pop("years"))

        def _parse_source(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        kept_rule = cls(
            kind=kind,
            years=years,
            source=source,
        )

        kept_rule.additional_properties = d
        return kept_rule

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
