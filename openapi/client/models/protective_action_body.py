from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.in_the_household import InTheHousehold
    from ..models.spoken import Spoken


T = TypeVar("T", bound="ProtectiveActionBody")


@_attrs_define
class ProtectiveActionBody:
    """What is authorised to protect whom: the child, others in the household, or both (SC11).

    services: which are provided at once, where any are.

        Attributes:
            actions (str):
            for_the_child (bool):
            occurred_at (datetime.datetime | None | Unset):
            others (list[InTheHousehold] | Unset):
            services (None | str | Unset):
            spoken_to (list[Spoken] | Unset): Who was spoken to before (Q1).
    """

    actions: str
    for_the_child: bool
    occurred_at: datetime.datetime | Unset | None = UNSET
    others: list[InTheHousehold] | Unset = UNSET
    services: str | Unset | None = UNSET
    spoken_to: list[Spoken] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actions = self.actions

        for_the_child = self.for_the_child

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        others: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.others, Unset):
            others = []
            for others_item_data in self.others:
                others_item = others_item_data.to_dict()
                others.append(others_item)

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
                "actions": actions,
                "for_the_child": for_the_child,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if others is not UNSET:
            field_dict["others"] = others
        if services is not UNSET:
            field_dict["services"] = services
        if spoken_to is not UNSET:
            field_dict["spoken_to"] = spoken_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.in_the_household import InTheHousehold
        from ..models.spoken import Spoken

        d = dict(src_dict)
        actions = d.pop("actions")

        for_the_child = d.pop("for_the_child")

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

        _others = d.pop("others", UNSET)
        others: list[InTheHousehold] | Unset = UNSET
        if _others is not UNSET:
            others = []
            for others_item_data in _others:
                others_item = InTheHousehold.from_dict(others_item_data)

                others.append(others_item)

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

        protective_action_body = cls(
            actions=actions,
            for_the_child=for_the_child,
            occurred_at=occurred_at,
            others=others,
            services=services,
            spoken_to=spoken_to,
        )

        return protective_action_body
