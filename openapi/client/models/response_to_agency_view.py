from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.concerns_view import ConcernsView


T = TypeVar("T", bound="ResponseToAgencyView")


@_attrs_define
class ResponseToAgencyView:
    """The concerns about the person, and about any contact with a child, or that there are none (X19).

    Attributes:
        about_person (ConcernsView): Whether there are concerns. told: which, or that there are none and by what that is
            known.
        about_contact (ConcernsView): Whether there are concerns. told: which, or that there are none and by what that
            is known.
        occurred_at (datetime.datetime):
    """

    about_person: ConcernsView
    about_contact: ConcernsView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        about_person = self.about_person.to_dict()

        about_contact = self.about_contact.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "about_person": about_person,
                "about_contact": about_contact,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.concerns_view import ConcernsView

        d = dict(src_dict)
        about_person = ConcernsView.from_dict(d.pop("about_person"))

        about_contact = ConcernsView.from_dict(d.pop("about_contact"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        response_to_agency_view = cls(
            about_person=about_person,
            about_contact=about_contact,
            occurred_at=occurred_at,
        )

        response_to_agency_view.additional_properties = d
        return response_to_agency_view

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
