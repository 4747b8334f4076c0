from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ClauseView")


@_attrs_define
class ClauseView:
    """One rule. commands: the operations it may refuse or asks something of; clocks: those it times; tests: of it.

    Attributes:
        clause (str):
        aliases (list[str]):
        quote (str):
        source (str):
        status (str):
        note (str):
        commands (list[str]):
        clocks (list[str]):
        tests (list[str]):
    """

    clause: str
    aliases: list[str]
    quote: str
    source: str
    status: str
    note: str
    commands: list[str]
    clocks: list[str]
    tests: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        clause = self.clause

        aliases = self.aliases

        quote = self.quote

        source = self.source

        status = self.status

        note = self.note

        commands = self.commands

        clocks = self.clocks

        tests = self.tests

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clause": clause,
                "aliases": aliases,
                "quote": quote,
                "source": source,
                "status": status,
                "note": note,
                "commands": commands,
                "clocks": clocks,
                "tests": tests,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        clause = d.pop("clause")

        aliases = cast(list[str], d.pop("aliases"))

        quote = d.pop("quote")

        source = d.pop("source")

        status = d.pop("status")

        note = d.pop("note")

        commands = cast(list[str], d.pop("commands"))

        clocks = cast(list[str], d.pop("clocks"))

        tests = cast(list[str], d.pop("tests"))

        clause_view = cls(
            clause=clause,
            aliases=aliases,
            quote=quote,
            source=source,
            status=status,
            note=note,
            commands=commands,
            clocks=clocks,
            tests=tests,
        )

        clause_view.additional_properties = d
        return clause_view

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
