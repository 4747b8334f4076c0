from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedNotice")


@_attrs_define
class ListedNotice:
    """A notice. reference, of: what it is about. to: `role:` and a role, with `:` and its team where it is of one;
    `manager:` and the team whose manager it is; `worker:` and their id; or `referrer:`, who told of a case.

    tried_at: when it was last tried. next_at: when it is tried again. why: it did not go,
    or did not arrive. unreadable: as in a list of
    cases.

        Attributes:
            notice (UUID):
            kind (str): What a notice is.
            clause (str):
            to (str):
            reference (str):
            of (str):
            owed_at (datetime.datetime):
            standing (str): Where a notice stands. no-receipt: it was sent, and what should have said whether it arrived has
                not come.
            attempts (int):
            tried_at (datetime.datetime | None):
            next_at (datetime.datetime | None):
            channel (None | str):
            why (None | str):
            unreadable (bool):
    """

    notice: UUID
    kind: str
    clause: str
    to: str
    reference: str
    of: str
    owed_at: datetime.datetime
    standing: str
    attempts: int
    tried_at: datetime.datetime | None
    next_at: datetime.datetime | None
    channel: str | None
    why: str | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        notice = str(self.notice)

        kind = self.kind

        clause = self.clause

        to = self.to

        reference = self.reference

        of = self.of

        owed_at = self.owed_at.isoformat()

        standing = self.standing

        attempts = self.attempts

        tried_at: str | None
        if isinstance(self.tried_at, datetime.datetime):
            tried_at = self.tried_at.isoformat()
        else:
            tried_at = self.tried_at

        next_at: str | None
        if isinstance(self.next_at, datetime.datetime):
            next_at = self.next_at.isoformat()
        else:
            next_at = self.next_at

        channel: str | None
        channel = self.channel

        why: str | None
        why = self.why

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "notice": notice,
                "kind": kind,
                "clause": clause,
                "to": to,
                "reference": reference,
                "of": of,
                "owed_at": owed_at,
                "standing": standing,
                "attempts": attempts,
                "tried_at": tried_at,
                "next_at": next_at,
                "channel": channel,
                "why": why,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        notice = UUID(d.pop("notice"))

        kind = d.pop("kind")

        clause = d.pop("clause")

        to = d.pop("to")

        reference = d.pop("reference")

        of = d.pop("of")

        owed_at = datetime.datetime.fromisoformat(d.pop("owed_at"))

        standing = d.pop("standing")

        attempts = d.pop("attempts")

        def _parse_tried_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                tried_at_type_0 = datetime.datetime.fromisoformat(data)

                return tried_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        tried_at = _parse_tried_at(d.pop("tried_at"))

        def _parse_next_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                next_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_at = _parse_next_at(d.pop("next_at"))

        def _parse_channel(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        channel = _parse_channel(d.pop("channel"))

        def _parse_why(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        unreadable = d.pop("unreadable")

        listed_notice = cls(
            notice=notice,
            kind=kind,
            clause=clause,
            to=to,
            reference=reference,
            of=of,
            owed_at=owed_at,
            standing=standing,
            attempts=attempts,
            tried_at=tried_at,
            next_at=next_at,
            channel=channel,
            why=why,
            unreadable=unreadable,
        )

        listed_notice.additional_properties = d
        return listed_notice

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
