from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="WrittenConfirmationView")


@_attrs_define
class WrittenConfirmationView:
    """What was telephoned, in writing (C15). expected_since: when the call came; null when none is expected.

    Attributes:
        expected_since (datetime.datetime | None):
        received_at (datetime.datetime | None):
        text (None | str):
    """

    expected_since: datetime.datetime | None
    received_at: datetime.datetime | None
    text: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expected_since: str | None
        if isinstance(self.expected_since, datetime.datetime):
            expected_since = self.expected_since.isoformat()
        else:
            expected_since = self.expected_since

        received_at: str | None
        if isinstance(self.received_at, datetime.datetime):
            received_at = self.received_at.isoformat()
        else:
            received_at = self.received_at

        text: str | None
        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expected_since": expected_since,
                "received_at": received_at,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_expected_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                expected_since_type_0 = datetime.datetime.fromisoformat(data)

                return expected_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expected_since = _parse_expected_since(d.pop("expected_since"))

        def _parse_received_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                received_at_type_0 = datetime.datetime.fromisoformat(data)

                return received_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        received_at = _parse_received_at(d.pop("received_at"))

        def _parse_text(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        written_confirmation_view = cls(
            expected_since=expected_since,
            received_at=received_at,
            text=text,
        )

        written_confirmation_view.additional_properties = d
        return written_confirmation_view

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
