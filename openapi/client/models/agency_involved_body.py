from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.recipient import Recipient
    from ..models.six_tests import SixTests


T = TypeVar("T", bound="AgencyInvolvedBody")


@_attrs_define
class AgencyInvolvedBody:
    """Involve another agency: which, for what, and how what it is told passes the tests.

    Attributes:
        recipient (Recipient): To whom: an agency of which kind, and who there. code: by which the agency is registered
            here.
        what_for (str):
        tests (SixTests): Whether what is shared is so, and how (SC9).
        occurred_at (datetime.datetime | None | Unset):
    """

    recipient: Recipient
    what_for: str
    tests: SixTests
    occurred_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        recipient = self.recipient.to_dict()

        what_for = self.what_for

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
                "what_for": what_for,
                "tests": tests,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recipient import Recipient
        from ..models.six_tests import SixTests

        d = dict(src_dict)
        recipient = Recipient.from_dict(d.pop("recipient"))

        what_for = d.pop("what_for")

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

        agency_involved_body = cls(
            recipient=recipient,
            what_for=what_for,
            tests=tests,
            occurred_at=occurred_at,
        )

        return agency_involved_body
