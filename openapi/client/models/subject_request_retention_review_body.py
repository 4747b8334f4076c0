from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SubjectRequestRetentionReviewBody")


@_attrs_define
class SubjectRequestRetentionReviewBody:
    """Say whether a record that is due is destroyed, or until when it is kept, and why.

    Attributes:
        destroy (bool):
        reasons (str):
        keep_until (datetime.date | None | Unset):
    """

    destroy: bool
    reasons: str
    keep_until: datetime.date | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        destroy = self.destroy

        reasons = self.reasons

        keep_until: str | Unset | None
        if isinstance(self.keep_until, Unset):
            keep_until = UNSET
        elif isinstance(self.keep_until, datetime.date):
            keep_until = self.keep_until.isoformat()
        else:
            keep_until = self.keep_until

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "destroy": destroy,
                "reasons": reasons,
            }
        )
        if keep_until is not UNSET:
            field_dict["keep_until"] = keep_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        destroy = d.pop("destroy")

        reasons = d.pop("reasons")

        def _parse_keep_until(data: object) -> datetime.date | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                keep_until_type_0 = datetime.date.fromisoformat(data)

                return keep_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        keep_until = _parse_keep_until(d.pop("keep_until", UNSET))

        subject_request_retention_review_body = cls(
            destroy=destroy,
            reasons=reasons,
            keep_until=keep_until,
        )

        return subject_request_retention_review_body
