from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProblemAlsoItem")


@_attrs_define
class ProblemAlsoItem:
    """
    Attributes:
        clause (str): Of a refusal: the rule.
        quote (str):
        source (str):
        missing (None | str):
        who_may (list[str]):
    """

    clause: str
    quote: str
    source: str
    missing: str | None
    who_may: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        clause = self.clause

        quote = self.quote

        source = self.source

        missing: str | None
        missing = self.missing

        who_may = self.who_may

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clause": clause,
                "quote": quote,
                "source": source,
                "missing": missing,
                "who_may": who_may,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        clause = d.pop("clause")

        quote = d.pop("quote")

        source = d.pop("source")

        def _parse_missing(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        missing = _parse_missing(d.pop("missing"))

        who_may = cast(list[str], d.pop("who_may"))

        problem_also_item = cls(
            clause=clause,
            quote=quote,
            source=source,
            missing=missing,
            who_may=who_may,
        )

        problem_also_item.additional_properties = d
        return problem_also_item

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
