from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.action_taken_view import ActionTakenView
    from ..models.agency_decided_view import AgencyDecidedView
    from ..models.alternative_agreed_view import AlternativeAgreedView
    from ..models.clock_view import ClockView
    from ..models.concern_closed_view import ConcernClosedView
    from ..models.concern_erasure_approved_view import ConcernErasureApprovedView
    from ..models.concern_erasure_asked_view import ConcernErasureAskedView
    from ..models.concern_erasure_declined_view import ConcernErasureDeclinedView
    from ..models.concern_opened_view import ConcernOpenedView
    from ..models.concern_plan_view import ConcernPlanView
    from ..models.concern_review_view import ConcernReviewView
    from ..models.concern_shared_view import ConcernSharedView
    from ..models.duty_view import DutyView
    from ..models.experience_view import ExperienceView
    from ..models.impact_view import ImpactView
    from ..models.meeting_informed_view import MeetingInformedView
    from ..models.moment_view import MomentView
    from ..models.need_considered_view import NeedConsideredView
    from ..models.referral_not_made_view import ReferralNotMadeView
    from ..models.supervision_challenged_view import SupervisionChallengedView
    from ..models.supervision_held_view import SupervisionHeldView


T = TypeVar("T", bound="ConcernView")


@_attrs_define
class ConcernView:
    """An agency's own concern about a child. Every entry has its number, by which a contact may share it.

    opened: entry 1, by which it began. needs: the levels considered (R9). shared: the contacts that were made of it,
    and what each shares. closed: null while it is open. duties: what the agency owes its own record.

        Attributes:
            concern (str):
            audience (Literal['agency']):
            state (str): Where a concern stands.
            version (int):
            agency (str):
            pack (str):
            calendar (str):
            recorded_at (datetime.datetime):
            opened (ConcernOpenedView): What was noticed, of which child, and by whom.
            experiences (list[ExperienceView]):
            needs (list[NeedConsideredView]):
            referrals_not_made (list[ReferralNotMadeView]):
            actions (list[ActionTakenView]):
            decisions (list[AgencyDecidedView]):
            alternatives (list[AlternativeAgreedView]):
            plans (list[ConcernPlanView]):
            reviews (list[ConcernReviewView]):
            impacts (list[ImpactView]):
            meetings (list[MeetingInformedView]):
            supervisions (list[SupervisionHeldView]):
            shared (list[ConcernSharedView]):
            challenges (list[SupervisionChallengedView]):
            closed (ConcernClosedView | None):
            erasure_asked (ConcernErasureAskedView | None):
            erasure_declined (ConcernErasureDeclinedView | None):
            erased (list[ConcernErasureApprovedView]):
            duties (list[DutyView]):
            clocks (list[ClockView]):
            moment (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
                answer is the same; only
                the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

                position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
                the
                clocks are judged against; null when none was asked about.
    """

    concern: str
    audience: Literal["agency"]
    state: str
    version: int
    agency: str
    pack: str
    calendar: str
    recorded_at: datetime.datetime
    opened: ConcernOpenedView
    experiences: list[ExperienceView]
    needs: list[NeedConsideredView]
    referrals_not_made: list[ReferralNotMadeView]
    actions: list[ActionTakenView]
    decisions: list[AgencyDecidedView]
    alternatives: list[AlternativeAgreedView]
    plans: list[ConcernPlanView]
    reviews: list[ConcernReviewView]
    impacts: list[ImpactView]
    meetings: list[MeetingInformedView]
    supervisions: list[SupervisionHeldView]
    shared: list[ConcernSharedView]
    challenges: list[SupervisionChallengedView]
    closed: ConcernClosedView | None
    erasure_asked: ConcernErasureAskedView | None
    erasure_declined: ConcernErasureDeclinedView | None
    erased: list[ConcernErasureApprovedView]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.concern_closed_view import ConcernClosedView
        from ..models.concern_erasure_asked_view import ConcernErasureAskedView
        from ..models.concern_erasure_declined_view import ConcernErasureDeclinedView

        concern = self.concern

        audience = self.audience

        state = self.state

        version = self.version

        agency = self.agency

        pack = self.pack

        calendar = self.calendar

        recorded_at = self.recorded_at.isoformat()

        opened = self.opened.to_dict()

        experiences = []
        for experiences_item_data in self.experiences:
            experiences_item = experiences_item_data.to_dict()
            experiences.append(experiences_item)

        needs = []
        for needs_item_data in self.needs:
            needs_item = needs_item_data.to_dict()
            needs.append(needs_item)

        referrals_not_made = []
        for referrals_not_made_item_data in self.referrals_not_made:
            referrals_not_made_item = referrals_not_made_item_data.to_dict()
            referrals_not_made.append(referrals_not_made_item)

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        alternatives = []
        for alternatives_item_data in self.alternatives:
            alternatives_item = alternatives_item_data.to_dict()
            alternatives.append(alternatives_item)

        plans = []
        for plans_item_data in self.plans:
            plans_item = plans_item_data.to_dict()
            plans.append(plans_item)

        reviews = []
        for reviews_item_data in self.reviews:
            reviews_item = reviews_item_data.to_dict()
            reviews.append(reviews_item)

        impacts = []
        for impacts_item_data in self.impacts:
            impacts_item = impacts_item_data.to_dict()
            impacts.append(impacts_item)

        meetings = []
        for meetings_item_data in self.meetings:
            meetings_item = meetings_item_data.to_dict()
            meetings.append(meetings_item)

        supervisions = []
        for supervisions_item_data in self.supervisions:
            supervisions_item = supervisions_item_data.to_dict()
            supervisions.append(supervisions_item)

        shared = []
        for shared_item_data in self.shared:
            shared_item = shared_item_data.to_dict()
            shared.append(shared_item)

        challenges = []
        for challenges_item_data in self.challenges:
            challenges_item = challenges_item_data.to_dict()
            challenges.append(challenges_item)

        closed: dict[str, Any] | None
        if isinstance(self.closed, ConcernClosedView):
            closed = self.closed.to_dict()
        else:
            closed = self.closed

        erasure_asked: dict[str, Any] | None
        if isinstance(self.erasure_asked, ConcernErasureAskedView):
            erasure_asked = self.erasure_asked.to_dict()
        else:
            erasure_asked = self.erasure_asked

        erasure_declined: dict[str, Any] | None
        if isinstance(self.erasure_declined, ConcernErasureDeclinedView):
            erasure_declined = self.erasure_declined.to_dict()
        else:
            erasure_declined = self.erasure_declined

        erased = []
        for erased_item_data in self.erased:
            erased_item = erased_item_data.to_dict()
            erased.append(erased_item)

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
                "concern": concern,
                "audience": audience,
                "state": state,
                "version": version,
                "agency": agency,
                "pack": pack,
                "calendar": calendar,
                "recorded_at": recorded_at,
                "opened": opened,
                "experiences": experiences,
                "needs": needs,
                "referrals_not_made": referrals_not_made,
                "actions": actions,
                "decisions": decisions,
                "alternatives": alternatives,
                "plans": plans,
                "reviews": reviews,
                "impacts": impacts,
                "meetings": meetings,
                "supervisions": supervisions,
                "shared": shared,
                "challenges": challenges,
                "closed": closed,
                "erasure_asked": erasure_asked,
                "erasure_declined": erasure_declined,
                "erased": erased,
                "duties": duties,
                "clocks": clocks,
                "moment": moment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_taken_view import ActionTakenView
        from ..models.agency_decided_view import AgencyDecidedView
        from ..models.alternative_agreed_view import AlternativeAgreedView
        from ..models.clock_view import ClockView
        from ..models.concern_closed_view import ConcernClosedView
        from ..models.concern_erasure_approved_view import ConcernErasureApprovedView
        from ..models.concern_erasure_asked_view import ConcernErasureAskedView
        from ..models.concern_erasure_declined_view import ConcernErasureDeclinedView
        from ..models.concern_opened_view import ConcernOpenedView
        from ..models.concern_plan_view import ConcernPlanView
        from ..models.concern_review_view import ConcernReviewView
        from ..models.concern_shared_view import ConcernSharedView
        from ..models.duty_view import DutyView
        from ..models.experience_view import ExperienceView
        from ..models.impact_view import ImpactView
        from ..models.meeting_informed_view import MeetingInformedView
        from ..models.moment_view import MomentView
        from ..models.need_considered_view import NeedConsideredView
        from ..models.referral_not_made_view import ReferralNotMadeView
        from ..models.supervision_challenged_view import SupervisionChallengedView
        from ..models.supervision_held_view import SupervisionHeldView

        d = dict(src_dict)
        concern = d.pop("concern")

        audience = cast(Literal["agency"], d.pop("audience"))
        if audience != "agency":
            raise ValueError(f"audience must match const 'agency', got '{audience}'")

        state = d.pop("state")

        version = d.pop("version")

        agency = d.pop("agency")

        pack = d.pop("pack")

        calendar = d.pop("calendar")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        opened = ConcernOpenedView.from_dict(d.pop("opened"))

        experiences = []
        _experiences = d.pop("experiences")
        for experiences_item_data in _experiences:
            experiences_item = ExperienceView.from_dict(experiences_item_data)

            experiences.append(experiences_item)

        needs = []
        _needs = d.pop("needs")
        for needs_item_data in _needs:
            needs_item = NeedConsideredView.from_dict(needs_item_data)

            needs.append(needs_item)

        referrals_not_made = []
        _referrals_not_made = d.pop("referrals_not_made")
        for referrals_not_made_item_data in _referrals_not_made:
            referrals_not_made_item = ReferralNotMadeView.from_dict(referrals_not_made_item_data)

            referrals_not_made.append(referrals_not_made_item)

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = ActionTakenView.from_dict(actions_item_data)

            actions.append(actions_item)

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = AgencyDecidedView.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        alternatives = []
        _alternatives = d.pop("alternatives")
        for alternatives_item_data in _alternatives:
            alternatives_item = AlternativeAgreedView.from_dict(alternatives_item_data)

            alternatives.append(alternatives_item)

        plans = []
        _plans = d.pop("plans")
        for plans_item_data in _plans:
            plans_item = ConcernPlanView.from_dict(plans_item_data)

            plans.append(plans_item)

        reviews = []
        _reviews = d.pop("reviews")
        for reviews_item_data in _reviews:
            reviews_item = ConcernReviewView.from_dict(reviews_item_data)

            reviews.append(reviews_item)

        impacts = []
        _impacts = d.pop("impacts")
        for impacts_item_data in _impacts:
            impacts_item = ImpactView.from_dict(impacts_item_data)

            impacts.append(impacts_item)

        meetings = []
        _meetings = d.pop("meetings")
        for meetings_item_data in _meetings:
            meetings_item = MeetingInformedView.from_dict(meetings_item_data)

            meetings.append(meetings_item)

        supervisions = []
        _supervisions = d.pop("supervisions")
        for supervisions_item_data in _supervisions:
            supervisions_item = SupervisionHeldView.from_dict(supervisions_item_data)

            supervisions.append(supervisions_item)

        shared = []
        _shared = d.pop("shared")
        for shared_item_data in _shared:
            shared_item = ConcernSharedView.from_dict(shared_item_data)

            shared.append(shared_item)

        challenges = []
        _challenges = d.pop("challenges")
        for challenges_item_data in _challenges:
            challenges_item = SupervisionChallengedView.from_dict(challenges_item_data)

            challenges.append(challenges_item)

        def _parse_closed(data: object) -> ConcernClosedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                closed_type_0 = ConcernClosedView.from_dict(data)

                return closed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConcernClosedView | None, data)

        closed = _parse_closed(d.pop("closed"))

        def _parse_erasure_asked(data: object) -> ConcernErasureAskedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_asked_type_0 = ConcernErasureAskedView.from_dict(data)

                return erasure_asked_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConcernErasureAskedView | None, data)

        erasure_asked = _parse_erasure_asked(d.pop("erasure_asked"))

        def _parse_erasure_declined(data: object) -> ConcernErasureDeclinedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                erasure_declined_type_0 = ConcernErasureDeclinedView.from_dict(data)

                return erasure_declined_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ConcernErasureDeclinedView | None, data)

        erasure_declined = _parse_erasure_declined(d.pop("erasure_declined"))

        erased = []
        _erased = d.pop("erased")
        for erased_item_data in _erased:
            erased_item = ConcernErasureApprovedView.from_dict(erased_item_data)

            erased.append(erased_item)

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

        concern_view = cls(
            concern=concern,
            audience=audience,
            state=state,
            version=version,
            agency=agency,
            pack=pack,
            calendar=calendar,
            recorded_at=recorded_at,
            opened=opened,
            experiences=experiences,
            needs=needs,
            referrals_not_made=referrals_not_made,
            actions=actions,
            decisions=decisions,
            alternatives=alternatives,
            plans=plans,
            reviews=reviews,
            impacts=impacts,
            meetings=meetings,
            supervisions=supervisions,
            shared=shared,
            challenges=challenges,
            closed=closed,
            erasure_asked=erasure_asked,
            erasure_declined=erasure_declined,
            erased=erased,
            duties=duties,
            clocks=clocks,
            moment=moment,
        )

        concern_view.additional_properties = d
        return concern_view

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
