from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.disposal_item import DisposalItem
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="DisposalBody")


@_attrs_define
class DisposalBody:
    """The initial disposal: one or more of six, and what each asks for (D2).

    Attributes:
        items (list[DisposalItem]):
        reasons (str):
        occurred_at (datetime.datetime | None | Unset):
        reasonable_cause (None | str | Unset):
        services (None | str | Unset):
        spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    items: list[DisposalItem]
    reasons: str
    occurred_at: datetime.datetime | Unset | None = UNSET
    reasonable_cause: str | Unset | None = UNSET
    services: str | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.value
            items.append(items_item)

        reasons = self.reasons

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        reasonable_cause: str | Unset | None
        if isinstance(self.reasonable_cause, Unset):
            reasonable_cause = UNSET
        else:
            reasonable_cause = self.reasonable_cause

        services: str | Unset | None
        if isinstance(self.services, Unset):
            services = UNSET
        else:
            services = self.services

        spoken_to: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.spoken_to, Unset):
            spoken_to = []
            for spoken_to_item_data in self.spoken_to:
                spoken_to_item = spoken_to_item_data.to_dict()
                spoken_to.append(spoken_to_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "items": items,
                "reasons": reasons,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if reasonable_cause is not UNSET:
            field_dict["reasonable_cause"] = reasonable_cause
        if services is not UNSET:
            field_dict["services"] = services
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = DisposalItem(items_item_data)

            items.append(items_item)

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

        def _parse_reasonable_cause(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reasonable_cause = _parse_reasonable_cause(d.pop("reasonable_cause", UNSET))

        def _parse_services(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        services = _parse_services(d.pop("services", UNSET))

        _spoken_to = d.pop("spoken_to", UNSET)
        spoken_to: list[Spoken] | Unset = UNSET
        if _spoken_to is not UNSET:
            spoken_to = []
            for spoken_to_item_data in _spoken_to:
                spoken_to_item = Spoken.from_dict(spoken_to_item_data)

                spoken_to.append(spoken_to_item)

        disposal_body = cls(
            items=items,
            reasons=reasons,
            occurred_at=occurred_at,
            reasonable_cause=reasonable_cause,
            services=services,
            spoken_to=spoken_to,
        )

        return disposal_body
