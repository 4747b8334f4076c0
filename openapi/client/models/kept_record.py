from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="KeptRecord")


@_attrs_define
class KeptRecord:
    """A record that is due for review. reference: its own; case: the same, of a case. held: by a legal hold. asked: its
    erasure is asked for, and waits.

        Attributes:
            of (str):
            reference (str):
            case (None | str):
            kind (str): The kinds of record that are kept for a period of their own, by how they ended.
            ended_on (datetime.date):
            due_on (datetime.date):
            source (str):
            held (bool):
            asked (bool):
            version (int):
            unreadable (bool):
    """

    of: str
    reference: str
    case: str | None
    kind: str
    ended_on: datetime.date
    due_on: datetime.date
    source: str
    held: bool
    asked: bool
    version: int
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        of = self.of

        reference = self.reference

        case: str | None
        case = self.case

        kind = self.kind

        ended_on = self.ended_on.isoformat()

        due_on = self.due_on.isoformat()

        source = self.source

        held = self.held

        asked = self.asked

        version = self.version

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "of": of,
                "reference": reference,
                "case": case,
                "kind": kind,
                "ended_on": ended_on,
                "due_on": due_on,
                "source": source,
                "held": held,
                "asked": asked,
                "version": version,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        of = d.pop("of")

        reference = d.pop("reference")

        def _parse_case(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        case = _parse_case(d.pop("case"))

        kind = d.pop("kind")

        ended_on = datetime.date.fromisoformat(d.pop("ended_on"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        source = d.pop("source")

        held = d.pop("held")

        asked = d.pop("asked")

        version = d.pop("version")

        unreadable = d.pop("unreadable")

        kept_record = cls(
            of=of,
            reference=reference,
            case=case,
            kind=kind,
            ended_on=ended_on,
            due_on=due_on,
            source=source,
            held=held,
            asked=asked,
            version=version,
            unreadable=unreadable,
        )

        kept_record.additional_properties = d
        return kept_record

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
