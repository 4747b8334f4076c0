from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.why_again import WhyAgain

T = TypeVar("T", bound="NoticeSendingBody")


@_attrs_define
class NoticeSendingBody:
    """Why a notice is to be sent again.

    Attributes:
        reason (WhyAgain): Why somebody has a notice sent again, a closed set: nothing personal stands in the outbox.
    """

    reason: WhyAgain

    def to_dict(self) -> dict[str, Any]:
        reason = self.reason.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        reason = WhyAgain(d.pop("reason"))

        notice_sending_body = cls(
            reason=reason,
        )

        return notice_sending_body
