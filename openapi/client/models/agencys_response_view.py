from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.chased_by_agency_view import ChasedByAgencyView
    from ..models.told_to_agency_view import ToldToAgencyView


T = TypeVar("T", bound="AgencysResponseView")


@_attrs_define
class AgencysResponseView:
    """The response the agency awaits: from when on it asks for it, and by when it has done so, while there is none.

    Attributes:
        ask_from (datetime.datetime | None):
        ask_by (datetime.datetime | None):
        chased (ChasedByAgencyView | None):
        received (None | ToldToAgencyView):
    """

    ask_from: datetime.datetime | None
    ask_by: datetime.datetime | None
    chased: ChasedByAgencyView | None
    received: ToldToAgencyView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.chased_by_agency_view import ChasedByAgencyView
        from ..models.told_to_agency_view import ToldToAgencyView

        ask_from: str | None
        if isinstance(self.ask_from, datetime.datetime):
            ask_from = self.ask_from.isoformat()
        else:
            ask_from = self.ask_from

        ask_by: str | None
        if isinstance(self.ask_by, datetime.datetime):
            ask_by = self.ask_by.isoformat()
        else:
            ask_by = self.ask_by

        chased: dict[str, Any] | None
        if isinstance(self.chased, ChasedByAgencyView):
            chased = self.chased.to_dict()
        else:
            chased = self.chased

        received: dict[str, Any] | None
        if isinstance(self.received, ToldToAgencyView):
            received = self.received.to_dict()
        else:
            received = self.received

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ask_from": ask_from,
                "ask_by": ask_by,
                "chased": chased,
                "received": received,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chased_by_agency_view import ChasedByAgencyView
        from ..models.told_to_agency_view import ToldToAgencyView

        d = dict(src_dict)

        def _parse_ask_from(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ask_from_type_0 = datetime.datetime.fromisoformat(data)

                return ask_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ask_from = _parse_ask_from(d.pop("ask_from"))

        def _parse_ask_by(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ask_by_type_0 = datetime.datetime.fromisoformat(data)

                return ask_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ask_by = _parse_ask_by(d.pop("ask_by"))

        def _parse_chased(data: object) -> ChasedByAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                chased_type_0 = ChasedByAgencyView.from_dict(data)

                return chased_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChasedByAgencyView | None, data)

        chased = _parse_chased(d.pop("chased"))

        def _parse_received(data: object) -> ToldToAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                received_type_0 = ToldToAgencyView.from_dict(data)

                return received_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ToldToAgencyView, data)

        received = _parse_received(d.pop("received"))

        agencys_response_view = cls(
            ask_from=ask_from,
            ask_by=ask_by,
            chased=chased,
            received=received,
        )

        agencys_response_view.additional_properties = d
        return agencys_response_view

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
