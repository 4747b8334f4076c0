from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.clock_view import ClockView
    from ..models.consultation_erasure_approved_view import ConsultationErasureApprovedView
    from ..models.consultation_erasure_asked_view import ConsultationErasureAskedView
    from ..models.consultation_erasure_declined_view import ConsultationErasureDeclinedView
    from ..models.consultation_form_view import ConsultationFormView
    from ..models.consultation_hold_lifted_view import ConsultationHoldLiftedView
    from ..models.consultation_hold_view import ConsultationHoldView
    from ..models.consultation_outcome_view import ConsultationOutcomeView
    from ..models.consultation_retention_reviewed_view import ConsultationRetentionReviewedView
    from ..models.consulting_view import ConsultingView
    from ..models.duty_view import DutyView
    from ..models.moment_view import MomentView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ConsultationView")


@_attrs_define
class ConsultationView:
    """A hypothetical consultation. Permission was not given, so that it names no child and no family.

    caveat_said: that the professional was told what that may do to the advice (E5). cases: of the contacts that named
    it later (A16).

        Attributes:
            audience (str):
            consultation (str):
            state (str): Where a hypothetical consultation stands.
            version (int):
            pack (str):
            calendar (str):
            received_at (datetime.datetime):
            professional (ConsultingView): The professional who asked; null where nothing was said, or once it was erased.
            agency (None | str):
            agency_name (None | str):
            summary (None | str):
            caveat_said (bool):
            recorded_by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the
                directory said it.
            recorded_at (datetime.datetime):
            form (ConsultationFormView | None):
            outcome (ConsultationOutcomeView | None):
            erasure_asked (ConsultationErasureAskedView | None):
            erasure_declined (ConsultationErasureDeclinedView | None):
            erased (list[ConsultationErasureApprovedView]):
            hold (ConsultationHoldView | None):
            hold_lifted (ConsultationHoldLiftedView | None):
            retention_reviewed (ConsultationRetentionReviewedView | None):
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
    consultation: str
    state: str
    version: int
    pack: str
    calendar: str
    received_at: datetime.datetime
    professional: ConsultingView
    agency: str | None
    agency_name: str | None
    summary: str | None
    caveat_said: bool
    recorded_by: WorkerView
    recorded_at: datetime.datetime
    form: ConsultationFormView | None
    outcome: ConsultationOutcomeView | None
    erasure_asked: ConsultationErasureAskedView | None
    erasure_declined: ConsultationErasureDeclinedView | None
    erased: list[ConsultationErasureApprovedView]
    hold: ConsultationHoldView | None
    hold_lifted: ConsultationHoldLiftedView | None
    retention_reviewed: ConsultationRetentionReviewedView | None
    cases: list[str]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.consultation_erasure_asked_view import ConsultationErasureAskedView
        from ..models.consultation_erasure_declined_view import ConsultationErasureDeclinedView
        from ..models.consultation_form_view import ConsultationFormView
        from ..models.consultation_hold_lifted_view import ConsultationHoldLiftedView
        from ..models.consultation_hold_view import ConsultationHoldView
        from ..models.consultation_outcome_view import ConsultationOutcomeView
        from ..models.consultation_retention_reviewed_view import ConsultationRetentionReviewedView

        audience = self.audience

        consultation = self.consultation

        state = self.state

        version = self.version

        pack = self.pack

        calendar = self.calendar

        received_at = self.received_at.isoformat()

        professional = self.professional.to_dict()

        agency: str | None
        agency = self.agency

        agency_name: str | None
        agency_name = self.agency_name

        summary: str | None
        summary = self.summary

        caveat_said = self.caveat_said

        recorded_by = self.recorded_by.to_dict()

        recorded_at = self.recorded_at.isoformat()

        form: dict[str, Any] | None
        if isinstance(self.form, ConsultationFormView):
            form = self.form.to_dict()
        else:
            form = self.form

        outcome: dict[str, Any] | None
        if isinstance(self.outcome, ConsultationOutcomeView):
            outcome = self.outcome.to_dict()
        else:
            outcome = self.outcome

        erasure_asked: dict[str, Any] | None
        if isinstance(self.erasure_asked, ConsultationErasureAskedView):
            erasure_asked = self.erasure_asked.to_dict()
        else:
            erasure_asked = self.erasure_asked

        erasure_declined: dict[str, Any] | None
        if isinstance(self.erasure_declined, ConsultationErasureDeclinedView):
            erasure_declined = self.erasure_declined.to_dict()
        else:
            erasure_declined = self.erasure_declined

        erased = []
        for erased_item_data in self.erased:
            erased_item = erased_item_data.to_dict()
            erased.append(erased_item)

        hold: dict[str, Any] | None
        if isinstance(self.hold, ConsultationHoldView):
            hold = self.hold.to_dict()
        else:
            hold = self.hold

        hold_lifted: dict[str, Any] | None
        if isinstance(self.hold_lifted, ConsultationHoldLiftedView):
            hold_lifted = self.hold_lifted.to_dict()
        else:
            hold_lifted = self.hold_lifted

        retention_reviewed: dict[str, Any] | None
        if isinstance(self.retention_reviewed, ConsultationRetentionReviewedView):
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
                "consultation": consultation,
                "state": state,
                "version": version,
                "pack": pack,
                "calendar": calendar,
                "received_at": received_at,
                "professional": professional,
                "agency": agency,
                "agency_name": agency_name,
                "summary": summary,
                "caveat_said": caveat_said,
                "recorded_by": recorded_by,
                "recorded_at": recorded_at,
                "form": form,
                "outcome": outcome,
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
        from ..models.consultation_erasure_approved_view import ConsultationErasureApprovedView
        from ..models.consultation_erasure_asked_view import ConsultationErasureAskedView
        from ..models.consultation_erasure_declined_view import ConsultationErasureDeclinedView
        from ..models.consultation_form_view import ConsultationFormView
        from ..models.consultation_hold_lifted_view import ConsultationHoldLiftedView
        from ..models.consultation_hold_view import ConsultationHoldView
        from ..models.consultation_outcome_view import ConsultationOutcomeView
        from ..models.consultation_retention_reviewed_view import ConsultationRetentionReviewedView
        from ..models.consulting_view import ConsultingView
        from ..models.duty_view import DutyView
        from ..models.moment_view import MomentView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        audience = d.pop("audience")

        consultation = d.pop("consultation")

        state = d.pop("state")

        version = d.pop("version")

        pack = d.pop("pack")

        calendar = d.pop("calendar")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        professional = ConsultingView.from_dict(d.pop("professional"))

        def _parse_agency(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency = _parse_agency(d.pop("agency"))

        def _parse_agency_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency_name = _parse_agency_name(d.pop("agency_name"))

        def _parse_summary(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        summary = _parse_summary(d.pop("summary"))

        caveat_said = d.pop("caveat_said")

        recorded_by = WorkerView.from_dict(d.pop("recorded_by"))

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        def _parse_form(data: object) -> ConsultationFormView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                form_type_0 = ConsultationFormView.from_dict(data)

                return form_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationFormView | None, data)

        form = _parse_form(d.pop("form"))

        def _parse_outcome(data: object) -> ConsultationOutcomeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                outcome_type_0 = ConsultationOutcomeView.from_dict(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationOutcomeView | None, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_erasure_asked(data: object) -> ConsultationErasureAskedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_asked_type_0 = ConsultationErasureAskedView.from_dict(data)

                return erasure_asked_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationErasureAskedView | None, data)

        erasure_asked = _parse_erasure_asked(d.pop("erasure_asked"))

        def _parse_erasure_declined(data: object) -> ConsultationErasureDeclinedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_declined_type_0 = ConsultationErasureDeclinedView.from_dict(data)

                return erasure_declined_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationErasureDeclinedView | None, data)

        erasure_declined = _parse_erasure_declined(d.pop("erasure_declined"))

        erased = []
        _erased = d.pop("erased")
        for erased_item_data in _erased:
            erased_item = ConsultationErasureApprovedView.from_dict(erased_item_data)

            erased.append(erased_item)

        def _parse_hold(data: object) -> ConsultationHoldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                hold_type_0 = ConsultationHoldView.from_dict(data)

                return hold_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationHoldView | None, data)

        hold = _parse_hold(d.pop("hold"))

        def _parse_hold_lifted(data: object) -> ConsultationHoldLiftedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                hold_lifted_type_0 = ConsultationHoldLiftedView.from_dict(data)

                return hold_lifted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationHoldLiftedView | None, data)

        hold_lifted = _parse_hold_lifted(d.pop("hold_lifted"))

        def _parse_retention_reviewed(data: object) -> ConsultationRetentionReviewedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                retention_reviewed_type_0 = ConsultationRetentionReviewedView.from_dict(data)

                return retention_reviewed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationRetentionReviewedView | None, data)

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

        consultation_view = cls(
            audience=audience,
            consultation=consultation,
            state=state,
            version=version,
            pack=pack,
            calendar=calendar,
            received_at=received_at,
            professional=professional,
            agency=agency,
            agency_name=agency_name,
            summary=summary,
            caveat_said=caveat_said,
            recorded_by=recorded_by,
            recorded_at=recorded_at,
            form=form,
            outcome=outcome,
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

        consultation_view.additional_properties = d
        return consultation_view

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
