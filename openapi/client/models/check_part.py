from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.answer import Answer
from ..models.check_kind import CheckKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="CheckPart")


@_attrs_define
class CheckPart:
    """One check and its answer (SC5).

    Attributes:
        kind (CheckKind): The screening checks that must be made before a decision (SC5).
        answer (Answer): An answer that may honestly be missing.
        detail (None | str | Unset):
        asked (None | str | Unset):
    """

    kind: CheckKind
    answer: Answer
    detail: str | Unset | None = UNSET
    asked: str | Unset | None = UNSET

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

        check_part = cls(
            kind=kind,
            answer=answer,
            detail=detail,
            asked=asked,
        )

        return check_part
