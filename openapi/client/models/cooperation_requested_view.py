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


T = TypeVar("T", bound="CooperationRequestedView")


@_attrs_define
class CooperationRequestedView:
    """Which agency was asked for which help under section 27 (D7).

    Attributes:
        reference (str):
        recipient (RecipientView): To whom: an agency of which kind, and who there. code: by which the agency is
            registered here.
        asked_for (None | str):
        tests (SixTestsView): Whether what is shared is so, and how (SC9).
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    reference: str
    recipient: RecipientView
    asked_for: str | None
    tests: SixTestsView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        reference = self.reference

        recipient = self.recipient.to_dict()

        asked_for: str | None
        asked_for = self.asked_for

        tests = self.tests.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "reference": reference,
                "recipient": recipient,
                "asked_for": asked_for,
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
        reference = d.pop("reference")

        recipient = RecipientView.from_dict(d.pop("recipient"))

        def _parse_asked_for(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        asked_for = _parse_asked_for(d.pop("asked_for"))

        tests = SixTestsView.from_dict(d.pop("tests"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        cooperation_requested_view = cls(
            reference=reference,
            recipient=recipient,
            asked_for=asked_for,
            tests=tests,
            by=by,
            occurred_at=occurred_at,
        )

        cooperation_requested_view.additional_properties = d
        return cooperation_requested_view

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
