from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StatementView")


@_attrs_define
class StatementView:
    """One thing said, labelled as fact, professional opinion, or reported by somebody (R18).

    Attributes:
        kind (str): How a statement is known (R18).
        text (None | str):
        source (None | str):
        when (None | str):
        where (None | str):
    """

    kind: str
    text: str | None
    source: str | None
    when: str | None
    where: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        text: str | None
        text = self.text

        source: str | None
        source = self.source

        when: str | None
        when = self.when

        where: str | None
        where = self.where

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "text": text,
                "source": source,
                "when": when,
                "where": where,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_text(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        def _parse_source(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        def _parse_when(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        when = _parse_when(d.pop("when"))

        def _parse_where(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        where = _parse_where(d.pop("where"))

        statement_view = cls(
            kind=kind,
            text=text,
            source=source,
            when=when,
            where=where,
        )

        statement_view.additional_properties = d
        return statement_view

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
