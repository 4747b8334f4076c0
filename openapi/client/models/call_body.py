from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.call_body_to import CallBodyTo
from ..types import UNSET, Unset

T = TypeVar("T", bound="CallBody")


@_attrs_define
class CallBody:
    """With whom the caller was connected (C7, C8); of the Duty Social Worker, who it was and why. Nothing of the call.

    `worker` and `reason` belong to the Duty Social Worker.

        Attributes:
            to (CallBodyTo):
            occurred_at (datetime.datetime | None | Unset):
            worker (None | str | Unset):
            reason (None | str | Unset):
    """

    to: CallBodyTo
    occurred_at: datetime.datetime | Unset | None = UNSET
    worker: str | Unset | None = UNSET
    reason: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        to = self.to.value

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        worker: str | Unset | None
        if isinstance(self.worker, Unset):
            worker = UNSET
        else:
            worker = self.worker

        reason: str | Unset | None
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "to": to,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if worker is not UNSET:
            field_dict["worker"] = worker
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        to = CallBodyTo(d.pop("to"))

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

        def _parse_worker(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        worker = _parse_worker(d.pop("worker", UNSET))

        def _parse_reason(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        call_body = cls(
            to=to,
            occurred_at=occurred_at,
            worker=worker,
            reason=reason,
        )

        return call_body
