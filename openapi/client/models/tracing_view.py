from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.traced_number_confirmed_view import TracedNumberConfirmedView
    from ..models.traced_number_rejected_view import TracedNumberRejectedView


T = TypeVar("T", bound="TracingView")


@_attrs_define
class TracingView:
    """What was said of the NHS number that was traced; null while nobody said anything (C6).

    Attributes:
        confirmed (None | TracedNumberConfirmedView):
        rejected (None | TracedNumberRejectedView):
    """

    confirmed: TracedNumberConfirmedView | None
    rejected: TracedNumberRejectedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.traced_number_confirmed_view import TracedNumberConfirmedView
        from ..models.traced_number_rejected_view import TracedNumberRejectedView

        confirmed: dict[str, Any] | None
        if isinstance(self.confirmed, TracedNumberConfirmedView):
            confirmed = self.confirmed.to_dict()
        else:
            confirmed = self.confirmed

        rejected: dict[str, Any] | None
        if isinstance(self.rejected, TracedNumberRejectedView):
            rejected = self.rejected.to_dict()
        else:
            rejected = self.rejected

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "confirmed": confirmed,
                "rejected": rejected,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.traced_number_confirmed_view import TracedNumberConfirmedView
        from ..models.traced_number_rejected_view import TracedNumberRejectedView

        d = dict(src_dict)

        def _parse_confirmed(data: object) -> TracedNumberConfirmedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                confirmed_type_0 = TracedNumberConfirmedView.from_dict(data)

                return confirmed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TracedNumberConfirmedView, data)

        confirmed = _parse_confirmed(d.pop("confirmed"))

        def _parse_rejected(data: object) -> TracedNumberRejectedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                rejected_type_0 = TracedNumberRejectedView.from_dict(data)

                return rejected_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TracedNumberRejectedView, data)

        rejected = _parse_rejected(d.pop("rejected"))

        tracing_view = cls(
            confirmed=confirmed,
            rejected=rejected,
        )

        tracing_view.additional_properties = d
        return tracing_view

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
