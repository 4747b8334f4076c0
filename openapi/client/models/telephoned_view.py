from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TelephonedView")


@_attrs_define
class TelephonedView:
    """The call to the front door that goes before a section 47 referral (R11, R12).

    Attributes:
        at (datetime.datetime | None):
        spoke_to (None | str):
        advised_not_to_write (bool):
    """

    at: datetime.datetime | None
    spoke_to: str | None
    advised_not_to_write: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at: str | None
        if isinstance(self.at, datetime.datetime):
            at = self.at.isoformat()
        else:
            at = self.at

        spoke_to: str | None
        spoke_to = self.spoke_to

        advised_not_to_write = self.advised_not_to_write

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "spoke_to": spoke_to,
                "advised_not_to_write": advised_not_to_write,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                at_type_0 = datetime.datetime.fromisoformat(data)

                return at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        at = _parse_at(d.pop("at"))

        def _parse_spoke_to(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        spoke_to = _parse_spoke_to(d.pop("spoke_to"))

        advised_not_to_write = d.pop("advised_not_to_write")

        telephoned_view = cls(
            at=at,
            spoke_to=spoke_to,
            advised_not_to_write=advised_not_to_write,
        )

        telephoned_view.additional_properties = d
        return telephoned_view

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
