from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.step_up_requested_view import StepUpRequestedView


T = TypeVar("T", bound="StepUpView")


@_attrs_define
class StepUpView:
    """The step-up from a Team Around the Child that the contact asks for; null of any other request (R1).

    Attributes:
        requested (None | StepUpRequestedView):
    """

    requested: StepUpRequestedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.step_up_requested_view import StepUpRequestedView

        requested: dict[str, Any] | None
        if isinstance(self.requested, StepUpRequestedView):
            requested = self.requested.to_dict()
        else:
            requested = self.requested

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "requested": requested,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.step_up_requested_view import StepUpRequestedView

        d = dict(src_dict)

        def _parse_requested(data: object) -> StepUpRequestedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                requested_type_0 = StepUpRequestedView.from_dict(data)

                return requested_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StepUpRequestedView, data)

        requested = _parse_requested(d.pop("requested"))

        step_up_view = cls(
            requested=requested,
        )

        step_up_view.additional_properties = d
        return step_up_view

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
