from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.not_told import NotTold
from ..types import UNSET, Unset

T = TypeVar("T", bound="FeedbackNotPossibleBody")


@_attrs_define
class FeedbackNotPossibleBody:
    """Say why a referrer cannot be told.

    contact: the case of the joined contact whose referrer it is; left out for the case's own.

        Attributes:
            why (NotTold): Why a referrer cannot be told, a closed set (F2).
            occurred_at (datetime.datetime | None | Unset):
            contact (None | str | Unset):
            detail (None | str | Unset):
    """

    why: NotTold
    occurred_at: datetime.datetime | Unset | None = UNSET
    contact: str | Unset | None = UNSET
    detail: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        why = self.why.value

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        contact: str | Unset | None
        if isinstance(self.contact, Unset):
            contact = UNSET
        else:
            contact = self.contact

        detail: str | Unset | None
        if isinstance(self.detail, Unset):
            detail = UNSET
        else:
            detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "why": why,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if contact is not UNSET:
            field_dict["contact"] = contact
        if detail is not UNSET:
            field_dict["detail"] = detail

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        why = NotTold(d.pop("why"))

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

        def _parse_contact(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        contact = _parse_contact(d.pop("contact", UNSET))

        def _parse_detail(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        detail = _parse_detail(d.pop("detail", UNSET))

        feedback_not_possible_body = cls(
            why=why,
            occurred_at=occurred_at,
            contact=contact,
            detail=detail,
        )

        return feedback_not_possible_body
