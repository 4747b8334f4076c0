from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.answer import Answer
from ..models.check_kind import CheckKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="Check")


@_attrs_define
class Check:
    """One check and its answer (SC5). asked, asked_at: who was asked, and when; needed while it is not yet known.

    Attributes:
        kind (CheckKind): The screening checks that must be made before a decision (SC5).
        answer (Answer): An answer that may honestly be missing.
        detail (None | str | Unset):
        asked (None | str | Unset):
        asked_at (datetime.datetime | None | Unset):
    """

    kind: CheckKind
    answer: Answer
    detail: str | Unset | None = UNSET
    asked: str | Unset | None = UNSET
    asked_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        answer = self.answer.value

        detail: str | Unset | None
        if isinstance(self.detail, Unset):
            detail = UNSET
        else:
            detail = self.detail

        asked: str | Unset | None
        if isinstance(self.asked, Unset):
            asked = UNSET
        else:
            asked = self.asked

        asked_at: str | Unset | None
        if isinstance(self.asked_at, Unset):
            asked_at = UNSET
        elif isinstance(self.asked_at, datetime.datetime):
            asked_at = self.asked_at.isoformat()
        else:
            asked_at = self.asked_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "answer": answer,
            }
        )
        if detail is not UNSET:
            field_dict["detail"] = detail
        if asked is not UNSET:
            field_dict["asked"] = asked
        if asked_at is not UNSET:
            field_dict["asked_at"] = asked_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = CheckKind(d.pop("kind"))

        answer = Answer(d.pop("answer"))

        def _parse_detail(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        detail = _parse_detail(d.pop("detail", UNSET))

        def _parse_asked(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        asked = _parse_asked(d.pop("asked", UNSET))

        def _parse_asked_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                asked_at_type_0 = datetime.datetime.fromisoformat(data)

                return asked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        asked_at = _parse_asked_at(d.pop("asked_at", UNSET))

        check = cls(
            kind=kind,
            answer=answer,
            detail=detail,
            asked=asked,
            asked_at=asked_at,
        )

        return check
