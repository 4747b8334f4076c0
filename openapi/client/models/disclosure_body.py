from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.item import Item
    from ..models.recipient import Recipient
    from ..models.six_tests import SixTests


T = TypeVar("T", bound="DisclosureBody")


@_attrs_define
class DisclosureBody:
    """Say what was disclosed to whom, for which purpose, and that it passes the six tests (SC9).

    Attributes:
        recipient (Recipient): To whom: an agency of which kind, and who there. code: by which the agency is registered
            here.
        items (list[Item]):
        purpose (str):
        tests (SixTests): Whether what is shared is so, and how (SC9).
        occurred_at (datetime.datetime | None | Unset):
    """

    recipient: Recipient
    items: list[Item]
    purpose: str
    tests: SixTests
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        recipient = self.recipient.to_dict()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        purpose = self.purpose

        tests = self.tests.to_dict()

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "recipient": recipient,
                "items": items,
                "purpose": purpose,
                "tests": tests,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.item import Item
        from ..models.recipient import Recipient
        from ..models.six_tests import SixTests

        d = dict(src_dict)
        recipient = Recipient.from_dict(d.pop("recipient"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Item.from_dict(items_item_data)

            items.append(items_item)

        purpose = d.pop("purpose")

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

        disclosure_body = cls(
            recipient=recipient,
            items=items,
            purpose=purpose,
            tests=tests,
            occurred_at=occurred_at,
        )

        return disclosure_body
