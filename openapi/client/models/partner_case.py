from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.agencys_challenge_view import AgencysChallengeView
    from ..models.agencys_response_view import AgencysResponseView
    from ..models.consultation_advice_view import ConsultationAdviceView
    from ..models.feedback_view import FeedbackView
    from ..models.moment_view import MomentView
    from ..models.named_child_view import NamedChildView
    from ..models.shared_by_agency_view import SharedByAgencyView
    from ..models.submission import Submission


T = TypeVar("T", bound="PartnerCase")


@_attrs_define
class PartnerCase:
    """A case as the agency that made the contact sees it: what it sent, where it stands, what came of it.

    named: every child of its message, this one among them. feedback: what it was told, the last of it last.

        Attributes:
            audience (Literal['partner']):
            case (str):
            communication (str):
            state (str): Where a case stands.
            version (int):
            received_at (datetime.datetime):
            claimed_at (datetime.datetime | None):
            agency_reference (None | str):
            submission (Submission): What the agency sent about this child.
            acknowledged_at (datetime.datetime | None):
            outcome (None | str):
            decided_at (datetime.datetime | None):
            consultation (ConsultationAdviceView | None):
            named (list[NamedChildView]):
            feedback (list[FeedbackView]):
            informing_challenge (AgencysChallengeView | None):
            response (AgencysResponseView | None):
            challenges (list[str]):
            shared_concern (None | SharedByAgencyView):
            moment (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
                answer is the same; only
                the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

                position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
                the
                clocks are judged against; null when none was asked about.
    """

    audience: Literal["partner"]
    case: str
    communication: str
    state: str
    version: int
    received_at: datetime.datetime
    claimed_at: datetime.datetime | None
    agency_reference: str | None
    submission: Submission
    acknowledged_at: datetime.datetime | None
    outcome: str | None
    decided_at: datetime.datetime | None
    consultation: ConsultationAdviceView | None
    named: list[NamedChildView]
    feedback: list[FeedbackView]
    informing_challenge: AgencysChallengeView | None
    response: AgencysResponseView | None
    challenges: list[str]
    shared_concern: SharedByAgencyView | None
    moment: MomentView
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.agencys_challenge_view import AgencysChallengeView
        from ..models.agencys_response_view import AgencysResponseView
        from ..models.consultation_advice_view import ConsultationAdviceView
        from ..models.shared_by_agency_view import SharedByAgencyView

        audience = self.audience

        case = self.case

        communication = self.communication

        state = self.state

        version = self.version

        received_at = self.received_at.isoformat()

        claimed_at: str | None
        if isinstance(self.claimed_at, datetime.datetime):
            claimed_at = self.claimed_at.isoformat()
        else:
            claimed_at = self.claimed_at

        agency_reference: str | None
        agency_reference = self.agency_reference

        submission = self.submission.to_dict()

        acknowledged_at: str | None
        if isinstance(self.acknowledged_at, datetime.datetime):
            acknowledged_at = self.acknowledged_at.isoformat()
        else:
            acknowledged_at = self.acknowledged_at

        outcome: str | None
        outcome = self.outcome

        decided_at: str | None
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        consultation: dict[str, Any] | None
        if isinstance(self.consultation, ConsultationAdviceView):
            consultation = self.consultation.to_dict()
        else:
            consultation = self.consultation

        named = []
        for named_item_data in self.named:
            named_item = named_item_data.to_dict()
            named.append(named_item)

        feedback = []
        for feedback_item_data in self.feedback:
            feedback_item = feedback_item_data.to_dict()
            feedback.append(feedback_item)

        informing_challenge: dict[str, Any] | None
        if isinstance(self.informing_challenge, AgencysChallengeView):
            informing_challenge = self.informing_challenge.to_dict()
        else:
            informing_challenge = self.informing_challenge

        response: dict[str, Any] | None
        if isinstance(self.response, AgencysResponseView):
            response = self.response.to_dict()
        else:
            response = self.response

        challenges = self.challenges

        shared_concern: dict[str, Any] | None
        if isinstance(self.shared_concern, SharedByAgencyView):
            shared_concern = self.shared_concern.to_dict()
        else:
            shared_concern = self.shared_concern

        moment = self.moment.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "case": case,
                "communication": communication,
                "state": state,
                "version": version,
                "received_at": received_at,
                "claimed_at": claimed_at,
                "agency_reference": agency_reference,
                "submission": submission,
                "acknowledged_at": acknowledged_at,
                "outcome": outcome,
                "decided_at": decided_at,
                "consultation": consultation,
                "named": named,
                "feedback": feedback,
                "informing_challenge": informing_challenge,
                "response": response,
                "challenges": challenges,
                "shared_concern": shared_concern,
                "moment": moment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agencys_challenge_view import AgencysChallengeView
        from ..models.agencys_response_view import AgencysResponseView
        from ..models.consultation_advice_view import ConsultationAdviceView
        from ..models.feedback_view import FeedbackView
        from ..models.moment_view import MomentView
        from ..models.named_child_view import NamedChildView
        from ..models.shared_by_agency_view import SharedByAgencyView
        from ..models.submission import Submission

        d = dict(src_dict)
        audience = cast(Literal["partner"], d.pop("audience"))
        if audience != "partner":
            raise ValueError(f"audience must match const 'partner', got '{audience}'")

        case = d.pop("case")

        communication = d.pop("communication")

        state = d.pop("state")

        version = d.pop("version")

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        def _parse_claimed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                claimed_at_type_0 = datetime.datetime.fromisoformat(data)

                return claimed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        claimed_at = _parse_claimed_at(d.pop("claimed_at"))

        def _parse_agency_reference(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        agency_reference = _parse_agency_reference(d.pop("agency_reference"))

        submission = Submission.from_dict(d.pop("submission"))

        def _parse_acknowledged_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                acknowledged_at_type_0 = datetime.datetime.fromisoformat(data)

                return acknowledged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        acknowledged_at = _parse_acknowledged_at(d.pop("acknowledged_at"))

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        def _parse_consultation(data: object) -> ConsultationAdviceView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                consultation_type_0 = ConsultationAdviceView.from_dict(data)

                return consultation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConsultationAdviceView | None, data)

        consultation = _parse_consultation(d.pop("consultation"))

        named = []
        _named = d.pop("named")
        for named_item_data in _named:
            named_item = NamedChildView.from_dict(named_item_data)

            named.append(named_item)

        feedback = []
        _feedback = d.pop("feedback")
        for feedback_item_data in _feedback:
            feedback_item = FeedbackView.from_dict(feedback_item_data)

            feedback.append(feedback_item)

        def _parse_informing_challenge(data: object) -> AgencysChallengeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                informing_challenge_type_0 = AgencysChallengeView.from_dict(data)

                return informing_challenge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AgencysChallengeView | None, data)

        informing_challenge = _parse_informing_challenge(d.pop("informing_challenge"))

        def _parse_response(data: object) -> AgencysResponseView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_type_0 = AgencysResponseView.from_dict(data)

                return response_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AgencysResponseView | None, data)

        response = _parse_response(d.pop("response"))

        challenges = cast(list[str], d.pop("challenges"))

        def _parse_shared_concern(data: object) -> SharedByAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                shared_concern_type_0 = SharedByAgencyView.from_dict(data)

                return shared_concern_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SharedByAgencyView, data)

        shared_concern = _parse_shared_concern(d.pop("shared_concern"))

        moment = MomentView.from_dict(d.pop("moment"))

        partner_case = cls(
            audience=audience,
            case=case,
            communication=communication,
            state=state,
            version=version,
            received_at=received_at,
            claimed_at=claimed_at,
            agency_reference=agency_reference,
            submission=submission,
            acknowledged_at=acknowledged_at,
            outcome=outcome,
            decided_at=decided_at,
            consultation=consultation,
            named=named,
            feedback=feedback,
            informing_challenge=informing_challenge,
            response=response,
            challenges=challenges,
            shared_concern=shared_concern,
            moment=moment,
        )

        partner_case.additional_properties = d
        return partner_case

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
