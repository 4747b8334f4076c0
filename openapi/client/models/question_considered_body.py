from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.answer import Answer
from ..models.question import Question
from ..types import UNSET, Unset

T = TypeVar("T", bound="QuestionConsideredBody")


@_attrs_define
class QuestionConsideredBody:
    """Say what was considered of a question.

    Attributes:
        question (Question): What the procedure has people think about; of whom it is asked, and how it is put, the
            policy pack says.
        answer (Answer): An answer that may honestly be missing.
        considered (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    question: Question
    answer: Answer
    considered: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        question = self.question.value

        answer = self.answer.value

        considered = self.considered

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "question": question,
                "answer": answer,
                "considered": considered,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        question = Question(d.pop("question"))

        answer = Answer(d.pop("answer"))

        considered = d.pop("considered")

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

        question_considered_body = cls(
            question=question,
            answer=answer,
            considered=considered,
            occurred_at=occurred_at,
        )

        return question_considered_body
