from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Delivery")


@_attrs_define
class Delivery:
    """One attempt. webhook_id: the message's, the same at every attempt. number: which attempt it was, counted since
    the last that went well. status: of the answer, if one came. failure: why it was not taken.

        Attributes:
            webhook_id (str):
            type_ (str):
            subject (None | str):
            cause (str): Why something is sent: it happened, its owner asked for a range again, or for a ping.
            number (int):
            at (datetime.datetime):
            milliseconds (int):
            status (int | None):
            failure (None | str):
    """

    webhook_id: str
    type_: str
    subject: str | None
    cause: str
    number: int
    at: datetime.datetime
    milliseconds: int
    status: int | None
    failure: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        webhook_id = self.webhook_id

        type_ = self.type_

        subject: str | None
        subject = self.subject

        cause = self.cause

        number = self.number

        at = self.at.isoformat()

        milliseconds = self.milliseconds

        status: int | None
        status = self.status

        failure: str | None
        failure = self.failure

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "webhook_id": webhook_id,
                "type": type_,
                "subject": subject,
                "cause": cause,
                "number": number,
                "at": at,
                "milliseconds": milliseconds,
                "status": status,
                "failure": failure,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        webhook_id = d.pop("webhook_id")

        type_ = d.pop("type")

        def _parse_subject(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        subject = _parse_subject(d.pop("subject"))

        cause = d.pop("cause")

        number = d.pop("number")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        milliseconds = d.pop("milliseconds")

        def _parse_status(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        status = _parse_status(d.pop("status"))

        def _parse_failure(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        failure = _parse_failure(d.pop("failure"))

        delivery = cls(
            webhook_id=webhook_id,
            type_=type_,
            subject=subject,
            cause=cause,
            number=number,
            at=at,
            milliseconds=milliseconds,
            status=status,
            failure=failure,
        )

        delivery.additional_properties = d
        return delivery

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
