from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ChildWords")


@_attrs_define
class ChildWords:
    """The child's own words, verbatim (R17, R20).

    Attributes:
        verbatim (str):
        first_disclosure (bool):
        heard_by (str):
        heard_at (datetime.datetime):
    """

    verbatim: str
    first_disclosure: bool
    heard_by: str
    heard_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        verbatim = self.verbatim

        first_disclosure = self.first_disclosure

        heard_by = self.heard_by

        heard_at = self.heard_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "verbatim": verbatim,
                "first_disclosure": first_disclosure,
                "heard_by": heard_by,
                "heard_at": heard_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        verbatim = d.pop("verbatim")

        first_disclosure = d.pop("first_disclosure")

        heard_by = d.pop("heard_by")

        heard_at = datetime.datetime.fromisoformat(d.pop("heard_at"))

        child_words = cls(
            verbatim=verbatim,
            first_disclosure=first_disclosure,
            heard_by=heard_by,
            heard_at=heard_at,
        )

        return child_words
