from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.concerns_view import ConcernsView
    from ..models.six_tests_view import SixTestsView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="EnquiryAnsweredView")


@_attrs_define
class EnquiryAnsweredView:
    """The concerns about the person, and about any contact with a child, or that there are none (X19).

    Attributes:
        about_person (ConcernsView): Whether there are concerns. told: which, or that there are none and by what that is
            known.
        about_contact (ConcernsView): Whether there are concerns. told: which, or that there are none and by what that
            is known.
        tests (SixTestsView): Whether what is shared is so, and how (SC9).
        means (str): How somebody is told something. text: a text message. system: that by which they refer, where they
            see it.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    about_person: ConcernsView
    about_contact: ConcernsView
    tests: SixTestsView
    means: str
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        about_person = self.about_person.to_dict()

        about_contact = self.about_contact.to_dict()

        tests = self.tests.to_dict()

        means = self.means

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "about_person": about_person,
                "about_contact": about_contact,
                "tests": tests,
                "means": means,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.concerns_view import ConcernsView
        from ..models.six_tests_view import SixTestsView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        about_person = ConcernsView.from_dict(d.pop("about_person"))

        about_contact = ConcernsView.from_dict(d.pop("about_contact"))

        tests = SixTestsView.from_dict(d.pop("tests"))

        means = d.pop("means")

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        enquiry_answered_view = cls(
            about_person=about_person,
            about_contact=about_contact,
            tests=tests,
            means=means,
            by=by,
            occurred_at=occurred_at,
        )

        enquiry_answered_view.additional_properties = d
        return enquiry_answered_view

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
