from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.concern_received_view import ConcernReceivedView


T = TypeVar("T", bound="SharedConcernView")


@_attrs_define
class SharedConcernView:
    """What the agency shared of its own record with the contact; null where it shared nothing.

    Attributes:
        received (ConcernReceivedView | None):
    """

    received: ConcernReceivedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.concern_received_view import ConcernReceivedView

        received: dict[str, Any] | None
        if isinstance(self.received, ConcernReceivedView):
            received = self.received.to_dict()
        else:
            received = self.received

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "received": received,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.concern_received_view import ConcernReceivedView

        d = dict(src_dict)

        def _parse_received(data: object) -> ConcernReceivedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                received_type_0 = ConcernReceivedView.from_dict(data)

                return received_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConcernReceivedView | None, data)

        received = _parse_received(d.pop("received"))

        shared_concern_view = cls(
            received=received,
        )

        shared_concern_view.additional_properties = d
        return shared_concern_view

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
