from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.statement_kind import StatementKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Item")


@_attrs_define
class Item:
    """One thing disclosed, and how it is known. source: who reported it. names_referrer: if it says who referred.

    Attributes:
        text (str):
        kind (StatementKind): How a statement is known (R18).
        source (None | str | Unset):
        names_referrer (bool | Unset):  Default: False.
    """

    text: str
    kind: StatementKind
    source: str | Unset | None = UNSET
    names_referrer: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        kind = self.kind.value

        source: str | Unset | None
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

        names_referrer = self.names_referrer

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "kind": kind,
            }
        )
        if source is not UNSET:
            field_dict["source"] = source
        if names_referrer is not UNSET:
            field_dict["names_referrer"] = names_referrer

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        kind = StatementKind(d.pop("kind"))

        def _parse_source(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        names_referrer = d.pop("names_referrer", UNSET)

        item = cls(
            text=text,
            kind=kind,
            source=source,
            names_referrer=names_referrer,
        )

        return item
