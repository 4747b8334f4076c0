from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StatedRead")


@_attrs_define
class StatedRead:
    """Of one day: in which role somebody read the record, for whom, what for, and how often. No names.

    Attributes:
        on (datetime.date):
        title (str):
        agency (None | str):
        purpose (str):
        times (int):
    """

    on: datetime.date
    title: str
    agency: str | None
    purpose: str
    times: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        on = self.on.isoformat()

        title = self.title

        agency: str | None
        agency = self.agency

        purpose = self.purpose

        times = self.times

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "on": on,
                "title": title,
                "agency": agency,
                "purpose": purpose,
                "times": times,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        on = datetime.date.fromisoformat(d.pop("on"))

        title = d.pop("title")

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        purpose = d.pop("purpose")

        times = d.pop("times")

        stated_read = cls(
            on=on,
            title=title,
            agency=agency,
            purpose=purpose,
            times=times,
        )

        stated_read.additional_properties = d
        return stated_read

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
