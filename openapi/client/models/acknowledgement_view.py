from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.acknowledgement_sent_view import AcknowledgementSentView
    from ..models.written_referral_view import WrittenReferralView


T = TypeVar("T", bound="AcknowledgementView")


@_attrs_define
class AcknowledgementView:
    """The last written referral, and its acknowledgement; null while nothing came in writing (F3).

    Attributes:
        received (None | WrittenReferralView):
        sent (AcknowledgementSentView | None):
    """

    received: WrittenReferralView | None
    sent: AcknowledgementSentView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.acknowledgement_sent_view import AcknowledgementSentView
        from ..models.written_referral_view import WrittenReferralView

        received: dict[str, Any] | None
        if isinstance(self.received, WrittenReferralView):
            received = self.received.to_dict()
        else:
            received = self.received

        sent: dict[str, Any] | None
        if isinstance(self.sent, AcknowledgementSentView):
            sent = self.sent.to_dict()
        else:
            sent = self.sent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "received": received,
                "sent": sent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.acknowledgement_sent_view import AcknowledgementSentView
        from ..models.written_referral_view import WrittenReferralView

        d = dict(src_dict)

        def _parse_received(data: object) -> WrittenReferralView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                received_type_0 = WrittenReferralView.from_dict(data)

                return received_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WrittenReferralView, data)

        received = _parse_received(d.pop("received"))

        def _parse_sent(data: object) -> AcknowledgementSentView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                sent_type_0 = AcknowledgementSentView.from_dict(data)

                return sent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AcknowledgementSentView | None, data)

        sent = _parse_sent(d.pop("sent"))

        acknowledgement_view = cls(
            received=received,
            sent=sent,
        )

        acknowledgement_view.additional_properties = d
        return acknowledgement_view

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
