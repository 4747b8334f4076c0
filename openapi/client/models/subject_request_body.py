from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.asked_by import AskedBy
from ..models.subject_kind import SubjectKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.named_in_part import NamedInPart
    from ..models.requester_part import RequesterPart


T = TypeVar("T", bound="SubjectRequestBody")


@_attrs_define
class SubjectRequestBody:
    """A request to be told what is held about a person (UK GDPR, article 15).

    child: whom it is about, where that is a child. named: the cases that name anybody else: a parent or carer by their
    number in the household, or who referred. wanted: as they put it.

        Attributes:
            subject (SubjectKind): As whom somebody is in the record, a closed set.
            asked_by (AskedBy): Who asks, a closed set.
            requester (RequesterPart): Who asks, and where the answer goes.
            occurred_at (datetime.datetime | None | Unset):
            child (None | str | Unset):
            named (list[NamedInPart] | Unset):
            wanted (None | str | Unset):
            received_at (datetime.datetime | None | Unset):
    """

    subject: SubjectKind
    asked_by: AskedBy
    requester: RequesterPart
    occurred_at: datetime.datetime | Unset | None = UNSET
    child: str | Unset | None = UNSET
    named: list[NamedInPart] | Unset = UNSET
    wanted: str | Unset | None = UNSET
    received_at: datetime.datetime | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        subject = self.subject.value

        asked_by = self.asked_by.value

        requester = self.requester.to_dict()

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        child: str | Unset | None
        if isinstance(self.child, Unset):
            child = UNSET
        else:
            child = self.child

        named: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.named, Unset):
            named = []
            for named_item_data in self.named:
                named_item = named_item_data.to_dict()
                named.append(named_item)

        wanted: str | Unset | None
        if isinstance(self.wanted, Unset):
            wanted = UNSET
        else:
            wanted = self.wanted

        received_at: str | Unset | None
        if isinstance(self.received_at, Unset):
            received_at = UNSET
        elif isinstance(self.received_at, datetime.datetime):
            received_at = self.received_at.isoformat()
        else:
            received_at = self.received_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "subject": subject,
                "asked_by": asked_by,
                "requester": requester,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if child is not UNSET:
            field_dict["child"] = child
        if named is not UNSET:
            field_dict["named"] = named
        if wanted is not UNSET:
            field_dict["wanted"] = wanted
        if received_at is not UNSET:
            field_dict["received_at"] = received_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named_in_part import NamedInPart
        from ..models.requester_part import RequesterPart

        d = dict(src_dict)
        subject = SubjectKind(d.pop("subject"))

        asked_by = AskedBy(d.pop("asked_by"))

        requester = RequesterPart.from_dict(d.pop("requester"))

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

        def _parse_child(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        child = _parse_child(d.pop("child", UNSET))

        _named = d.pop("named", UNSET)
        named: list[NamedInPart] | Unset = UNSET
        if _named is not UNSET:
            named = []
            for named_item_data in _named:
                named_item = NamedInPart.from_dict(named_item_data)

                named.append(named_item)

        def _parse_wanted(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        wanted = _parse_wanted(d.pop("wanted", UNSET))

        def _parse_received_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                received_at_type_0 = datetime.datetime.fromisoformat(data)

                return received_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        received_at = _parse_received_at(d.pop("received_at", UNSET))

        subject_request_body = cls(
            subject=subject,
            asked_by=asked_by,
            requester=requester,
            occurred_at=occurred_at,
            child=child,
            named=named,
            wanted=wanted,
            received_at=received_at,
        )

        return subject_request_body
