from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.answer import Answer
from ..models.harm import Harm
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.finding import Finding


T = TypeVar("T", bound="FindingsBody")


@_attrs_define
class FindingsBody:
    """The five findings of screening (SC6).

    Attributes:
        nature (Finding): What screening established, or why it could not be established (SC6).
        how_and_why (Finding): What screening established, or why it could not be established (SC6).
        needs (Finding): What screening established, or why it could not be established (SC6).
        significant_harm (Harm): Whether the concern involves Significant Harm (SC6).
        urgent_action (Answer): An answer that may honestly be missing.
        urgent_action_for_household (Answer): An answer that may honestly be missing.
        occurred_at (datetime.datetime | None | Unset):
        significant_harm_detail (None | str | Unset):
        urgent_action_detail (None | str | Unset):
    """

    nature: Finding
    how_and_why: Finding
    needs: Finding
    significant_harm: Harm
    urgent_action: Answer
    urgent_action_for_household: Answer
    occurred_at: datetime.datetime | Unset | None = UNSET
    significant_harm_detail: str | Unset | None = UNSET
    urgent_action_detail: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        nature = self.nature.to_dict()

        how_and_why = self.how_and_why.to_dict()

        needs = self.needs.to_dict()

        significant_harm = self.significant_harm.value

        urgent_action = self.urgent_action.value

        urgent_action_for_household = self.urgent_action_for_household.value

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        significant_harm_detail: str | Unset | None
        if isinstance(self.significant_harm_detail, Unset):
            significant_harm_detail = UNSET
        else:
            significant_harm_detail = self.significant_harm_detail

        urgent_action_detail: str | Unset | None
        if isinstance(self.urgent_action_detail, Unset):
            urgent_action_detail = UNSET
        else:
            urgent_action_detail = self.urgent_action_detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "nature": nature,
                "how_and_why": how_and_why,
                "needs": needs,
                "significant_harm": significant_harm,
                "urgent_action": urgent_action,
                "urgent_action_for_household": urgent_action_for_household,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if significant_harm_detail is not UNSET:
            field_dict["significant_harm_detail"] = significant_harm_detail
        if urgent_action_detail is not UNSET:
            field_dict["urgent_action_detail"] = urgent_action_detail

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.finding import Finding

        d = dict(src_dict)
        nature = Finding.from_dict(d.pop("nature"))

        how_and_why = Finding.from_dict(d.pop("how_and_why"))

        needs = Finding.from_dict(d.pop("needs"))

        significant_harm = Harm(d.pop("significant_harm"))

        urgent_action = Answer(d.pop("urgent_action"))

        urgent_action_for_household = Answer(d.pop("urgent_action_for_household"))

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

        def _parse_significant_harm_detail(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        significant_harm_detail = _parse_significant_harm_detail(d.pop("significant_harm_detail", UNSET))

        def _parse_urgent_action_detail(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        urgent_action_detail = _parse_urgent_action_detail(d.pop("urgent_action_detail", UNSET))

        findings_body = cls(
            nature=nature,
            how_and_why=how_and_why,
            needs=needs,
            significant_harm=significant_harm,
            urgent_action=urgent_action,
            urgent_action_for_household=urgent_action_for_household,
            occurred_at=occurred_at,
            significant_harm_detail=significant_harm_detail,
            urgent_action_detail=urgent_action_detail,
        )

        return findings_body
