from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.referral_discussed_view import ReferralDiscussedView
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="SupervisionHeldView")


@_attrs_define
class SupervisionHeldView:
    """The referrals that were discussed, what fell short and went well, and how it goes (V1-V3).

    Attributes:
        number (int):
        held_at (datetime.datetime):
        supervisor (SpokenView): Somebody who was spoken to. role: what they are, and where.
        referrals (list[ReferralDiscussedView]):
        shortcomings (None | str):
        successes (None | str):
        progress (None | str):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    held_at: datetime.datetime
    supervisor: SpokenView
    referrals: list[ReferralDiscussedView]
    shortcomings: str | None
    successes: str | None
    progress: str | None
    professional: SpokenView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        held_at = self.held_at.isoformat()

        supervisor = self.supervisor.to_dict()

        referrals = []
        for referrals_item_data in self.referrals:
            referrals_item = referrals_item_data.to_dict()
            referrals.append(referrals_item)

        shortcomings: str | None
        shortcomings = self.shortcomings

        successes: str | None
        successes = self.successes

        progress: str | None
        progress = self.progress

        professional = self.professional.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "held_at": held_at,
                "supervisor": supervisor,
                "referrals": referrals,
                "shortcomings": shortcomings,
                "successes": successes,
                "progress": progress,
                "professional": professional,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.referral_discussed_view import ReferralDiscussedView
        from ..models.spoken_view import SpokenView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        number = d.pop("number")

        held_at = datetime.datetime.fromisoformat(d.pop("held_at"))

        supervisor = SpokenView.from_dict(d.pop("supervisor"))

        referrals = []
        _referrals = d.pop("referrals")
        for referrals_item_data in _referrals:
            referrals_item = ReferralDiscussedView.from_dict(referrals_item_data)

            referrals.append(referrals_item)

        def _parse_shortcomings(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        shortcomings = _parse_shortcomings(d.pop("shortcomings"))

        def _parse_successes(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        successes = _parse_successes(d.pop("successes"))

        def _parse_progress(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        progress = _parse_progress(d.pop("progress"))

        professional = SpokenView.from_dict(d.pop("professional"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        supervision_held_view = cls(
            number=number,
            held_at=held_at,
            supervisor=supervisor,
            referrals=referrals,
            shortcomings=shortcomings,
            successes=successes,
            progress=progress,
            professional=professional,
            by=by,
            occurred_at=occurred_at,
        )

        supervision_held_view.additional_properties = d
        return supervision_held_view

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
