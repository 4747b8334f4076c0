from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReplayBody")


@_attrs_define
class ReplayBody:
    """What to send again: what follows `after`, up to and with `until`. Without them, from the first event on, and up
    to the newest. Both are cursors, as the feed and the events themselves have them.

        Attributes:
            after (None | str | Unset):
            until (None | str | Unset):
    """

    after: str | Unset | None = UNSET
    until: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        after: str | Unset | None
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        until: str | Unset | None
        if isinstance(self.until, Unset):
            until = UNSET
        else:
            until = self.until

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if until is not UNSET:
            field_dict["until"] = until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_after(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        after = _parse_after(d.pop("after", UNSET))

        def _parse_until(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        until = _parse_until(d.pop("until", UNSET))

        replay_body = cls(
            after=after,
            until=until,
        )

        return replay_body
