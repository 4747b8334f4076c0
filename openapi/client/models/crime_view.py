from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.no_crime_view import NoCrimeView
    from ..models.police_view import PoliceView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="CrimeView")


@_attrs_define
class CrimeView:
    """A suspected crime, and what came of it. number: by which it is answered, from 1.

    unreported: neither told to the police nor ruled out (CF1).

        Attributes:
            number (int):
            suspicion (None | str):
            by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
                it.
            occurred_at (datetime.datetime):
            unreported (bool):
            police (None | PoliceView):
            no_crime (NoCrimeView | None):
    """

    number: int
    suspicion: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    unreported: bool
    police: PoliceView | None
    no_crime: NoCrimeView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.no_crime_view import NoCrimeView
        from ..models.police_view import PoliceView

        number = self.number

        suspicion: str | None
        suspicion = self.suspicion

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        unreported = self.unreported

        police: dict[str, Any] | None
        if isinstance(self.police, PoliceView):
            police = self.police.to_dict()
        else:
            police = self.police

        no_crime: dict[str, Any] | None
        if isinstance(self.no_crime, NoCrimeView):
            no_crime = self.no_crime.to_dict()
        else:
            no_crime = self.no_crime

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "suspicion": suspicion,
                "by": by,
                "occurred_at": occurred_at,
                "unreported": unreported,
                "police": police,
                "no_crime": no_crime,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.no_crime_view import NoCrimeView
        from ..models.police_view import PoliceView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        number = d.pop("number")

        def _parse_suspicion(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        suspicion = _parse_suspicion(d.pop("suspicion"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        unreported = d.pop("unreported")

        def _parse_police(data: object) -> PoliceView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                police_type_0 = PoliceView.from_dict(data)

                return police_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PoliceView, data)

        police = _parse_police(d.pop("police"))

        def _parse_no_crime(data: object) -> NoCrimeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                no_crime_type_0 = NoCrimeView.from_dict(data)

                return no_crime_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NoCrimeView | None, data)

        no_crime = _parse_no_crime(d.pop("no_crime"))

        crime_view = cls(
            number=number,
            suspicion=suspicion,
            by=by,
            occurred_at=occurred_at,
            unreported=unreported,
            police=police,
            no_crime=no_crime,
        )

        crime_view.additional_properties = d
        return crime_view

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
