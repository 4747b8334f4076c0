from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.clock_view import ClockView
    from ..models.duty_view import DutyView
    from ..models.enquiry_answered_view import EnquiryAnsweredView
    from ..models.enquiry_erasure_approved_view import EnquiryErasureApprovedView
    from ..models.enquiry_erasure_asked_view import EnquiryErasureAskedView
    from ..models.enquiry_erasure_declined_view import EnquiryErasureDeclinedView
    from ..models.enquiry_hold_lifted_view import EnquiryHoldLiftedView
    from ..models.enquiry_hold_view import EnquiryHoldView
    from ..models.enquiry_received_view import EnquiryReceivedView
    from ..models.enquiry_request_answered_view import EnquiryRequestAnsweredView
    from ..models.enquiry_retention_reviewed_view import EnquiryRetentionReviewedView
    from ..models.enquiry_reviewed_view import EnquiryReviewedView
    from ..models.found_of_child_view import FoundOfChildView
    from ..models.moment_view import MomentView


T = TypeVar("T", bound="EnquiryView")


@_attrs_define
class EnquiryView:
    """A child safeguarding enquiry (X18 to X22). cases: in which its information is recorded.

    Attributes:
        audience (str):
        enquiry (str):
        state (str): Where an enquiry stands.
        version (int):
        pack (str):
        calendar (str):
        recorded_at (datetime.datetime):
        received (EnquiryReceivedView): Who enquires about whom, what is told of them and of which children, and what is
            requested (X18, X22).
        review (EnquiryReviewedView | None):
        children (list[FoundOfChildView]):
        answers (list[EnquiryRequestAnsweredView]):
        response (EnquiryAnsweredView | None):
        erasure_asked (EnquiryErasureAskedView | None):
        erasure_declined (EnquiryErasureDeclinedView | None):
        erased (list[EnquiryErasureApprovedView]):
        hold (EnquiryHoldView | None):
        hold_lifted (EnquiryHoldLiftedView | None):
        retention_reviewed (EnquiryRetentionReviewedView | None):
        cases (list[str]):
        duties (list[DutyView]):
        clocks (list[ClockView]):
        moment (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
            answer is the same; only
            the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

            position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
            the
            clocks are judged against; null when none was asked about.
    """

    audience: str
    enquiry: str
    state: str
    version: int
    pack: str
    calendar: str
    recorded_at: datetime.datetime
    received: EnquiryReceivedView
    review: EnquiryReviewedView | None
    children: list[FoundOfChildView]
    answers: list[EnquiryRequestAnsweredView]
    response: EnquiryAnsweredView | None
    erasure_asked: EnquiryErasureAskedView | None
    erasure_declined: EnquiryErasureDeclinedView | None
    erased: list[EnquiryErasureApprovedView]
    hold: EnquiryHoldView | None
    hold_lifted: EnquiryHoldLiftedView | None
    retention_reviewed: EnquiryRetentionReviewedView | None
    cases: list[str]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.enquiry_answered_view import EnquiryAnsweredView
        from ..models.enquiry_erasure_asked_view import EnquiryErasureAskedView
        from ..models.enquiry_erasure_declined_view import EnquiryErasureDeclinedView
        from ..models.enquiry_hold_lifted_view import EnquiryHoldLiftedView
        from ..models.enquiry_hold_view import EnquiryHoldView
        from ..models.enquiry_retention_reviewed_view import EnquiryRetentionReviewedView
        from ..models.enquiry_reviewed_view import EnquiryReviewedView

        audience = self.audience

        enquiry = self.enquiry

        state = self.state

        version = self.version

        pack = self.pack

        calendar = self.calendar

        recorded_at = self.recorded_at.isoformat()

        received = self.received.to_dict()

        review: dict[str, Any] | None
        if isinstance(self.review, EnquiryReviewedView):
            review = self.review.to_dict()
        else:
            review = self.review

        children = []
        for children_item_data in self.children:
            children_item = children_item_data.to_dict()
            children.append(children_item)

        answers = []
        for answers_item_data in self.answers:
            answers_item = answers_item_data.to_dict()
            answers.append(answers_item)

        response: dict[str, Any] | None
        if isinstance(self.response, EnquiryAnsweredView):
            response = self.response.to_dict()
        else:
            response = self.response

        erasure_asked: dict[str, Any] | None
        if isinstance(self.erasure_asked, EnquiryErasureAskedView):
            erasure_asked = self.erasure_asked.to_dict()
        else:
            erasure_asked = self.erasure_asked

        erasure_declined: dict[str, Any] | None
        if isinstance(self.erasure_declined, EnquiryErasureDeclinedView):
            erasure_declined = self.erasure_declined.to_dict()
        else:
            erasure_declined = self.erasure_declined

        erased = []
        for erased_item_data in self.erased:
            erased_item = erased_item_data.to_dict()
            erased.append(erased_item)

        hold: dict[str, Any] | None
        if isinstance(self.hold, EnquiryHoldView):
            hold = self.hold.to_dict()
        else:
            hold = self.hold

        hold_lifted: dict[str, Any] | None
        if isinstance(self.hold_lifted, EnquiryHoldLiftedView):
            hold_lifted = self.hold_lifted.to_dict()
        else:
            hold_lifted = self.hold_lifted

        retention_reviewed: dict[str, Any] | None
        if isinstance(self.retention_reviewed, EnquiryRetentionReviewedView):
            retention_reviewed = self.retention_reviewed.to_dict()
        else:
            retention_reviewed = self.retention_reviewed

        cases = self.cases

        duties = []
        for duties_item_data in self.duties:
            duties_item = duties_item_data.to_dict()
            duties.append(duties_item)

        clocks = []
        for clocks_item_data in self.clocks:
            clocks_item = clocks_item_data.to_dict()
            clocks.append(clocks_item)

        moment = self.moment.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "enquiry": enquiry,
                "state": state,
                "version": version,
                "pack": pack,
                "calendar": calendar,
                "recorded_at": recorded_at,
                "received": received,
                "review": review,
                "children": children,
                "answers": answers,
                "response": response,
                "erasure_asked": erasure_asked,
                "erasure_declined": erasure_declined,
                "erased": erased,
                "hold": hold,
                "hold_lifted": hold_lifted,
                "retention_reviewed": retention_reviewed,
                "cases": cases,
                "duties": duties,
                "clocks": clocks,
                "moment": moment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.clock_view import ClockView
        from ..models.duty_view import DutyView
        from ..models.enquiry_answered_view import EnquiryAnsweredView
        from ..models.enquiry_erasure_approved_view import EnquiryErasureApprovedView
        from ..models.enquiry_erasure_asked_view import EnquiryErasureAskedView
        from ..models.enquiry_erasure_declined_view import EnquiryErasureDeclinedView
        from ..models.enquiry_hold_lifted_view import EnquiryHoldLiftedView
        from ..models.enquiry_hold_view import EnquiryHoldView
        from ..models.enquiry_received_view import EnquiryReceivedView
        from ..models.enquiry_request_answered_view import EnquiryRequestAnsweredView
        from ..models.enquiry_retention_reviewed_view import EnquiryRetentionReviewedView
        from ..models.enquiry_reviewed_view import EnquiryReviewedView
        from ..models.found_of_child_view import FoundOfChildView
        from ..models.moment_view import MomentView

        d = dict(src_dict)
        audience = d.pop("audience")

        enquiry = d.pop("enquiry")

        state = d.pop("state")

        version = d.pop("version")

        pack = d.pop("pack")

        calendar = d.pop("calendar")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        received = EnquiryReceivedView.from_dict(d.pop("received"))

        def _parse_review(data: object) -> EnquiryReviewedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                review_type_0 = EnquiryReviewedView.from_dict(data)

                return review_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiryReviewedView | None, data)

        review = _parse_review(d.pop("review"))

        children = []
        _children = d.pop("children")
        for children_item_data in _children:
            children_item = FoundOfChildView.from_dict(children_item_data)

            children.append(children_item)

        answers = []
        _answers = d.pop("answers")
        for answers_item_data in _answers:
            answers_item = EnquiryRequestAnsweredView.from_dict(answers_item_data)

            answers.append(answers_item)

        def _parse_response(data: object) -> EnquiryAnsweredView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_type_0 = EnquiryAnsweredView.from_dict(data)

                return response_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiryAnsweredView | None, data)

        response = _parse_response(d.pop("response"))

        def _parse_erasure_asked(data: object) -> EnquiryErasureAskedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_asked_type_0 = EnquiryErasureAskedView.from_dict(data)

                return erasure_asked_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiryErasureAskedView | None, data)

        erasure_asked = _parse_erasure_asked(d.pop("erasure_asked"))

        def _parse_erasure_declined(data: object) -> EnquiryErasureDeclinedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_declined_type_0 = EnquiryErasureDeclinedView.from_dict(data)

                return erasure_declined_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiryErasureDeclinedView | None, data)

        erasure_declined = _parse_erasure_declined(d.pop("erasure_declined"))

        erased = []
        _erased = d.pop("erased")
        for erased_item_data in _erased:
            erased_item = EnquiryErasureApprovedView.from_dict(erased_item_data)

            erased.append(erased_item)

        def _parse_hold(data: object) -> EnquiryHoldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                hold_type_0 = EnquiryHoldView.from_dict(data)

                return hold_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiryHoldView | None, data)

        hold = _parse_hold(d.pop("hold"))

        def _parse_hold_lifted(data: object) -> EnquiryHoldLiftedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                hold_lifted_type_0 = EnquiryHoldLiftedView.from_dict(data)

                return hold_lifted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiryHoldLiftedView | None, data)

        hold_lifted = _parse_hold_lifted(d.pop("hold_lifted"))

        def _parse_retention_reviewed(data: object) -> EnquiryRetentionReviewedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                retention_reviewed_type_0 = EnquiryRetentionReviewedView.from_dict(data)

                return retention_reviewed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnquiryRetentionReviewedView | None, data)

        retention_reviewed = _parse_retention_reviewed(d.pop("retention_reviewed"))

        cases = cast(list[str], d.pop("cases"))

        duties = []
        _duties = d.pop("duties")
        for duties_item_data in _duties:
            duties_item = DutyView.from_dict(duties_item_data)

            duties.append(duties_item)

        clocks = []
        _clocks = d.pop("clocks")
        for clocks_item_data in _clocks:
            clocks_item = ClockView.from_dict(clocks_item_data)

            clocks.append(clocks_item)

        moment = MomentView.from_dict(d.pop("moment"))

        enquiry_view = cls(
            audience=audience,
            enquiry=enquiry,
            state=state,
            version=version,
            pack=pack,
            calendar=calendar,
            recorded_at=recorded_at,
            received=received,
            review=review,
            children=children,
            answers=answers,
            response=response,
            erasure_asked=erasure_asked,
            erasure_declined=erasure_declined,
            erased=erased,
            hold=hold,
            hold_lifted=hold_lifted,
            retention_reviewed=retention_reviewed,
            cases=cases,
            duties=duties,
            clocks=clocks,
            moment=moment,
        )

        enquiry_view.additional_properties = d
        return enquiry_view

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
