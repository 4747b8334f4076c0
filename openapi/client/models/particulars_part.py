from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.shared_concern_part import SharedConcernPart


T = TypeVar("T", bound="ParticularsPart")


@_attrs_define
class ParticularsPart:
    """What the taker adds about a child: the person record it is known by (C9), until when it is safe (C20), and what
    an agency shares of its own concern.

        Attributes:
            child (None | str | Unset):
            safe_until (datetime.datetime | None | Unset):
            shared (None | SharedConcernPart | Unset):
    """

    child: str | Unset | None = UNSET
    safe_until: datetime.datetime | Unset | None = UNSET
    shared: SharedConcernPart | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.shared_concern_part import SharedConcernPart

        child: str | Unset | None
        if isinstance(self.child, Unset):
            child = UNSET
        else:
            child = self.child

        safe_until: str | Unset | None
        if isinstance(self.safe_until, Unset):
            safe_until = UNSET
        elif isinstance(self.safe_until, datetime.datetime):
            safe_until = self.safe_until.isoformat()
        else:
            safe_until = self.safe_until

        shared: dict[str, Any] | Unset | None
        if isinstance(self.shared, Unset):
            shared = UNSET
        elif isinstance(self.shared, SharedConcernPart):
            shared = self.shared.to_dict()
        else:
            shared = self.shared

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if child is not UNSET:
            field_dict["child"] = child
        if safe_until is not UNSET:
            field_dict["safe_until"] = safe_until
        if shared is not UNSET:
            field_dict["shared"] = shared

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.shared_concern_part import SharedConcernPart

        d = dict(src_dict)

        def _parse_child(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        child = _parse_child(d.pop("child", UNSET))

        def _parse_safe_until(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                safe_until_type_0 = datetime.datetime.fromisoformat(data)

                return safe_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        safe_until = _parse_safe_until(d.pop("safe_until", UNSET))

        def _parse_shared(data: object) -> SharedConcernPart | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                shared_type_0 = SharedConcernPart.from_dict(data)

                return shared_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SharedConcernPart | Unset, data)

        shared = _parse_shared(d.pop("shared", UNSET))

        particulars_part = cls(
            child=child,
            safe_until=safe_until,
            shared=shared,
        )

        return particulars_part
