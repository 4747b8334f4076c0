from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.why_not import WhyNot
from ..types import UNSET, Unset

T = TypeVar("T", bound="EnquiryAnswerBody")


@_attrs_define
class EnquiryAnswerBody:
    """Answer a request for information, or say on which ground it is not answered, and why (X22).

    Attributes:
        number (int):
        occurred_at (datetime.datetime | None | Unset):
        answer (None | str | Unset):
        withheld (None | Unset | WhyNot):
        reasons (None | str | Unset):
    """

    number: int
    occurred_at: datetime.datetime | Unset | None = UNSET
    answer: str | Unset | None = UNSET
    withheld: Unset | WhyNot | None = UNSET
    reasons: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        answer: str | Unset | None
        if isinstance(self.answer, Unset):
            answer = UNSET
        else:
            answer = self.answer

        withheld: str | Unset | None
        if isinstance(self.withheld, Unset):
            withheld = UNSET
        elif isinstance(self.withheld, WhyNot):
            withheld = self.withheld.value
        else:
            withheld = self.withheld

        reasons: str | Unset | None
        if isinstance(self.reasons, Unset):
            reasons = UNSET
        else:
            reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if answer is not UNSET:
            field_dict["answer"] = answer
        if withheld is not UNSET:
            field_dict["withheld"] = withheld
        if reasons is not UNSET:
            field_dict["reasons"] = reasons

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

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

        def _parse_answer(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        answer = _parse_answer(d.pop("answer", UNSET))

        def _parse_withheld(data: object) -> Unset | WhyNot | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                withheld_type_0 = WhyNot(data)

                return withheld_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | WhyNot, data)

        withheld = _parse_withheld(d.pop("withheld", UNSET))

        def _parse_reasons(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reasons = _parse_reasons(d.pop("reasons", UNSET))

        enquiry_answer_body = cls(
            number=number,
            occurred_at=occurred_at,
            answer=answer,
            withheld=withheld,
            reasons=reasons,
        )

        return enquiry_answer_body
