from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.about_referral import AboutReferral
    from ..models.spoken import Spoken


T = TypeVar("T", bound="SupervisionBody")


@_attrs_define
class SupervisionBody:
    """Say when supervision was held and with whom, what was found of the referrals, and of the agency's own work.

    Attributes:
        held_at (datetime.datetime):
        supervisor (Spoken): Somebody who was spoken to. role: what they are, and where.
        shortcomings (str):
        successes (str):
        progress (str):
        professional (Spoken): Somebody who was spoken to. role: what they are, and where.
        occurred_at (datetime.datetime | None | Unset):
        referrals (list[AboutReferral] | Unset):
    """

    held_at: datetime.datetime
    supervisor: Spoken
    shortcomings: str
    successes: str
    progress: str
    professional: Spoken
    occurred_at: datetime.datetime | Unset | None = UNSET
    referrals: list[AboutReferral] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        held_at = self.held_at.isoformat()

        supervisor = self.supervisor.to_dict()

        shortcomings = self.shortcomings

        successes = self.successes

        progress = self.progress

        professional = self.professional.to_dict()

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        referrals: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.referrals, Unset):
            referrals = []
            for referrals_item_data in self.referrals:
                referrals_item = referrals_item_data.to_dict()
                referrals.append(referrals_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "held_at": held_at,
                "supervisor": supervisor,
                "shortcomings": shortcomings,
                "successes": successes,
                "progress": progress,
                "professional": professional,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if referrals is not UNSET:
            field_dict["referrals"] = referrals

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.about_referral import AboutReferral
        from ..models.spoken import Spoken

        d = dict(src_dict)
        held_at = datetime.datetime.fromisoformat(d.pop("held_at"))

        supervisor = Spoken.from_dict(d.pop("supervisor"))

        shortcomings = d.pop("shortcomings")

        successes = d.pop("successes")

        progress = d.pop("progress")

        professional = Spoken.from_dict(d.pop("professional"))

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

        _referrals = d.pop("referrals", UNSET)
        referrals: list[AboutReferral] | Unset = UNSET
        if _referrals is not UNSET:
            referrals = []
            for referrals_item_data in _referrals:
                referrals_item = AboutReferral.from_dict(referrals_item_data)

                referrals.append(referrals_item)

        supervision_body = cls(
            held_at=held_at,
            supervisor=supervisor,
            shortcomings=shortcomings,
            successes=successes,
            progress=progress,
            professional=professional,
            occurred_at=occurred_at,
            referrals=referrals,
        )

        return supervision_body
