from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.answered import Answered
from ..types import UNSET, Unset

T = TypeVar("T", bound="ChallengeAnswerBody")


@_attrs_define
class ChallengeAnswerBody:
    """Answer at a rung for the authority, and say why (P3); and which alternative is offered, where one is.

    Attributes:
        rung (str):
        answer (Answered): What the authority answers at a rung, a closed set.
        reasons (str):
        occurred_at (datetime.datetime | None | Unset):
        offered (None | str | Unset):
    """

    rung: str
    answer: Answered
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    offered: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        rung = self.rung

        answer = self.answer.value

        reasons = self.reasons

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        offered: str | Unset | None
        if isinstance(self.offered, Unset):
            offered = UNSET
        else:
            offered = self.offered

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rung": rung,
                "answer": answer,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if offered is not UNSET:
            field_dict["offered"] = offered

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rung = d.pop("rung")

        answer = Answered(d.pop("answer"))

        reasons = d.pop("reasons")

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

        def _parse_offered(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        offered = _parse_offered(d.pop("offered", UNSET))

        challenge_answer_body = cls(
            rung=rung,
            answer=answer,
            reasons=reasons,
            occurred_at=occurred_at,
            offered=offered,
        )

        return challenge_answer_body
