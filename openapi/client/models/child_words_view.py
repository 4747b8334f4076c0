from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ChildWordsView")


@_attrs_define
class ChildWordsView:
    """The child's own words, verbatim (R17, R20).

    Attributes:
        verbatim (None | str):
        first_disclosure (bool):
        heard_by (None | str):
        heard_at (datetime.datetime | None):
    """

    verbatim: str | None
    first_disclosure: bool
    heard_by: str | None
    heard_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        verbatim: str | None
        verbatim = self.verbatim

        first_disclosure = self.first_disclosure

        heard_by: str | None
        heard_by = self.heard_by

        heard_at: str | None
        if isinstance(self.heard_at, datetime.datetime):
            heard_at = self.heard_at.isoformat()
        else:
            heard_at = self.heard_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "verbatim": verbatim,
                "first_disclosure": first_disclosure,
                "heard_by": heard_by,
                "heard_at": heard_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_verbatim(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        verbatim = _parse_verbatim(d.pop("verbatim"))

        first_disclosure = d.pop("first_disclosure")

        def _parse_heard_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        heard_by = _parse_heard_by(d.pop("heard_by"))

        def _parse_heard_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                heard_at_type_0 = datetime.datetime.fromisoformat(data)

                return heard_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        heard_at = _parse_heard_at(d.pop("heard_at"))

        child_words_view = cls(
            verbatim=verbatim,
            first_disclosure=first_disclosure,
            heard_by=heard_by,
            heard_at=heard_at,
        )

        child_words_view.additional_properties = d
        return child_words_view

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
