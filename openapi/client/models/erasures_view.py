from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.erasure_approved_view import ErasureApprovedView
    from ..models.erasure_asked_view import ErasureAskedView
    from ..models.erasure_declined_view import ErasureDeclinedView


T = TypeVar("T", bound="ErasuresView")


@_attrs_define
class ErasuresView:
    """What somebody asked to have erased, and what was erased by two people; null while there is nothing.

    Attributes:
        asked (ErasureAskedView | None):
        declined (ErasureDeclinedView | None):
        approved (list[ErasureApprovedView]):
    """

    asked: ErasureAskedView | None
    declined: ErasureDeclinedView | None
    approved: list[ErasureApprovedView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.erasure_asked_view import ErasureAskedView
        from ..models.erasure_declined_view import ErasureDeclinedView

        asked: dict[str, Any] | None
        if isinstance(self.asked, ErasureAskedView):
            asked = self.asked.to_dict()
        else:
            asked = self.asked

        declined: dict[str, Any] | None
        if isinstance(self.declined, ErasureDeclinedView):
            declined = self.declined.to_dict()
        else:
            declined = self.declined

        approved = []
        for approved_item_data in self.approved:
            approved_item = approved_item_data.to_dict()
            approved.append(approved_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked": asked,
                "declined": declined,
                "approved": approved,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.erasure_approved_view import ErasureApprovedView
        from ..models.erasure_asked_view import ErasureAskedView
        from ..models.erasure_declined_view import ErasureDeclinedView

        d = dict(src_dict)

        def _parse_asked(data: object) -> ErasureAskedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                asked_type_0 = ErasureAskedView.from_dict(data)

                return asked_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ErasureAskedView | None, data)

        asked = _parse_asked(d.pop("asked"))

        def _parse_declined(data: object) -> ErasureDeclinedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                declined_type_0 = ErasureDeclinedView.from_dict(data)

                return declined_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ErasureDeclinedView | None, data)

        declined = _parse_declined(d.pop("declined"))

        approved = []
        _approved = d.pop("approved")
        for approved_item_data in _approved:
            approved_item = ErasureApprovedView.from_dict(approved_item_data)

            approved.append(approved_item)

        erasures_view = cls(
            asked=asked,
            declined=declined,
            approved=approved,
        )

        erasures_view.additional_properties = d
        return erasures_view

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
