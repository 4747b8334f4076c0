from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.not_obtained_view import NotObtainedView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ReferralInformationView")


@_attrs_define
class ReferralInformationView:
    """What a visit or a call to the referrer brought, and of what it did not why (R8).

    Attributes:
        means (str): How somebody is told something. text: a text message. system: that by which they refer, where they
            see it.
        needs_immediate_protection (str): An answer that may honestly be missing.
        significant_events (None | str):
        cause_for_concern (None | str):
        alleged_perpetrator (None | str):
        referrers_knowledge (None | str):
        other_agencies (None | str):
        parents_knowledge (None | str):
        not_obtained (list[NotObtainedView]):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    means: str
    needs_immediate_protection: str
    significant_events: str | None
    cause_for_concern: str | None
    alleged_perpetrator: str | None
    referrers_knowledge: str | None
    other_agencies: str | None
    parents_knowledge: str | None
    not_obtained: list[NotObtainedView]
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        means = self.means

        needs_immediate_protection = self.needs_immediate_protection

        significant_events: str | None
        significant_events = self.significant_events

        cause_for_concern: str | None
        cause_for_concern = self.cause_for_concern

        alleged_perpetrator: str | None
        alleged_perpetrator = self.alleged_perpetrator

        referrers_knowledge: str | None
        referrers_knowledge = self.referrers_knowledge

        other_agencies: str | None
        other_agencies = self.other_agencies

        parents_knowledge: str | None
        parents_knowledge = self.parents_knowledge

        not_obtained = []
        for not_obtained_item_data in self.not_obtained:
            not_obtained_item = not_obtained_item_data.to_dict()
            not_obtained.append(not_obtained_item)

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "means": means,
                "needs_immediate_protection": needs_immediate_protection,
                "significant_events": significant_events,
                "cause_for_concern": cause_for_concern,
                "alleged_perpetrator": alleged_perpetrator,
                "referrers_knowledge": referrers_knowledge,
                "other_agencies": other_agencies,
                "parents_knowledge": parents_knowledge,
                "not_obtained": not_obtained,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.not_obtained_view import NotObtainedView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        means = d.pop("means")

        needs_immediate_protection = d.pop("needs_immediate_protection")

        def _parse_significant_events(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        significant_events = _parse_significant_events(d.pop("significant_events"))

        def _parse_cause_for_concern(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        cause_for_concern = _parse_cause_for_concern(d.pop("cause_for_concern"))

        def _parse_alleged_perpetrator(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        alleged_perpetrator = _parse_alleged_perpetrator(d.pop("alleged_perpetrator"))

        def _parse_referrers_knowledge(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        referrers_knowledge = _parse_referrers_knowledge(d.pop("referrers_knowledge"))

        def _parse_other_agencies(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        other_agencies = _parse_other_agencies(d.pop("other_agencies"))

        def _parse_parents_knowledge(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        parents_knowledge = _parse_parents_knowledge(d.pop("parents_knowledge"))

        not_obtained = []
        _not_obtained = d.pop("not_obtained")
        for not_obtained_item_data in _not_obtained:
            not_obtained_item = NotObtainedView.from_dict(not_obtained_item_data)

            not_obtained.append(not_obtained_item)

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        referral_information_view = cls(
            means=means,
            needs_immediate_protection=needs_immediate_protection,
            significant_events=significant_events,
            cause_for_concern=cause_for_concern,
            alleged_perpetrator=alleged_perpetrator,
            referrers_knowledge=referrers_knowledge,
            other_agencies=other_agencies,
            parents_knowledge=parents_knowledge,
            not_obtained=not_obtained,
            by=by,
            occurred_at=occurred_at,
        )

        referral_information_view.additional_properties = d
        return referral_information_view

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
