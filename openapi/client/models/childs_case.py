from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.age import Age


T = TypeVar("T", bound="ChildsCase")


@_attrs_define
class ChildsCase:
    """One of the child's cases, and the child's age when it was received; null when no date of birth was known then.

    Attributes:
        case (str):
        state (str): Where a case stands.
        version (int):
        received_at (datetime.datetime):
        outcome (None | str):
        age (Age | None):
    """

    case: str
    state: str
    version: int
    received_at: datetime.datetime
    outcome: str | None
    age: Age | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.age import Age

        case = self.case

        state = self.state

        version = self.version

        received_at = self.received_at.isoformat()

        outcome: str | None
        outcome = self.outcome

        age: dict[str, Any] | None
        if isinstance(self.age, Age):
            age = self.age.to_dict()
        else:
            age = self.age

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case": case,
                "state": state,
                "version": version,
                "received_at": received_at,
                "outcome": outcome,
                "age": age,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.age import Age

        d = dict(src_dict)
        case = d.pop("case")

        state = d.pop("state")

        version = d.pop("version")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_age(data: object) -> Age | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                age_type_0 = Age.from_dict(data)

                return age_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Age | None, data)

        age = _parse_age(d.pop("age"))

        childs_case = cls(
            case=case,
            state=state,
            version=version,
            received_at=received_at,
            outcome=outcome,
            age=age,
        )

        childs_case.additional_properties = d
        return childs_case

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
