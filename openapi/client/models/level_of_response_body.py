from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LevelOfResponseBody")


@_attrs_define
class LevelOfResponseBody:
    """The level of response, with the edition of the Threshold Document it rests on (C2).

    Attributes:
        threshold_document (str):
        level (int):
        early_help_criteria_considered (bool):
        reasons (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    threshold_document: str
    level: int
    early_help_criteria_considered: bool
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        threshold_document = self.threshold_document

        level = self.level

        early_help_criteria_considered = self.early_help_criteria_considered

        reasons = self.reasons

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
                "threshold_document": threshold_document,
                "level": level,
                "early_help_criteria_considered": early_help_criteria_considered,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        threshold_document = d.pop("threshold_document")

        level = d.pop("level")

        early_help_criteria_considered = d.pop("early_help_criteria_considered")

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

        level_of_response_body = cls(
            threshold_document=threshold_document,
            level=level,
            early_help_criteria_considered=early_help_criteria_considered,
            reasons=reasons,
            occurred_at=occurred_at,
        )

        return level_of_response_body
