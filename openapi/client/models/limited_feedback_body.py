from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.may_be_said import MayBeSaid
from ..models.means import Means
from ..types import UNSET, Unset

T = TypeVar("T", bound="LimitedFeedbackBody")


@_attrs_define
class LimitedFeedbackBody:
    """Say what a referrer who is no professional was told: how, what of the closed set, and any words beside it.

    contact: the case of the joined contact whose referrer it is; left out for the case's own.

        Attributes:
            means (Means): How somebody is told something. text: a text message. system: that by which they refer, where
                they see it.
            statements (list[MayBeSaid]):
            occurred_at (datetime.datetime | None | Unset):
            contact (None | str | Unset):
            words (None | str | Unset):
    """

    means: Means
    statements: list[MayBeSaid]
    occurred_at: datetime.datetime | Unset | None = UNSET
    contact: str | Unset | None = UNSET
    words: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        means = self.means.value

        statements = []
        for statements_item_data in self.statements:
            statements_item = statements_item_data.value
            statements.append(statements_item)

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

        words: str | Unset | None
        if isinstance(self.words, Unset):
            words = UNSET
        else:
            words = self.words

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "means": means,
                "statements": statements,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if contact is not UNSET:
            field_dict["contact"] = contact
        if words is not UNSET:
            field_dict["words"] = words

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        means = Means(d.pop("means"))

        statements = []
        _statements = d.pop("statements")
        for statements_item_data in _statements:
            statements_item = MayBeSaid(statements_item_data)

            statements.append(statements_item)

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

        def _parse_words(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        words = _parse_words(d.pop("words", UNSET))

        limited_feedback_body = cls(
            means=means,
            statements=statements,
            occurred_at=occurred_at,
            contact=contact,
            words=words,
        )

        return limited_feedback_body
