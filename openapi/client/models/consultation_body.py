from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.consulting_part import ConsultingPart


T = TypeVar("T", bound="ConsultationBody")


@_attrs_define
class ConsultationBody:
    """A consultation for which permission was not given. Nothing that identifies a child or a family (E5, E8).

    Attributes:
        professional (ConsultingPart): The professional who asks (E4).
        summary (str):
        occurred_at (datetime.datetime | None | Unset):
        received_at (datetime.datetime | None | Unset):
    """

    professional: ConsultingPart
    summary: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    received_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        professional = self.professional.to_dict()

        summary = self.summary

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        received_at: str | Unset | None
        if isinstance(self.received_at, Unset):
            received_at = UNSET
        elif isinstance(self.received_at, datetime.datetime):
            received_at = self.received_at.isoformat()
        else:
            received_at = self.received_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "professional": professional,
                "summary": summary,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if received_at is not UNSET:
            field_dict["received_at"] = received_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.consulting_part import ConsultingPart

        d = dict(src_dict)
        professional = ConsultingPart.from_dict(d.pop("professional"))

        summary = d.pop("summary")

        def _parse_occurred_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                occurred_at_type_0 = datetime.datetime.fromisoformat(data)

                return occurred_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        occurred_at = _parse_occurred_at(d.pop("occurred_at", UNSET))

        def _parse_received_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                received_at_type_0 = datetime.datetime.fromisoformat(data)

                return received_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        received_at = _parse_received_at(d.pop("received_at", UNSET))

        consultation_body = cls(
            professional=professional,
            summary=summary,
            occurred_at=occurred_at,
            received_at=received_at,
        )

        return consultation_body
