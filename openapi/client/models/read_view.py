from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.who_looked import WhoLooked


T = TypeVar("T", bound="ReadView")


@_attrs_define
class ReadView:
    """One read. client: the system it came from, `way` by the API or the pages; token: what tells one from another.

    about: the reference it was asked for by; records: all it named; fields: the parts of the answer, by name.

        Attributes:
            position (int):
            at (datetime.datetime):
            by (WhoLooked): Who was answered. id: a worker's, or a client's where nobody stands behind it. title: of the
                role.
            client (str):
            token (str):
            way (str):
            operation (str):
            view (str):
            about (None | str):
            records (list[str]):
            fields (list[str]):
            purpose (str):
            outcome (str):
            status (int):
            trace (str):
    """

    position: int
    at: datetime.datetime
    by: WhoLooked
    client: str
    token: str
    way: str
    operation: str
    view: str
    about: str | None
    records: list[str]
    fields: list[str]
    purpose: str
    outcome: str
    status: int
    trace: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        position = self.position

        at = self.at.isoformat()

        by = self.by.to_dict()

        client = self.client

        token = self.token

        way = self.way

        operation = self.operation

        view = self.view

        about: str | None
        about = self.about

        records = self.records

        fields = self.fields

        purpose = self.purpose

        outcome = self.outcome

        status = self.status

        trace = self.trace

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "position": position,
                "at": at,
                "by": by,
                "client": client,
                "token": token,
                "way": way,
                "operation": operation,
                "view": view,
                "about": about,
                "records": records,
                "fields": fields,
                "purpose": purpose,
                "outcome": outcome,
                "status": status,
                "trace": trace,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.who_looked import WhoLooked

        d = dict(src_dict)
        position = d.pop("position")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = WhoLooked.from_dict(d.pop("by"))

        client = d.pop("client")

        token = d.pop("token")

        way = d.pop("way")

        operation = d.pop("operation")

        view = d.pop("view")

        def _parse_about(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        about = _parse_about(d.pop("about"))

        records = cast(list[str], d.pop("records"))

        fields = cast(list[str], d.pop("fields"))

        purpose = d.pop("purpose")

        outcome = d.pop("outcome")

        status = d.pop("status")

        trace = d.pop("trace")

        read_view = cls(
            position=position,
            at=at,
            by=by,
            client=client,
            token=token,
            way=way,
            operation=operation,
            view=view,
            about=about,
            records=records,
            fields=fields,
            purpose=purpose,
            outcome=outcome,
            status=status,
            trace=trace,
        )

        read_view.additional_properties = d
        return read_view

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
