from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SystemsAnswer")


@_attrs_define
class SystemsAnswer:
    """What the system said of the child: evidence, which makes no check (C6, SC5). open_case: its own reference of a
    case that is open there; worker: who is allocated to it. plan, care: null where it does not say.

        Attributes:
            known (str): What the system says of the child.
            open_case (None | str):
            worker (None | str):
            plan (None | str):
            care (None | str):
            system (str):
            answered_at (datetime.datetime):
    """

    known: str
    open_case: str | None
    worker: str | None
    plan: str | None
    care: str | None
    system: str
    answered_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        known = self.known

        open_case: str | None
        open_case = self.open_case

        worker: str | None
        worker = self.worker

        plan: str | None
        plan = self.plan

        care: str | None
        care = self.care

        system = self.system

        answered_at = self.answered_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "known": known,
                "open_case": open_case,
                "worker": worker,
                "plan": plan,
                "care": care,
                "system": system,
                "answered_at": answered_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        known = d.pop("known")

        def _parse_open_case(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        open_case = _parse_open_case(d.pop("open_case"))

        def _parse_worker(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        worker = _parse_worker(d.pop("worker"))

        def _parse_plan(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        plan = _parse_plan(d.pop("plan"))

        def _parse_care(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        care = _parse_care(d.pop("care"))

        system = d.pop("system")

        answered_at = datetime.datetime.fromisoformat(d.pop("answered_at"))

        systems_answer = cls(
            known=known,
            open_case=open_case,
            worker=worker,
            plan=plan,
            care=care,
            system=system,
            answered_at=answered_at,
        )

        systems_answer.additional_properties = d
        return systems_answer

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
