from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.statement_kind import StatementKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Statement")


@_attrs_define
class Statement:
    """One thing said, labelled as fact, professional opinion, or reported by somebody (R18).

    Attributes:
        kind (StatementKind): How a statement is known (R18).
        text (str):
        source (None | str | Unset):
        when (None | str | Unset):
        where (None | str | Unset):
    """

    kind: StatementKind
    text: str
    source: str | Unset | None = UNSET
    when: str | Unset | None = UNSET
    where: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        text = self.text

        source: str | Unset | None
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

        when: str | Unset | None
        if isinstance(self.when, Unset):
            when = UNSET
        else:
            when = self.when

        where: str | Unset | None
        if isinstance(self.where, Unset):
            where = UNSET
        else:
            where = self.where

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "text": text,
            }
        )
        if source is not UNSET:
            field_dict["source"] = source
        if when is not UNSET:
            field_dict["when"] = when
        if where is not UNSET:
            field_dict["where"] = where

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = StatementKind(d.pop("kind"))

        text = d.pop("text")

        def _parse_source(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        def _parse_when(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        when = _parse_when(d.pop("when", UNSET))

        def _parse_where(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        where = _parse_where(d.pop("where", UNSET))

        statement = cls(
            kind=kind,
            text=text,
            source=source,
            when=when,
            where=where,
        )

        return statement
