from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.passage_view import PassageView


T = TypeVar("T", bound="ToldEventView")


@_attrs_define
class ToldEventView:
    """An event that tells something.

    Attributes:
        what (str):
        at (datetime.datetime):
        by (None | str):
        passages (list[PassageView]):
    """

    what: str
    at: datetime.datetime
    by: str | None
    passages: list[PassageView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        what = self.what

        at = self.at.isoformat()

        by: str | None
        by = self.by

        passages = []
        for passages_item_data in self.passages:
            passages_item = passages_item_data.to_dict()
            passages.append(passages_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "what": what,
                "at": at,
                "by": by,
                "passages": passages,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.passage_view import PassageView

        d = dict(src_dict)
        what = d.pop("what")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        def _parse_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        by = _parse_by(d.pop("by"))

        passages = []
        _passages = d.pop("passages")
        for passages_item_data in _passages:
            passages_item = PassageView.from_dict(passages_item_data)

            passages.append(passages_item)

        told_event_view = cls(
            what=what,
            at=at,
            by=by,
            passages=passages,
        )

        told_event_view.additional_properties = d
        return told_event_view

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
