from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.recipient_view import RecipientView
    from ..models.six_tests_view import SixTestsView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="AgencyInvolvedView")


@_attrs_define
class AgencyInvolvedView:
    """An agency that was involved. number: by which it answers.

    Attributes:
        number (int):
        recipient (RecipientView): To whom: an agency of which kind, and who there. code: by which the agency is
            registered here.
        what_for (None | str):
        tests (SixTestsView): Whether what is shared is so, and how (SC9).
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    recipient: RecipientView
    what_for: str | None
    tests: SixTestsView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        recipient = self.recipient.to_dict()

        what_for: str | None
        what_for = self.what_for

        tests = self.tests.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "recipient": recipient,
                "what_for": what_for,
                "tests": tests,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recipient_view import RecipientView
        from ..models.six_tests_view import SixTestsView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        number = d.pop("number")

        recipient = RecipientView.from_dict(d.pop("recipient"))

        def _parse_what_for(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what_for = _parse_what_for(d.pop("what_for"))

        tests = SixTestsView.from_dict(d.pop("tests"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        agency_involved_view = cls(
            number=number,
            recipient=recipient,
            what_for=what_for,
            tests=tests,
            by=by,
            occurred_at=occurred_at,
        )

        agency_involved_view.additional_properties = d
        return agency_involved_view

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
