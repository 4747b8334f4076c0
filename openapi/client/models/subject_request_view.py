from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.answering_extended_view import AnsweringExtendedView
    from ..models.bundle_authorised_view import BundleAuthorisedView
    from ..models.bundle_prepared_view import BundlePreparedView
    from ..models.bundle_released_view import BundleReleasedView
    from ..models.bundle_returned_view import BundleReturnedView
    from ..models.deadline_view import DeadlineView
    from ..models.named_in_view import NamedInView
    from ..models.passage_given_back_view import PassageGivenBackView
    from ..models.passage_struck_view import PassageStruckView
    from ..models.requester_identified_view import RequesterIdentifiedView
    from ..models.requester_view import RequesterView
    from ..models.subject_request_ended_view import SubjectRequestEndedView
    from ..models.subject_request_erasure_approved_view import SubjectRequestErasureApprovedView
    from ..models.subject_request_erasure_asked_view import SubjectRequestErasureAskedView
    from ..models.subject_request_erasure_declined_view import SubjectRequestErasureDeclinedView
    from ..models.subject_request_hold_lifted_view import SubjectRequestHoldLiftedView
    from ..models.subject_request_hold_view import SubjectRequestHoldView
    from ..models.subject_request_retention_reviewed_view import SubjectRequestRetentionReviewedView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="SubjectRequestView")


