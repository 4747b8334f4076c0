from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.means import Means
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.suggestion import Suggestion


T = TypeVar("T", bound="FeedbackBody")


@_attrs_define
class FeedbackBody:
    """Say what a professional referrer was told: how, and where the threshold is not met why, and of which support.

    contact: the case of the joined contact whose referrer it is; left out for the case's own.

        Attributes:
            means (Means): How somebody is told something. text: a text message. system: that by which they refer, where
                they see it.
            occurred_at (datetime.datetime | None | Unset):
            contact (None | str | Unset):
            reasons (None | str | Unset):
            alternatives (list[Suggestion] | Unset):
    """

    means: Means
    occurred_at: datetime.datetime | Unset | None = UNSET
    contact: str | Unset | None = UNSET
    reasons: str | Unset | None = UNSET
    alternatives: list[Suggestion] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        means = self.means.value

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

        reasons: str | Unset | None
        if isinstance(self.reasons, Unset):
            reasons = UNSET
        else:
            reasons = self.reasons

        alternatives: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.alternatives, Unset):
            alternatives = []
            for alternatives_item_data in self.alternatives:
                alternatives_item = alternatives_item_data.to_dict()
                alternatives.append(alternatives_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "means": means,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if contact is not UNSET:
            field_dict["contact"] = contact
        if reasons is not UNSET:
            field_dict["reasons"] = reasons
        if alternatives is not UNSET:
            field_dict["alternatives"] = alternatives

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.suggestion import Suggestion

        d = dict(src_dict)
        means = Means(d.pop("means"))

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

        def _parse_reasons(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reasons = _parse_reasons(d.pop("reasons", UNSET))

        _alternatives = d.pop("alternatives", UNSET)
        alternatives: list[Suggestion] | Unset = UNSET
        if _alternatives is not UNSET:
            alternatives = []
            for alternatives_item_data in _alternatives:
                alternatives_item = Suggestion.from_dict(alternatives_item_data)

                alternatives.append(alternatives_item)

        feedback_body = cls(
            means=means,
            occurred_at=occurred_at,
            contact=contact,
            reasons=reasons,
            alternatives=alternatives,
        )

        return feedback_body
