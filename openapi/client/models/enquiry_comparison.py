from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.change_view import ChangeView
    from ..models.clock_view import ClockView
    from ..models.compared_event import ComparedEvent
    from ..models.moment_view import MomentView


T = TypeVar("T", bound="EnquiryComparison")


@_attrs_define
class EnquiryComparison:
    """An enquiry at two moments: the values that differ, the events between, and the clocks as they stood.

    Attributes:
        enquiry (str):
        before (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
            answer is the same; only
            the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

            position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
            the
            clocks are judged against; null when none was asked about.
        after (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
            answer is the same; only
            the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

            position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
            the
            clocks are judged against; null when none was asked about.
        changed (list[ChangeView]):
        events (list[ComparedEvent]):
        clocks_before (list[ClockView]):
        clocks_after (list[ClockView]):
    """

    enquiry: str
    before: MomentView
    after: MomentView
    changed: list[ChangeView]
    events: list[ComparedEvent]
    clocks_before: list[ClockView]
    clocks_after: list[ClockView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enquiry = self.enquiry

        before = self.before.to_dict()

        after = self.after.to_dict()

        changed = []
        for changed_item_data in self.changed:
            changed_item = changed_item_data.to_dict()
            changed.append(changed_item)

        events = []
        for events_item_data in self.events:
            events_item = events_item_data.to_dict()
            events.append(events_item)

        clocks_before = []
        for clocks_before_item_data in self.clocks_before:
            clocks_before_item = clocks_before_item_data.to_dict()
            clocks_before.append(clocks_before_item)

        clocks_after = []
        for clocks_after_item_data in self.clocks_after:
            clocks_after_item = clocks_after_item_data.to_dict()
            clocks_after.append(clocks_after_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enquiry": enquiry,
                "before": before,
                "after": after,
                "changed": changed,
                "events": events,
                "clocks_before": clocks_before,
                "clocks_after": clocks_after,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_view import ChangeView
        from ..models.clock_view import ClockView
        from ..models.compared_event import ComparedEvent
        from ..models.moment_view import MomentView

        d = dict(src_dict)
        enquiry = d.pop("enquiry")

        before = MomentView.from_dict(d.pop("before"))

        after = MomentView.from_dict(d.pop("after"))

        changed = []
        _changed = d.pop("changed")
        for changed_item_data in _changed:
            changed_item = ChangeView.from_dict(changed_item_data)

            changed.append(changed_item)

        events = []
        _events = d.pop("events")
        for events_item_data in _events:
            events_item = ComparedEvent.from_dict(events_item_data)

            events.append(events_item)

        clocks_before = []
        _clocks_before = d.pop("clocks_before")
        for clocks_before_item_data in _clocks_before:
            clocks_before_item = ClockView.from_dict(clocks_before_item_data)

            clocks_before.append(clocks_before_item)

        clocks_after = []
        _clocks_after = d.pop("clocks_after")
        for clocks_after_item_data in _clocks_after:
            clocks_after_item = ClockView.from_dict(clocks_after_item_data)

            clocks_after.append(clocks_after_item)

        enquiry_comparison = cls(
            enquiry=enquiry,
            before=before,
            after=after,
            changed=changed,
            events=events,
            clocks_before=clocks_before,
            clocks_after=clocks_after,
        )

        enquiry_comparison.additional_properties = d
        return enquiry_comparison

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
