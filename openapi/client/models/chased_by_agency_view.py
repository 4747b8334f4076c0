from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ChasedByAgencyView")


@_attrs_define
class ChasedByAgencyView:
    """When it last asked for the decision (P1); from when that counts, if early.

    Attributes:
        means (str): How somebody is told something. text: a text message. system: that by which they refer, where they
            see it.
        spoke_to (None | str):
        counts_from (datetime.datetime | None):
        occurred_at (datetime.datetime):
    """

    means: str
    spoke_to: str | None
    counts_from: datetime.datetime | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        means = self.means

        spoke_to: str | None
        spoke_to = self.spoke_to

        counts_from: str | None
        if isinstance(self.counts_from, datetime.datetime):
            counts_from = self.counts_from.isoformat()
        else:
            counts_from = self.counts_from

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "means": means,
                "spoke_to": spoke_to,
                "counts_from": counts_from,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        means = d.pop("means")

        def _parse_spoke_to(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        spoke_to = _parse_spoke_to(d.pop("spoke_to"))

        def _parse_counts_from(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                counts_from_type_0 = datetime.datetime.fromisoformat(data)

                return counts_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        counts_from = _parse_counts_from(d.pop("counts_from"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        chased_by_agency_view = cls(
            means=means,
            spoke_to=spoke_to,
            counts_from=counts_from,
            occurred_at=occurred_at,
        )

        chased_by_agency_view.additional_properties = d
        return chased_by_agency_view

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
