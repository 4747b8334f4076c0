from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.identifier_kind import IdentifierKind

T = TypeVar("T", bound="Identifier")


@_attrs_define
class Identifier:
    """A strong identifier: NHS number (10 digits), unique pupil number, or the case-management system's id.

    Attributes:
        kind (IdentifierKind): Strong identifiers of a child: one child each.
        number (str):
    """

    kind: IdentifierKind
    number: str

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        number = self.number

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "number": number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = IdentifierKind(d.pop("kind"))

        number = d.pop("number")

        identifier = cls(
            kind=kind,
            number=number,
        )

        return identifier
