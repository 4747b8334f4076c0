from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.means import Means
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.concerns import Concerns
    from ..models.six_tests import SixTests


T = TypeVar("T", bound="EnquiryResponseBody")


@_attrs_define
class EnquiryResponseBody:
    """Share any concerns about the person and any contact, or say that there are none; and how all that goes out passes
    the tests (X19, SC9). means: by which it goes, to an agency that is not registered here.

        Attributes:
            about_person (Concerns): Whether there are concerns. told: which, or that there are none and by what that is
                known.
            about_contact (Concerns): Whether there are concerns. told: which, or that there are none and by what that is
                known.
            tests (SixTests): Whether what is shared is so, and how (SC9).
            occurred_at (datetime.datetime | None | Unset):
            means (Means | None | Unset):
    """

    about_person: Concerns
    about_contact: Concerns
    tests: SixTests
    occurred_at: datetime.datetime | Unset | None = UNSET
    means: Means | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        about_person = self.about_person.to_dict()

        about_contact = self.about_contact.to_dict()

        tests = self.tests.to_dict()

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        means: str | Unset | None
        if isinstance(self.means, Unset):
            means = UNSET
        elif isinstance(self.means, Means):
            means = self.means.value
        else:
            means = self.means

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "about_person": about_person,
                "about_contact": about_contact,
                "tests": tests,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if means is not UNSET:
            field_dict["means"] = means

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.concerns import Concerns
        from ..models.six_tests import SixTests

        d = dict(src_dict)
        about_person = Concerns.from_dict(d.pop("about_person"))

        about_contact = Concerns.from_dict(d.pop("about_contact"))

        tests = SixTests.from_dict(d.pop("tests"))

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

        def _parse_means(data: object) -> Means | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                means_type_0 = Means(data)

                return means_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Means | None | Unset, data)

        means = _parse_means(d.pop("means", UNSET))

        enquiry_response_body = cls(
            about_person=about_person,
            about_contact=about_contact,
            tests=tests,
            occurred_at=occurred_at,
            means=means,
        )

        return enquiry_response_body
