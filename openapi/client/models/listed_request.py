from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ListedRequest")


@_attrs_define
class ListedRequest:
    """A section 27 request in a list. unreadable: as in a list of cases.

    Attributes:
        request (str):
        sector (str): The kinds of agencies that information is shared with (SC9).
        asked_at (datetime.datetime):
        answered_at (datetime.datetime | None):
        unreadable (bool):
    """

    request: str
    sector: str
    asked_at: datetime.datetime
    answered_at: datetime.datetime | None
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        request = self.request

        sector = self.sector

        asked_at = self.asked_at.isoformat()

        answered_at: str | None
        if isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "request": request,
                "sector": sector,
                "asked_at": asked_at,
                "answered_at": answered_at,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        request = d.pop("request")

        sector = d.pop("sector")

        asked_at = datetime.datetime.fromisoformat(d.pop("asked_at"))

        def _parse_answered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                answered_at_type_0 = datetime.datetime.fromisoformat(data)

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        answered_at = _parse_answered_at(d.pop("answered_at"))

        unreadable = d.pop("unreadable")

        listed_request = cls(
            request=request,
            sector=sector,
            asked_at=asked_at,
            answered_at=answered_at,
            unreadable=unreadable,
        )

        listed_request.additional_properties = d
        return listed_request

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
