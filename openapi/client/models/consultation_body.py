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

    caveat_said: that the professional was told that the consultation is hypothetical, and its advice may be the worse
    for it. agency: the code of the professional's agency, where it sends to us: it then sees what was advised.

        Attributes:
            professional (ConsultingPart): The professional who asks, and how to reach them: by telephone or by e-mail (E4).
            summary (str):
            occurred_at (datetime.datetime | None | Unset):
            caveat_said (bool | None | Unset):
            agency (None | str | Unset):
            received_at (datetime.datetime | None | Unset):
    """

    professional: ConsultingPart
    summary: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    caveat_said: bool | Unset | None = UNSET
    agency: str | Unset | None = UNSET
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

        caveat_said: bool | Unset | None
        if isinstance(self.caveat_said, Unset):
            caveat_said = UNSET
        else:
            caveat_said = self.caveat_said

        agency: str | Unset | None
        if isinstance(self.agency, Unset):
            agency = UNSET
        else:
            agency = self.agency

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
        if caveat_said is not UNSET:
            field_dict["caveat_said"] = caveat_said
        if agency is not UNSET:
            field_dict["agency"] = agency
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

        def _parse_caveat_said(data: object) -> bool | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        caveat_said = _parse_caveat_said(d.pop("caveat_said", UNSET))

        def _parse_agency(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agency = _parse_agency(d.pop("agency", UNSET))

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
            caveat_said=caveat_said,
            agency=agency,
            received_at=received_at,
        )

        return consultation_body
