from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.referral_submitted_view import ReferralSubmittedView
    from ..models.response_chased_view import ResponseChasedView
    from ..models.response_received_view import ResponseReceivedView


T = TypeVar("T", bound="ResponseView")


@_attrs_define
class ResponseView:
    """The response to a professional's written referral; null of one that awaits none (P1, T17).

    Attributes:
        submitted (None | ReferralSubmittedView):
        chased (None | ResponseChasedView):
        received (None | ResponseReceivedView):
    """

    submitted: ReferralSubmittedView | None
    chased: ResponseChasedView | None
    received: ResponseReceivedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.referral_submitted_view import ReferralSubmittedView
        from ..models.response_chased_view import ResponseChasedView
        from ..models.response_received_view import ResponseReceivedView

        submitted: dict[str, Any] | None
        if isinstance(self.submitted, ReferralSubmittedView):
            submitted = self.submitted.to_dict()
        else:
            submitted = self.submitted

        chased: dict[str, Any] | None
        if isinstance(self.chased, ResponseChasedView):
            chased = self.chased.to_dict()
        else:
            chased = self.chased

        received: dict[str, Any] | None
        if isinstance(self.received, ResponseReceivedView):
            received = self.received.to_dict()
        else:
            received = self.received

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "submitted": submitted,
                "chased": chased,
                "received": received,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.referral_submitted_view import ReferralSubmittedView
        from ..models.response_chased_view import ResponseChasedView
        from ..models.response_received_view import ResponseReceivedView

        d = dict(src_dict)

        def _parse_submitted(data: object) -> ReferralSubmittedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                submitted_type_0 = ReferralSubmittedView.from_dict(data)

                return submitted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReferralSubmittedView, data)

        submitted = _parse_submitted(d.pop("submitted"))

        def _parse_chased(data: object) -> ResponseChasedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                chased_type_0 = ResponseChasedView.from_dict(data)

                return chased_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResponseChasedView, data)

        chased = _parse_chased(d.pop("chased"))

        def _parse_received(data: object) -> ResponseReceivedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                received_type_0 = ResponseReceivedView.from_dict(data)

                return received_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResponseReceivedView, data)

        received = _parse_received(d.pop("received"))

        response_view = cls(
            submitted=submitted,
            chased=chased,
            received=received,
        )

        response_view.additional_properties = d
        return response_view

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
