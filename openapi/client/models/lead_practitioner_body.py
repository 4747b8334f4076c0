from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="LeadPractitionerBody")


@_attrs_define
class LeadPractitionerBody:
    """Who leads, and that their time and skills were considered (R2 to R6).

    practitioner: the worker's id in the directory, which says whether they are a social worker (A43).
    cover_reason: why the case of another team is acted on (A49).

        Attributes:
            practitioner (str):
            reasons (str):
            time_considered (str):
            skills_considered (str):
            occurred_at (datetime.datetime | None | Unset):
            partners_consulted (None | str | Unset):
            cover_reason (None | str | Unset):
            spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    practitioner: str
    reasons: str
    time_considered: str
    skills_considered: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    partners_consulted: str | Unset | None = UNSET
    cover_reason: str | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        practitioner = self.practitioner

        reasons = self.reasons

        time_considered = self.time_considered

        skills_considered = self.skills_considered

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        partners_consulted: str | Unset | None
        if isinstance(self.partners_consulted, Unset):
            partners_consulted = UNSET
        else:
            partners_consulted = self.partners_consulted

        cover_reason: str | Unset | None
        if isinstance(self.cover_reason, Unset):
            cover_reason = UNSET
        else:
            cover_reason = self.cover_reason

        spoken_to: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.spoken_to, Unset):
            spoken_to = []
            for spoken_to_item_data in self.spoken_to:
                spoken_to_item = spoken_to_item_data.to_dict()
                spoken_to.append(spoken_to_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "practitioner": practitioner,
                "reasons": reasons,
                "time_considered": time_considered,
                "skills_considered": skills_considered,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if partners_consulted is not UNSET:
            field_dict["partners_consulted"] = partners_consulted
        if cover_reason is not UNSET:
            field_dict["cover_reason"] = cover_reason
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        practitioner = d.pop("practitioner")

        reasons = d.pop("reasons")

        time_considered = d.pop("time_considered")

        skills_considered = d.pop("skills_considered")

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

        def _parse_partners_consulted(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        partners_consulted = _parse_partners_consulted(d.pop("partners_consulted", UNSET))

        def _parse_cover_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cover_reason = _parse_cover_reason(d.pop("cover_reason", UNSET))

        _spoken_to = d.pop("spoken_to", UNSET)
        spoken_to: list[Spoken] | Unset = UNSET
        if _spoken_to is not UNSET:
            spoken_to = []
            for spoken_to_item_data in _spoken_to:
                spoken_to_item = Spoken.from_dict(spoken_to_item_data)

                spoken_to.append(spoken_to_item)

        lead_practitioner_body = cls(
            practitioner=practitioner,
            reasons=reasons,
            time_considered=time_considered,
            skills_considered=skills_considered,
            occurred_at=occurred_at,
            partners_consulted=partners_consulted,
            cover_reason=cover_reason,
            spoken_to=spoken_to,
        )

        return lead_practitioner_body