@_attrs_define
class SubjectRequestView:
    """A subject access request. requester, wanted: null to an auditor. strikes, given_back: those that stand.

    Attributes:
        audience (str):
        request (str):
        state (str): Where a request stands.
        version (int):
        subject (str): As whom somebody is in the record, a closed set.
        asked_by (str): Who asks, a closed set.
        requester (None | RequesterView):
        wanted (None | str):
        child (None | str):
        named (list[NamedInView]):
        received_at (datetime.datetime):
        recorded_by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the
            directory said it.
        deadline (DeadlineView): Until when it is answered. source: of the period.
        identified (None | RequesterIdentifiedView):
        extended (AnsweringExtendedView | None):
        strikes (list[PassageStruckView]):
        given_back (list[PassageGivenBackView]):
        prepared (BundlePreparedView | None):
        authorised (BundleAuthorisedView | None):
        returned (BundleReturnedView | None):
        released (BundleReleasedView | None):
        ended (None | SubjectRequestEndedView):
        erasure_asked (None | SubjectRequestErasureAskedView):
        erasure_declined (None | SubjectRequestErasureDeclinedView):
        erased (list[SubjectRequestErasureApprovedView]):
        hold (None | SubjectRequestHoldView):
        hold_lifted (None | SubjectRequestHoldLiftedView):
        retention_reviewed (None | SubjectRequestRetentionReviewedView):
    """

    audience: str
    request: str
    state: str
    version: int
    subject: str
    asked_by: str
    requester: RequesterView | None
    wanted: str | None
    child: str | None
    named: list[NamedInView]
    received_at: datetime.datetime
    recorded_by: WorkerView
    deadline: DeadlineView
    identified: RequesterIdentifiedView | None
    extended: AnsweringExtendedView | None
    strikes: list[PassageStruckView]
    given_back: list[PassageGivenBackView]
    prepared: BundlePreparedView | None
    authorised: BundleAuthorisedView | None
    returned: BundleReturnedView | None
    released: BundleReleasedView | None
    ended: SubjectRequestEndedView | None
    erasure_asked: SubjectRequestErasureAskedView | None
    erasure_declined: SubjectRequestErasureDeclinedView | None
    erased: list[SubjectRequestErasureApprovedView]
    hold: SubjectRequestHoldView | None
    hold_lifted: SubjectRequestHoldLiftedView | None
    retention_reviewed: SubjectRequestRetentionReviewedView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.answering_extended_view import AnsweringExtendedView
        from ..models.bundle_authorised_view import BundleAuthorisedView
        from ..models.bundle_prepared_view import BundlePreparedView
        from ..models.bundle_released_view import BundleReleasedView
        from ..models.bundle_returned_view import BundleReturnedView
        from ..models.requester_identified_view import RequesterIdentifiedView
        from ..models.requester_view import RequesterView
        from ..models.subject_request_ended_view import SubjectRequestEndedView
        from ..models.subject_request_erasure_asked_view import SubjectRequestErasureAskedView
        from ..models.subject_request_erasure_declined_view import SubjectRequestErasureDeclinedView
        from ..models.subject_request_hold_lifted_view import SubjectRequestHoldLiftedView
        from ..models.subject_request_hold_view import SubjectRequestHoldView
        from ..models.subject_request_retention_reviewed_view import SubjectRequestRetentionReviewedView

        audience = self.audience

        request = self.request

        state = self.state

        version = self.version

        subject = self.subject

        asked_by = self.asked_by

        requester: dict[str, Any] | None
        if isinstance(self.requester, RequesterView):
            requester = self.requester.to_dict()
        else:
            requester = self.requester

        wanted: str | None
        wanted = self.wanted

        child: str | None
        child = self.child

        named = []
        for named_item_data in self.named:
            named_item = named_item_data.to_dict()
            named.append(named_item)

        received_at = self.received_at.isoformat()

        recorded_by = self.recorded_by.to_dict()

        deadline = self.deadline.to_dict()

        identified: dict[str, Any] | None
        if isinstance(self.identified, RequesterIdentifiedView):
            identified = self.identified.to_dict()
        else:
            identified = self.identified

        extended: dict[str, Any] | None
        if isinstance(self.extended, AnsweringExtendedView):
            extended = self.extended.to_dict()
        else:
            extended = self.extended

        strikes = []
        for strikes_item_data in self.strikes:
            strikes_item = strikes_item_data.to_dict()
            strikes.append(strikes_item)

        given_back = []
        for given_back_item_data in self.given_back:
            given_back_item = given_back_item_data.to_dict()
            given_back.append(given_back_item)

        prepared: dict[str, Any] | None
        if isinstance(self.prepared, BundlePreparedView):
            prepared = self.prepared.to_dict()
        else:
            prepared = self.prepared

        authorised: dict[str, Any] | None
        if isinstance(self.authorised, BundleAuthorisedView):
            authorised = self.authorised.to_dict()
        else:
            authorised = self.authorised

        returned: dict[str, Any] | None
        if isinstance(self.returned, BundleReturnedView):
            returned = self.returned.to_dict()
        else:
            returned = self.returned

        released: dict[str, Any] | None
        if isinstance(self.released, BundleReleasedView):
            released = self.released.to_dict()
        else:
            released = self.released

        ended: dict[str, Any] | None
        if isinstance(self.ended, SubjectRequestEndedView):
            ended = self.ended.to_dict()
        else:
            ended = self.ended

        erasure_asked: dict[str, Any] | None
        if isinstance(self.erasure_asked, SubjectRequestErasureAskedView):
            erasure_asked = self.erasure_asked.to_dict()
        else:
            erasure_asked = self.erasure_asked

        erasure_declined: dict[str, Any] | None
        if isinstance(self.erasure_declined, SubjectRequestErasureDeclinedView):
            erasure_declined = self.erasure_declined.to_dict()
        else:
            erasure_declined = self.erasure_declined

        erased = []
        for erased_item_data in self.erased:
            erased_item = erased_item_data.to_dict()
            erased.append(erased_item)

        hold: dict[str, Any] | None
        if isinstance(self.hold, SubjectRequestHoldView):
            hold = self.hold.to_dict()
        else:
            hold = self.hold

        hold_lifted: dict[str, Any] | None
        if isinstance(self.hold_lifted, SubjectRequestHoldLiftedView):
            hold_lifted = self.hold_lifted.to_dict()
        else:
            hold_lifted = self.hold_lifted

        retention_reviewed: dict[str, Any] | None
        if isinstance(self.retention_reviewed, SubjectRequestRetentionReviewedView):
            retention_reviewed = self.retention_reviewed.to_dict()
        else:
            retention_reviewed = self.retention_reviewed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "request": request,
                "state": state,
                "version": version,
                "subject": subject,
                "asked_by": asked_by,
                "requester": requester,
                "wanted": wanted,
                "child": child,
                "named": named,
                "received_at": received_at,
                "recorded_by": recorded_by,
                "deadline": deadline,
                "identified": identified,
                "extended": extended,
                "strikes": strikes,
                "given_back": given_back,
                "prepared": prepared,
                "authorised": authorised,
                "returned": returned,
                "released": released,
                "ended": ended,
                "erasure_asked": erasure_asked,
                "erasure_declined": erasure_declined,
                "erased": erased,
                "hold": hold,
                "hold_lifted": hold_lifted,
                "retention_reviewed": retention_reviewed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answering_extended_view import AnsweringExtendedView
        from ..models.bundle_authorised_view import BundleAuthorisedView
        from ..models.bundle_prepared_view import BundlePreparedView
        from ..models.bundle_released_view import BundleReleasedView
        from ..models.bundle_returned_view import BundleReturnedView
        from ..models.deadline_view import DeadlineView
        from ..models.named_in_view import NamedInView
        from ..models.passage_given_back_view import PassageGivenBackView
        from ..models.passage_struck_view import PassageStruckView
        from ..models.requester_identified_view import RequesterIdentifiedView
        from ..models.requester_view import RequesterView
        from ..models.subject_request_ended_view import SubjectRequestEndedView
        from ..models.subject_request_erasure_approved_view import SubjectRequestErasureApprovedView
        from ..models.subject_request_erasure_asked_view import SubjectRequestErasureAskedView
        from ..models.subject_request_erasure_declined_view import SubjectRequestErasureDeclinedView
        from ..models.subject_request_hold_lifted_view import SubjectRequestHoldLiftedView
        from ..models.subject_request_hold_view import SubjectRequestHoldView
        from ..models.subject_request_retention_reviewed_view import SubjectRequestRetentionReviewedView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        audience = d.pop("audience")

        request = d.pop("request")

        state = d.pop("state")

        version = d.pop("version")

        subject = d.pop("subject")

        asked_by = d.pop("asked_by")

        def _parse_requester(data: object) -> RequesterView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                requester_type_0 = RequesterView.from_dict(data)

                return requester_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RequesterView, data)

        requester = _parse_requester(d.pop("requester"))

        def _parse_wanted(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        wanted = _parse_wanted(d.pop("wanted"))

        def _parse_child(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        child = _parse_child(d.pop("child"))

        named = []
        _named = d.pop("named")
        for named_item_data in _named:
            named_item = NamedInView.from_dict(named_item_data)

            named.append(named_item)

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        recorded_by = WorkerView.from_dict(d.pop("recorded_by"))

        deadline = DeadlineView.from_dict(d.pop("deadline"))

        def _parse_identified(data: object) -> RequesterIdentifiedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                identified_type_0 = RequesterIdentifiedView.from_dict(data)

                return identified_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RequesterIdentifiedView, data)

        identified = _parse_identified(d.pop("identified"))

        def _parse_extended(data: object) -> AnsweringExtendedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                extended_type_0 = AnsweringExtendedView.from_dict(data)

                return extended_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AnsweringExtendedView | None, data)

        extended = _parse_extended(d.pop("extended"))

        strikes = []
        _strikes = d.pop("strikes")
        for strikes_item_data in _strikes:
            strikes_item = PassageStruckView.from_dict(strikes_item_data)

            strikes.append(strikes_item)

        given_back = []
        _given_back = d.pop("given_back")
        for given_back_item_data in _given_back:
            given_back_item = PassageGivenBackView.from_dict(given_back_item_data)

            given_back.append(given_back_item)

        def _parse_prepared(data: object) -> BundlePreparedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                prepared_type_0 = BundlePreparedView.from_dict(data)

                return prepared_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BundlePreparedView | None, data)

        prepared = _parse_prepared(d.pop("prepared"))

        def _parse_authorised(data: object) -> BundleAuthorisedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                authorised_type_0 = BundleAuthorisedView.from_dict(data)

                return authorised_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BundleAuthorisedView | None, data)

        authorised = _parse_authorised(d.pop("authorised"))

        def _parse_returned(data: object) -> BundleReturnedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                returned_type_0 = BundleReturnedView.from_dict(data)

                return returned_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BundleReturnedView | None, data)

        returned = _parse_returned(d.pop("returned"))

        def _parse_released(data: object) -> BundleReleasedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                released_type_0 = BundleReleasedView.from_dict(data)

                return released_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BundleReleasedView | None, data)

        released = _parse_released(d.pop("released"))

        def _parse_ended(data: object) -> SubjectRequestEndedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                ended_type_0 = SubjectRequestEndedView.from_dict(data)

                return ended_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubjectRequestEndedView, data)

        ended = _parse_ended(d.pop("ended"))

        def _parse_erasure_asked(data: object) -> SubjectRequestErasureAskedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_asked_type_0 = SubjectRequestErasureAskedView.from_dict(data)

                return erasure_asked_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubjectRequestErasureAskedView, data)

        erasure_asked = _parse_erasure_asked(d.pop("erasure_asked"))

        def _parse_erasure_declined(data: object) -> SubjectRequestErasureDeclinedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_declined_type_0 = SubjectRequestErasureDeclinedView.from_dict(data)

                return erasure_declined_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubjectRequestErasureDeclinedView, data)

        erasure_declined = _parse_erasure_declined(d.pop("erasure_declined"))

        erased = []
        _erased = d.pop("erased")
        for erased_item_data in _erased:
            erased_item = SubjectRequestErasureApprovedView.from_dict(erased_item_data)

            erased.append(erased_item)

        def _parse_hold(data: object) -> SubjectRequestHoldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                hold_type_0 = SubjectRequestHoldView.from_dict(data)

                return hold_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubjectRequestHoldView, data)

        hold = _parse_hold(d.pop("hold"))

        def _parse_hold_lifted(data: object) -> SubjectRequestHoldLiftedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                hold_lifted_type_0 = SubjectRequestHoldLiftedView.from_dict(data)

                return hold_lifted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubjectRequestHoldLiftedView, data)

        hold_lifted = _parse_hold_lifted(d.pop("hold_lifted"))

        def _parse_retention_reviewed(data: object) -> SubjectRequestRetentionReviewedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                retention_reviewed_type_0 = SubjectRequestRetentionReviewedView.from_dict(data)

                return retention_reviewed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SubjectRequestRetentionReviewedView, data)

        retention_reviewed = _parse_retention_reviewed(d.pop("retention_reviewed"))

        subject_request_view = cls(
            audience=audience,
            request=request,
            state=state,
            version=version,
            subject=subject,
            asked_by=asked_by,
            requester=requester,
            wanted=wanted,
            child=child,
            named=named,
            received_at=received_at,
            recorded_by=recorded_by,
            deadline=deadline,
            identified=identified,
            extended=extended,
            strikes=strikes,
            given_back=given_back,
            prepared=prepared,
            authorised=authorised,
            returned=returned,
            released=released,
            ended=ended,
            erasure_asked=erasure_asked,
            erasure_declined=erasure_declined,
            erased=erased,
            hold=hold,
            hold_lifted=hold_lifted,
            retention_reviewed=retention_reviewed,
        )

        subject_request_view.additional_properties = d
        return subject_request_view

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
