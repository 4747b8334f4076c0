from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SupervisionView")


@_attrs_define
class SupervisionView:
    """The agency's supervision in which it was decided to challenge (V3): when, with whom, and what it found.

    found: of the progress of the interventions, their impact and outcome.

        Attributes:
            held_at (datetime.datetime):
            supervisor (None | str):
            found (None | str):
    """

    held_at: datetime.datetime
    supervisor: str | None
    found: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        held_at = self.held_at.isoformat()

        supervisor: str | None
        supervisor = self.supervisor

        found: str | None
        found = self.found

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "held_at": held_at,
                "supervisor": supervisor,
                "found": found,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        held_at = datetime.datetime.fromisoformat(d.pop("held_at"))

        def _parse_supervisor(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        supervisor = _parse_supervisor(d.pop("supervisor"))

        def _parse_found(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        found = _parse_found(d.pop("found"))

        supervision_view = cls(
            held_at=held_at,
            supervisor=supervisor,
            found=found,
        )

        supervision_view.additional_properties = d
        return supervision_view

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
