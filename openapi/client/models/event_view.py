from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.event_view_data import EventViewData
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="EventView")


@_attrs_define
class EventView:
    """One line of a history. `data` holds the event's own fields; `erased` the paths whose keys were destroyed.

    Attributes:
        version (int):
        position (int):
        event (str):
        stream (str):
        by (WorkerView): Who acted. name is null once it was erased.
        occurred_at (datetime.datetime):
        recorded_at (datetime.datetime):
        pack (str):
        calendar (str):
        request (None | str):
        trace (None | str):
        client (None | str):
        data (EventViewData):
        erased (list[str]):
        chain (str):
    """

    version: int
    position: int
    event: str
    stream: str
    by: WorkerView
    occurred_at: datetime.datetime
    recorded_at: datetime.datetime
    pack: str
    calendar: str
    request: str | None
    trace: str | None
    client: str | None
    data: EventViewData
    erased: list[str]
    chain: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        position = self.position

        event = self.event

        stream = self.stream

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        recorded_at = self.recorded_at.isoformat()

        pack = self.pack

        calendar = self.calendar

        request: str | None
        request = self.request

        trace: str | None
        trace = self.trace

        client: str | None
        client = self.client

        data = self.data.to_dict()

        erased = self.erased

        chain = self.chain

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "position": position,
                "event": event,
                "stream": stream,
                "by": by,
                "occurred_at": occurred_at,
                "recorded_at": recorded_at,
                "pack": pack,
                "calendar": calendar,
                "request": request,
                "trace": trace,
                "client": client,
                "data": data,
                "erased": erased,
                "chain": chain,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_view_data import EventViewData
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        version = d.pop("version")

        position = d.pop("position")

        event = d.pop("event")

        stream = d.pop("stream")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        pack = d.pop("pack")

        calendar = d.pop("calendar")

        def _parse_request(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        request = _parse_request(d.pop("request"))

        def _parse_trace(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        trace = _parse_trace(d.pop("trace"))

        def _parse_client(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        client = _parse_client(d.pop("client"))

        data = EventViewData.from_dict(d.pop("data"))

        erased = cast(list[str], d.pop("erased"))

        chain = d.pop("chain")

        event_view = cls(
            version=version,
            position=position,
            event=event,
            stream=stream,
            by=by,
            occurred_at=occurred_at,
            recorded_at=recorded_at,
            pack=pack,
            calendar=calendar,
            request=request,
            trace=trace,
            client=client,
            data=data,
            erased=erased,
            chain=chain,
        )

        event_view.additional_properties = d
        return event_view

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
