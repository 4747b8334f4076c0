from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="HelpAnsweredView")


@_attrs_define
class HelpAnsweredView:
    """What the agency answers; who there does, and on which ground it does not help.

    Attributes:
        answer (str): What an agency answers to a request for its help.
        ground (None | str):
        text (None | str):
        answered_by (None | str):
        occurred_at (datetime.datetime):
    """

    answer: str
    ground: str | None
    text: str | None
    answered_by: str | None
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer = self.answer

        ground: str | None
        ground = self.ground

        text: str | None
        text = self.text

        answered_by: str | None
        answered_by = self.answered_by

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "ground": ground,
                "text": text,
                "answered_by": answered_by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = d.pop("answer")

        def _parse_ground(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        ground = _parse_ground(d.pop("ground"))

        def _parse_text(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        def _parse_answered_by(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        answered_by = _parse_answered_by(d.pop("answered_by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        help_answered_view = cls(
            answer=answer,
            ground=ground,
            text=text,
            answered_by=answered_by,
            occurred_at=occurred_at,
        )

        help_answered_view.additional_properties = d
        return help_answered_view

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
