from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.outcome import Outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.sibling_choice_part import SiblingChoicePart
    from ..models.spoken import Spoken


T = TypeVar("T", bound="FamilyOutcomeBody")


@_attrs_define
class FamilyOutcomeBody:
    """The Screening Manager's outcome, with a decision on every linked sibling whose contact is open (SC2, SIB6).

    Attributes:
        outcome (Outcome): The Screening Manager's outcomes, a closed set (SC2).
        reasons (str):
        occurred_at (datetime.datetime | None | Unset):
        redirected_to (None | str | Unset):
        spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
        siblings (list[SiblingChoicePart] | Unset):
    """

    outcome: Outcome
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    redirected_to: str | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET
    siblings: list[SiblingChoicePart] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        outcome = self.outcome.value

        reasons = self.reasons

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        redirected_to: str | Unset | None
        if isinstance(self.redirected_to, Unset):
            redirected_to = UNSET
        else:
            redirected_to = self.redirected_to

        spoken_to: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.spoken_to, Unset):
            spoken_to = []
            for spoken_to_item_data in self.spoken_to:
                spoken_to_item = spoken_to_item_data.to_dict()
                spoken_to.append(spoken_to_item)

        siblings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.siblings, Unset):
            siblings = []
            for siblings_item_data in self.siblings:
                siblings_item = siblings_item_data.to_dict()
                siblings.append(siblings_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "outcome": outcome,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if redirected_to is not UNSET:
            field_dict["redirected_to"] = redirected_to
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to
        if siblings is not UNSET:
            field_dict["siblings"] = siblings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sibling_choice_part import SiblingChoicePart
        from ..models.spoken import Spoken

        d = dict(src_dict)
        outcome = Outcome(d.pop("outcome"))

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

        def _parse_redirected_to(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        redirected_to = _parse_redirected_to(d.pop("redirected_to", UNSET))

        _spoken_to = d.pop("spoken_to", UNSET)
        spoken_to: list[Spoken] | Unset = UNSET
        if _spoken_to is not UNSET:
            spoken_to = []
            for spoken_to_item_data in _spoken_to:
                spoken_to_item = Spoken.from_dict(spoken_to_item_data)

                spoken_to.append(spoken_to_item)

        _siblings = d.pop("siblings", UNSET)
        siblings: list[SiblingChoicePart] | Unset = UNSET
        if _siblings is not UNSET:
            siblings = []
            for siblings_item_data in _siblings:
                siblings_item = SiblingChoicePart.from_dict(siblings_item_data)

                siblings.append(siblings_item)

        family_outcome_body = cls(
            outcome=outcome,
            reasons=reasons,
            occurred_at=occurred_at,
            redirected_to=redirected_to,
            spoken_to=spoken_to,
            siblings=siblings,
        )

        return family_outcome_body
