from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ReferralView")


@_attrs_define
class ReferralView:
    """The referral: its date and time, and its recording (C13).

    Attributes:
        referral_date (datetime.date):
        opened_at (datetime.datetime):
        outcome (None | str):
        recorded_by (None | WorkerView):
        recorded_at (datetime.datetime | None):
        team (None | str):
    """

    referral_date: datetime.date
    opened_at: datetime.datetime
    outcome: str | None
    recorded_by: WorkerView | None
    recorded_at: datetime.datetime | None
    team: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.worker_view import WorkerView

        referral_date = self.referral_date.isoformat()

        opened_at = self.opened_at.isoformat()

        outcome: str | None
        outcome = self.outcome

        recorded_by: dict[str, Any] | None
        if isinstance(self.recorded_by, WorkerView):
            recorded_by = self.recorded_by.to_dict()
        else:
            recorded_by = self.recorded_by

        recorded_at: str | None
        if isinstance(self.recorded_at, datetime.datetime):
            recorded_at = self.recorded_at.isoformat()
        else:
            recorded_at = self.recorded_at

        team: str | None
        team = self.team

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "referral_date": referral_date,
                "opened_at": opened_at,
                "outcome": outcome,
                "recorded_by": recorded_by,
                "recorded_at": recorded_at,
                "team": team,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        referral_date = datetime.date.fromisoformat(d.pop("referral_date"))

        opened_at = datetime.datetime.fromisoformat(d.pop("opened_at"))

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_recorded_by(data: object) -> WorkerView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                recorded_by_type_0 = WorkerView.from_dict(data)

                return recorded_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WorkerView, data)

        recorded_by = _parse_recorded_by(d.pop("recorded_by"))

        def _parse_recorded_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                recorded_at_type_0 = datetime.datetime.fromisoformat(data)

                return recorded_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        recorded_at = _parse_recorded_at(d.pop("recorded_at"))

        def _parse_team(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        referral_view = cls(
            referral_date=referral_date,
            opened_at=opened_at,
            outcome=outcome,
            recorded_by=recorded_by,
            recorded_at=recorded_at,
            team=team,
        )

        referral_view.additional_properties = d
        return referral_view

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
