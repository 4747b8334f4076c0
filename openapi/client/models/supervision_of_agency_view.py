from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.supervision_view import SupervisionView


T = TypeVar("T", bound="SupervisionOfAgencyView")


@_attrs_define
class SupervisionOfAgencyView:
    """The agency's supervision that led to it: when, with whom, and what it found (V3).

    Attributes:
        supervision (SupervisionView): The agency's supervision in which it was decided to challenge (V3): when, with
            whom, and what it found.

            found: of the progress of the interventions, their impact and outcome.
        occurred_at (datetime.datetime):
    """

    supervision: SupervisionView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        supervision = self.supervision.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "supervision": supervision,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.supervision_view import SupervisionView

        d = dict(src_dict)
        supervision = SupervisionView.from_dict(d.pop("supervision"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        supervision_of_agency_view = cls(
            supervision=supervision,
            occurred_at=occurred_at,
        )

        supervision_of_agency_view.additional_properties = d
        return supervision_of_agency_view

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
