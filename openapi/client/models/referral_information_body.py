from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.answer import Answer
from ..models.means import Means
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.not_obtained import NotObtained


T = TypeVar("T", bound="ReferralInformationBody")


@_attrs_define
class ReferralInformationBody:
    """What a visit or a call to the referrer brought, and of what it did not bring why (R8).

    Attributes:
        means (Means): How somebody is told something. text: a text message. system: that by which they refer, where
            they see it.
        needs_immediate_protection (Answer): An answer that may honestly be missing.
        occurred_at (datetime.datetime | None | Unset):
        significant_events (None | str | Unset):
        cause_for_concern (None | str | Unset):
        alleged_perpetrator (None | str | Unset):
        referrers_knowledge (None | str | Unset):
        other_agencies (None | str | Unset):
        parents_knowledge (None | str | Unset):
        not_obtained (list[NotObtained] | Unset):
    """

    means: Means
    needs_immediate_protection: Answer
    occurred_at: datetime.datetime | Unset | None = UNSET
    significant_events: str | Unset | None = UNSET
    cause_for_concern: str | Unset | None = UNSET
    alleged_perpetrator: str | Unset | None = UNSET
    referrers_knowledge: str | Unset | None = UNSET
    other_agencies: str | Unset | None = UNSET
    parents_knowledge: str | Unset | None = UNSET
    not_obtained: list[NotObtained] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        means = self.means.value

        needs_immediate_protection = self.needs_immediate_protection.value

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        significant_events: str | Unset | None
        if isinstance(self.significant_events, Unset):
            significant_events = UNSET
        else:
            significant_events = self.significant_events

        cause_for_concern: str | Unset | None
        if isinstance(self.cause_for_concern, Unset):
            cause_for_concern = UNSET
        else:
            cause_for_concern = self.cause_for_concern

        alleged_perpetrator: str | Unset | None
        if isinstance(self.alleged_perpetrator, Unset):
            alleged_perpetrator = UNSET
        else:
            alleged_perpetrator = self.alleged_perpetrator

        referrers_knowledge: str | Unset | None
        if isinstance(self.referrers_knowledge, Unset):
            referrers_knowledge = UNSET
        else:
            referrers_knowledge = self.referrers_knowledge

        other_agencies: str | Unset | None
        if isinstance(self.other_agencies, Unset):
            other_agencies = UNSET
        else:
            other_agencies = self.other_agencies

        parents_knowledge: str | Unset | None
        if isinstance(self.parents_knowledge, Unset):
            parents_knowledge = UNSET
        else:
            parents_knowledge = self.parents_knowledge

        not_obtained: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.not_obtained, Unset):
            not_obtained = []
            for not_obtained_item_data in self.not_obtained:
                not_obtained_item = not_obtained_item_data.to_dict()
                not_obtained.append(not_obtained_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "means": means,
                "needs_immediate_protection": needs_immediate_protection,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if significant_events is not UNSET:
            field_dict["significant_events"] = significant_events
        if cause_for_concern is not UNSET:
            field_dict["cause_for_concern"] = cause_for_concern
        if alleged_perpetrator is not UNSET:
            field_dict["alleged_perpetrator"] = alleged_perpetrator
        if referrers_knowledge is not UNSET:
            field_dict["referrers_knowledge"] = referrers_knowledge
        if other_agencies is not UNSET:
            field_dict["other_agencies"] = other_agencies
        if parents_knowledge is not UNSET:
            field_dict["parents_knowledge"] = parents_knowledge
        if not_obtained is not UNSET:
            field_dict["not_obtained"] = not_obtained

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.not_obtained import NotObtained

        d = dict(src_dict)
        means = Means(d.pop("means"))

        needs_immediate_protection = Answer(d.pop("needs_immediate_protection"))

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

        def _parse_significant_events(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        significant_events = _parse_significant_events(d.pop("significant_events", UNSET))

        def _parse_cause_for_concern(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cause_for_concern = _parse_cause_for_concern(d.pop("cause_for_concern", UNSET))

        def _parse_alleged_perpetrator(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        alleged_perpetrator = _parse_alleged_perpetrator(d.pop("alleged_perpetrator", UNSET))

        def _parse_referrers_knowledge(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        referrers_knowledge = _parse_referrers_knowledge(d.pop("referrers_knowledge", UNSET))

        def _parse_other_agencies(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        other_agencies = _parse_other_agencies(d.pop("other_agencies", UNSET))

        def _parse_parents_knowledge(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        parents_knowledge = _parse_parents_knowledge(d.pop("parents_knowledge", UNSET))

        _not_obtained = d.pop("not_obtained", UNSET)
        not_obtained: list[NotObtained] | Unset = UNSET
        if _not_obtained is not UNSET:
            not_obtained = []
            for not_obtained_item_data in _not_obtained:
                not_obtained_item = NotObtained.from_dict(not_obtained_item_data)

                not_obtained.append(not_obtained_item)

        referral_information_body = cls(
            means=means,
            needs_immediate_protection=needs_immediate_protection,
            occurred_at=occurred_at,
            significant_events=significant_events,
            cause_for_concern=cause_for_concern,
            alleged_perpetrator=alleged_perpetrator,
            referrers_knowledge=referrers_knowledge,
            other_agencies=other_agencies,
            parents_knowledge=parents_knowledge,
            not_obtained=not_obtained,
        )

        return referral_information_body
