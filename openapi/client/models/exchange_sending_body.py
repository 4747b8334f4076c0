from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.why_exchanged_again import WhyExchangedAgain

T = TypeVar("T", bound="ExchangeSendingBody")


@_attrs_define
class ExchangeSendingBody:
    """Why it is to be exchanged again.

    Attributes:
        reason (WhyExchangedAgain): Why somebody has it exchanged again, a closed set. mended-there: the system takes it
            now. details-known: there is
            more to ask by.
    """

    reason: WhyExchangedAgain

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
        reason = WhyExchangedAgain(d.pop("reason"))

        exchange_sending_body = cls(
            reason=reason,
        )

        return exchange_sending_body
