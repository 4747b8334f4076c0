from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Telephoned")


@_attrs_define
class Telephoned:
    """The call to the front door that goes before a section 47 referral (R11, R12).

    Attributes:
        at (datetime.datetime):
        spoke_to (str):
        advised_not_to_write (bool | Unset):  Default: False.
    """

    at: datetime.datetime
    spoke_to: str
    advised_not_to_write: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        spoke_to = self.spoke_to

        advised_not_to_write = self.advised_not_to_write

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "at": at,
                "spoke_to": spoke_to,
            }
        )
        if advised_not_to_write is not UNSET:
            field_dict["advised_not_to_write"] = advised_not_to_write

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        spoke_to = d.pop("spoke_to")

        advised_not_to_write = d.pop("advised_not_to_write", UNSET)

        telephoned = cls(
            at=at,
            spoke_to=spoke_to,
            advised_not_to_write=advised_not_to_write,
        )

        return telephoned
