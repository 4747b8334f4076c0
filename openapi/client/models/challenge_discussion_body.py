from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ChallengeDiscussionBody")


@_attrs_define
class ChallengeDiscussionBody:
    """Say who spoke to whom at which rung, what they thought, which alternatives were looked for (P2, P4).

    Attributes:
        rung (str):
        spoke (Spoken): Somebody who was spoken to. role: what they are, and where.
        spoke_to (Spoken): Somebody who was spoken to. role: what they are, and where.
        view (str):
        alternatives (str):
        written_complaint (bool):
        occurred_at (datetime.datetime | None | Unset):
        complaint (None | str | Unset):
    """

    rung: str
    spoke: Spoken
    spoke_to: Spoken
    view: str
    alternatives: str
    written_complaint: bool
    occurred_at: datetime.datetime | Unset | None = UNSET
    complaint: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        rung = self.rung

        spoke = self.spoke.to_dict()

        spoke_to = self.spoke_to.to_dict()

        view = self.view

        alternatives = self.alternatives

        written_complaint = self.written_complaint

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        complaint: str | Unset | None
        if isinstance(self.complaint, Unset):
            complaint = UNSET
        else:
            complaint = self.complaint

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rung": rung,
                "spoke": spoke,
                "spoke_to": spoke_to,
                "view": view,
                "alternatives": alternatives,
                "written_complaint": written_complaint,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if complaint is not UNSET:
            field_dict["complaint"] = complaint

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        rung = d.pop("rung")

        spoke = Spoken.from_dict(d.pop("spoke"))

        spoke_to = Spoken.from_dict(d.pop("spoke_to"))

        view = d.pop("view")

        alternatives = d.pop("alternatives")

        written_complaint = d.pop("written_complaint")

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

        def _parse_complaint(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        complaint = _parse_complaint(d.pop("complaint", UNSET))

        challenge_discussion_body = cls(
            rung=rung,
            spoke=spoke,
            spoke_to=spoke_to,
            view=view,
            alternatives=alternatives,
            written_complaint=written_complaint,
            occurred_at=occurred_at,
            complaint=complaint,
        )

        return challenge_discussion_body
