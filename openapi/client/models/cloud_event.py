from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CloudEvent")


@_attrs_define
class CloudEvent:
    """That something happened, and where to look: CloudEvents 1.0, without data.

    id: of the event, whoever hears of it. type: `uk.frontdoor.`, the kind of record, the event's lasting name, `.v1`.
    subject: the record's reference, where it has one. time: when it was recorded. cursor: what follows is `after` it.

        Attributes:
            specversion (Literal['1.0']):
            id (str):
            source (str):
            type_ (str):
            time (datetime.datetime):
            cursor (str):
            subject (str | Unset):
    """

    specversion: Literal["1.0"]
    id: str
    source: str
    type_: str
    time: datetime.datetime
    cursor: str
    subject: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        specversion = self.specversion

        id = self.id

        source = self.source

        type_ = self.type_

        time = self.time.isoformat()

        cursor = self.cursor

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "specversion": specversion,
                "id": id,
                "source": source,
                "type": type_,
                "time": time,
                "cursor": cursor,
            }
        )
        if subject is not UNSET:
            field_dict["subject"] = subject

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        specversion = cast(Literal["1.0"], d.pop("specversion"))
        if specversion != "1.0":
            raise ValueError(f"specversion must match const '1.0', got '{specversion}'")

        id = d.pop("id")

        source = d.pop("source")

        type_ = d.pop("type")

        time = datetime.datetime.fromisoformat(d.pop("time"))

        cursor = d.pop("cursor")

        subject = d.pop("subject", UNSET)

        cloud_event = cls(
            specversion=specversion,
            id=id,
            source=source,
            type_=type_,
            time=time,
            cursor=cursor,
            subject=subject,
        )

        cloud_event.additional_properties = d
        return cloud_event

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
