from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="WebhookView")


@_attrs_define
class WebhookView:
    """A webhook. event_types: null for all. why: it was disabled. since: when it came to be in its state.

    cursor: up to where it was sent everything. failures: attempts that failed since the last that went well, and
    failing_since the first of them. next_at: when it is tried again.

        Attributes:
            webhook (UUID):
            url (str):
            event_types (list[str] | None):
            state (str): Whether a webhook is sent anything: paused by its owner, disabled by the service.
            why (None | str):
            created_at (datetime.datetime):
            since (datetime.datetime):
            cursor (str):
            failures (int):
            failing_since (datetime.datetime | None):
            next_at (datetime.datetime | None):
    """

    webhook: UUID
    url: str
    event_types: list[str] | None
    state: str
    why: str | None
    created_at: datetime.datetime
    since: datetime.datetime
    cursor: str
    failures: int
    failing_since: datetime.datetime | None
    next_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        webhook = str(self.webhook)

        url = self.url

        event_types: list[str] | None
        if isinstance(self.event_types, list):
            event_types = self.event_types

        else:
            event_types = self.event_types

        state = self.state

        why: str | None
        why = self.why

        created_at = self.created_at.isoformat()

        since = self.since.isoformat()

        cursor = self.cursor

        failures = self.failures

        failing_since: str | None
        if isinstance(self.failing_since, datetime.datetime):
            failing_since = self.failing_since.isoformat()
        else:
            failing_since = self.failing_since

        next_at: str | None
        if isinstance(self.next_at, datetime.datetime):
            next_at = self.next_at.isoformat()
        else:
            next_at = self.next_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "webhook": webhook,
                "url": url,
                "event_types": event_types,
                "state": state,
                "why": why,
                "created_at": created_at,
                "since": since,
                "cursor": cursor,
                "failures": failures,
                "failing_since": failing_since,
                "next_at": next_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        webhook = UUID(d.pop("webhook"))

        url = d.pop("url")

        def _parse_event_types(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError
                event_types_type_0 = cast(list[str], data)

                return event_types_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        event_types = _parse_event_types(d.pop("event_types"))

        state = d.pop("state")

        def _parse_why(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        why = _parse_why(d.pop("why"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        since = datetime.datetime.fromisoformat(d.pop("since"))

        cursor = d.pop("cursor")

        failures = d.pop("failures")

        def _parse_failing_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                failing_since_type_0 = datetime.datetime.fromisoformat(data)

                return failing_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        failing_since = _parse_failing_since(d.pop("failing_since"))

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

        webhook_view = cls(
            webhook=webhook,
            url=url,
            event_types=event_types,
            state=state,
            why=why,
            created_at=created_at,
            since=since,
            cursor=cursor,
            failures=failures,
            failing_since=failing_since,
            next_at=next_at,
        )

        webhook_view.additional_properties = d
        return webhook_view

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
