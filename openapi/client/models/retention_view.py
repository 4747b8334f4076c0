from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.hold_lifted_view import HoldLiftedView
    from ..models.hold_view import HoldView
    from ..models.retention_reviewed_view import RetentionReviewedView


T = TypeVar("T", bound="RetentionView")


@_attrs_define
class RetentionView:
    """What keeps the case from being destroyed, and how it was last reviewed; null while there is nothing.

    Attributes:
        hold (HoldView | None):
        lifted (HoldLiftedView | None):
        reviewed (None | RetentionReviewedView):
    """

    hold: HoldView | None
    lifted: HoldLiftedView | None
    reviewed: RetentionReviewedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.hold_lifted_view import HoldLiftedView
        from ..models.hold_view import HoldView
        from ..models.retention_reviewed_view import RetentionReviewedView

        hold: dict[str, Any] | None
        if isinstance(self.hold, HoldView):
            hold = self.hold.to_dict()
        else:
            hold = self.hold

        lifted: dict[str, Any] | None
        if isinstance(self.lifted, HoldLiftedView):
            lifted = self.lifted.to_dict()
        else:
            lifted = self.lifted

        reviewed: dict[str, Any] | None
        if isinstance(self.reviewed, RetentionReviewedView):
            reviewed = self.reviewed.to_dict()
        else:
            reviewed = self.reviewed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "hold": hold,
                "lifted": lifted,
                "reviewed": reviewed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hold_lifted_view import HoldLiftedView
        from ..models.hold_view import HoldView
        from ..models.retention_reviewed_view import RetentionReviewedView

        d = dict(src_dict)

        def _parse_hold(data: object) -> HoldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                hold_type_0 = HoldView.from_dict(data)

                return hold_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HoldView | None, data)

        hold = _parse_hold(d.pop("hold"))

        def _parse_lifted(data: object) -> HoldLiftedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                lifted_type_0 = HoldLiftedView.from_dict(data)

                return lifted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HoldLiftedView | None, data)

        lifted = _parse_lifted(d.pop("lifted"))

        def _parse_reviewed(data: object) -> RetentionReviewedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                reviewed_type_0 = RetentionReviewedView.from_dict(data)

                return reviewed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RetentionReviewedView, data)

        reviewed = _parse_reviewed(d.pop("reviewed"))

        retention_view = cls(
            hold=hold,
            lifted=lifted,
            reviewed=reviewed,
        )

        retention_view.additional_properties = d
        return retention_view

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
