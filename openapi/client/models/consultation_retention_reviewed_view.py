from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ConsultationRetentionReviewedView")


@_attrs_define
class ConsultationRetentionReviewedView:
    """How it was last reviewed once it was due. keep_until: null where its erasure was asked for.

    Attributes:
        kind (str): The kinds of record that are kept for a period of their own, by how they ended.
        due_on (datetime.date):
        source (str):
        keep_until (datetime.date | None):
        reasons (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    kind: str
    due_on: datetime.date
    source: str
    keep_until: datetime.date | None
    reasons: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        due_on = self.due_on.isoformat()

        source = self.source

        keep_until: str | None
        if isinstance(self.keep_until, datetime.date):
            keep_until = self.keep_until.isoformat()
        else:
            keep_until = self.keep_until

        reasons: str | None
        reasons = self.reasons

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "due_on": due_on,
                "source": source,
                "keep_until": keep_until,
                "reasons": reasons,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        kind = d.pop("kind")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        source = d.pop("source")

        def _parse_keep_until(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                keep_until_type_0 = datetime.date.fromisoformat(data)

                return keep_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        keep_until = _parse_keep_until(d.pop("keep_until"))

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        consultation_retention_reviewed_view = cls(
            kind=kind,
            due_on=due_on,
            source=source,
            keep_until=keep_until,
            reasons=reasons,
            by=by,
            occurred_at=occurred_at,
        )

        consultation_retention_reviewed_view.additional_properties = d
        return consultation_retention_reviewed_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
