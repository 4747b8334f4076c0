from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.incompatible import Incompatible
from ..models.means import Means
from ..models.whether_they_help import WhetherTheyHelp
from ..types import UNSET, Unset

T = TypeVar("T", bound="CooperationAnswerBody")


@_attrs_define
class CooperationAnswerBody:
    """Whether an agency helps, what it says, and who there says so. ground: why not, or not in full.

    means: how the answer came, where the office records it.

        Attributes:
            answer (WhetherTheyHelp): What an agency answers to a request for its help.
            text (str):
            answered_by (str):
            occurred_at (datetime.datetime | None | Unset):
            ground (Incompatible | None | Unset):
            means (Means | None | Unset):
    """

    answer: WhetherTheyHelp
    text: str
    answered_by: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    ground: Incompatible | Unset | None = UNSET
    means: Means | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        answer = self.answer.value

        text = self.text

        answered_by = self.answered_by

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        ground: str | Unset | None
        if isinstance(self.ground, Unset):
            ground = UNSET
        elif isinstance(self.ground, Incompatible):
            ground = self.ground.value
        else:
            ground = self.ground

        means: str | Unset | None
        if isinstance(self.means, Unset):
            means = UNSET
        elif isinstance(self.means, Means):
            means = self.means.value
        else:
            means = self.means

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "answer": answer,
                "text": text,
                "answered_by": answered_by,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if ground is not UNSET:
            field_dict["ground"] = ground
        if means is not UNSET:
            field_dict["means"] = means

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = WhetherTheyHelp(d.pop("answer"))

        text = d.pop("text")

        answered_by = d.pop("answered_by")

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

        def _parse_ground(data: object) -> Incompatible | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                ground_type_0 = Incompatible(data)

                return ground_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Incompatible | None | Unset, data)

        ground = _parse_ground(d.pop("ground", UNSET))

        def _parse_means(data: object) -> Means | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                means_type_0 = Means(data)

                return means_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Means | None | Unset, data)

        means = _parse_means(d.pop("means", UNSET))

        cooperation_answer_body = cls(
            answer=answer,
            text=text,
            answered_by=answered_by,
            occurred_at=occurred_at,
            ground=ground,
            means=means,
        )

        return cooperation_answer_body
