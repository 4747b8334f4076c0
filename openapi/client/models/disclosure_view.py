from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.item_view import ItemView
    from ..models.recipient_view import RecipientView
    from ..models.six_tests_view import SixTestsView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="DisclosureView")


@_attrs_define
class DisclosureView:
    """What was disclosed to whom, for which purpose, by the six tests (SC9).

    Attributes:
        recipient (RecipientView): To whom: an agency of which kind, and who there. code: by which the agency is
            registered here.
        items (list[ItemView]):
        purpose (None | str):
        tests (SixTestsView): Whether what is shared is so, and how (SC9).
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    recipient: RecipientView
    items: list[ItemView]
    purpose: str | None
    tests: SixTestsView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        recipient = self.recipient.to_dict()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        purpose: str | None
        purpose = self.purpose

        tests = self.tests.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "recipient": recipient,
                "items": items,
                "purpose": purpose,
                "tests": tests,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.item_view import ItemView
        from ..models.recipient_view import RecipientView
        from ..models.six_tests_view import SixTestsView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        recipient = RecipientView.from_dict(d.pop("recipient"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ItemView.from_dict(items_item_data)

            items.append(items_item)

        def _parse_purpose(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        purpose = _parse_purpose(d.pop("purpose"))

        tests = SixTestsView.from_dict(d.pop("tests"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        disclosure_view = cls(
            recipient=recipient,
            items=items,
            purpose=purpose,
            tests=tests,
            by=by,
            occurred_at=occurred_at,
        )

        disclosure_view.additional_properties = d
        return disclosure_view

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
