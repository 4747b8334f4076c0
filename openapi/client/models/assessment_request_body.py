from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.asker import Asker
from ..models.requested import Requested
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssessmentRequestBody")


@_attrs_define
class AssessmentRequestBody:
    """Say that an assessment was asked for. words: as the person put it.

    Attributes:
        requested (Requested): Which assessment is asked for, and so under which right.
        asked_by (Asker): Who asks for it.
        words (str):
        occurred_at (datetime.datetime | None | Unset):
    """

    requested: Requested
    asked_by: Asker
    words: str
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        requested = self.requested.value

        asked_by = self.asked_by.value

        words = self.words

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
                "requested": requested,
                "asked_by": asked_by,
                "words": words,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        requested = Requested(d.pop("requested"))

        asked_by = Asker(d.pop("asked_by"))

        words = d.pop("words")

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

        assessment_request_body = cls(
            requested=requested,
            asked_by=asked_by,
            words=words,
            occurred_at=occurred_at,
        )

        return assessment_request_body
