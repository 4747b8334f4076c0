from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.in_hand import InHand
    from ..models.owed_duty import OwedDuty


T = TypeVar("T", bound="QueuedRecord")


@_attrs_define
class QueuedRecord:
    """A record that waits: a case, the record of a child that is an open case, a hypothetical consultation, a
    challenge, an enquiry of a prison or the Probation Service, or a subject access request.

    reference: its own; case: the same, of a case. urgency: an emergency, a child who is safe only until a moment, harm
    that somebody indicated, or ordinary. since: when it came into this queue. due_at: when the first of its duties is
    due, null where no clock counts. source, intent: of a case. lead: who leads it or is allocated to it, by their id.
    claimed: who has it in hand. unread: whoever asks has never looked at it by itself. changed: somebody else did
    something with it since they last looked. unreadable: as in lists.

        Attributes:
            queue (str): The queues: kinds of duty that somebody works through. A record stands in one as long as it owes
                such a duty.
            kind (str):
            reference (str):
            case (None | str):
            urgency (str): How urgent what a record owes is, the most urgent first.
            since (datetime.datetime):
            due_at (datetime.datetime | None):
            duties (list[OwedDuty]):
            received_at (datetime.datetime):
            source (None | str):
            intent (None | str):
            agency (None | str):
            team (None | str):
            child_name (None | str):
            lead (None | str):
            claimed (InHand | None):
            unread (bool):
            changed (bool):
            unreadable (bool):
    """

    queue: str
    kind: str
    reference: str
    case: str | None
    urgency: str
    since: datetime.datetime
    due_at: datetime.datetime | None
    duties: list[OwedDuty]
    received_at: datetime.datetime
    source: str | None
    intent: str | None
    agency: str | None
    team: str | None
    child_name: str | None
    lead: str | None
    claimed: InHand | None
    unread: bool
    changed: bool
    unreadable: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.in_hand import InHand

        queue = self.queue

        kind = self.kind

        reference = self.reference

        case: str | None
        case = self.case

        urgency = self.urgency

        since = self.since.isoformat()

        due_at: str | None
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        duties = []
        for duties_item_data in self.duties:
            duties_item = duties_item_data.to_dict()
            duties.append(duties_item)

        received_at = self.received_at.isoformat()

        source: str | None
        source = self.source

        intent: str | None
        intent = self.intent

        agency: str | None
        agency = self.agency

        team: str | None
        team = self.team

        child_name: str | None
        child_name = self.child_name

        lead: str | None
        lead = self.lead

        claimed: dict[str, Any] | None
        if isinstance(self.claimed, InHand):
            claimed = self.claimed.to_dict()
        else:
            claimed = self.claimed

        unread = self.unread

        changed = self.changed

        unreadable = self.unreadable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "queue": queue,
                "kind": kind,
                "reference": reference,
                "case": case,
                "urgency": urgency,
                "since": since,
                "due_at": due_at,
                "duties": duties,
                "received_at": received_at,
                "source": source,
                "intent": intent,
                "agency": agency,
                "team": team,
                "child_name": child_name,
                "lead": lead,
                "claimed": claimed,
                "unread": unread,
                "changed": changed,
                "unreadable": unreadable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.in_hand import InHand
        from ..models.owed_duty import OwedDuty

        d = dict(src_dict)
        queue = d.pop("queue")

        kind = d.pop("kind")

        reference = d.pop("reference")

        def _parse_case(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        case = _parse_case(d.pop("case"))

        urgency = d.pop("urgency")

        since = datetime.datetime.fromisoformat(d.pop("since"))

        def _parse_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        due_at = _parse_due_at(d.pop("due_at"))

        duties = []
        _duties = d.pop("duties")
        for duties_item_data in _duties:
            duties_item = OwedDuty.from_dict(duties_item_data)

            duties.append(duties_item)

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        def _parse_source(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        def _parse_intent(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        intent = _parse_intent(d.pop("intent"))

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        def _parse_team(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        team = _parse_team(d.pop("team"))

        def _parse_child_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        child_name = _parse_child_name(d.pop("child_name"))

        def _parse_lead(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        lead = _parse_lead(d.pop("lead"))

        def _parse_claimed(data: object) -> InHand | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                claimed_type_0 = InHand.from_dict(data)

                return claimed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InHand | None, data)

        claimed = _parse_claimed(d.pop("claimed"))

        unread = d.pop("unread")

        changed = d.pop("changed")

        unreadable = d.pop("unreadable")

        queued_record = cls(
            queue=queue,
            kind=kind,
            reference=reference,
            case=case,
            urgency=urgency,
            since=since,
            due_at=due_at,
            duties=duties,
            received_at=received_at,
            source=source,
            intent=intent,
            agency=agency,
            team=team,
            child_name=child_name,
            lead=lead,
            claimed=claimed,
            unread=unread,
            changed=changed,
            unreadable=unreadable,
        )

        queued_record.additional_properties = d
        return queued_record

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
