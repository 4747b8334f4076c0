from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.audited_by import AuditedBy


T = TypeVar("T", bound="AuditedEvent")


@_attrs_define
class AuditedEvent:
    """One line of the trail. case: the reference of the case it is of, if it is of one. request: as its answer told.

    Attributes:
        position (int):
        event (str):
        case (None | str):
        by (AuditedBy): Who did it. name: null once it was erased, or where it cannot be read.
        occurred_at (datetime.datetime):
        recorded_at (datetime.datetime):
        request (None | str):
    """

    position: int
    event: str
    case: str | None
    by: AuditedBy
    occurred_at: datetime.datetime
    recorded_at: datetime.datetime
    request: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        position = self.position

        event = self.event

        case: str | None
        case = self.case

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        recorded_at = self.recorded_at.isoformat()

        request: str | None
        request = self.request

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "position": position,
                "event": event,
                "case": case,
                "by": by,
                "occurred_at": occurred_at,
                "recorded_at": recorded_at,
                "request": request,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audited_by import AuditedBy

        d = dict(src_dict)
        position = d.pop("position")

        event = d.pop("event")

        def _parse_case(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        case = _parse_case(d.pop("case"))

        by = AuditedBy.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        def _parse_request(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        request = _parse_request(d.pop("request"))

        audited_event = cls(
            position=position,
            event=event,
            case=case,
            by=by,
            occurred_at=occurred_at,
            recorded_at=recorded_at,
            request=request,
        )

        audited_event.additional_properties = d
        return audited_event

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
