from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.challenge_followed_up_view import ChallengeFollowedUpView
    from ..models.challenge_note_view import ChallengeNoteView
    from ..models.challenge_raised_view import ChallengeRaisedView
    from ..models.challenge_resolved_view import ChallengeResolvedView
    from ..models.challenge_risk_view import ChallengeRiskView
    from ..models.challenge_supervision_view import ChallengeSupervisionView
    from ..models.challenge_unresolved_view import ChallengeUnresolvedView
    from ..models.clock_view import ClockView
    from ..models.decision_accepted_view import DecisionAcceptedView
    from ..models.duty_view import DutyView
    from ..models.moment_view import MomentView
    from ..models.rung_view import RungView


T = TypeVar("T", bound="ChallengeView")


@_attrs_define
class ChallengeView:
    """A professional challenge. rungs: the whole ladder. at_risk: whether the child is believed at risk, by the last
    of the risks (P6).

    notes: the offices' own. One of resolved, accepted and unresolved says how it ended; followed what happened next.

        Attributes:
            challenge (str):
            state (str): Where a challenge stands.
            version (int):
            cases (list[str]):
            at_risk (bool):
            audience (str):
            pack (str):
            calendar (str):
            recorded_at (datetime.datetime):
            raised (ChallengeRaisedView): Whose challenge it is, what is challenged and why; at which rung it began, by
                which immediate risk (P2).
            supervision (ChallengeSupervisionView | None):
            rungs (list[RungView]):
            risks (list[ChallengeRiskView]):
            notes (list[ChallengeNoteView]):
            resolved (ChallengeResolvedView | None):
            accepted (DecisionAcceptedView | None):
            unresolved (ChallengeUnresolvedView | None):
            followed (list[ChallengeFollowedUpView]):
            duties (list[DutyView]):
            clocks (list[ClockView]):
            moment (MomentView): What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the
                answer is the same; only
                the clocks of a case as it stands, judged against no moment, are then judged against that of its last event.

                position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment
                the
                clocks are judged against; null when none was asked about.
    """

    challenge: str
    state: str
    version: int
    cases: list[str]
    at_risk: bool
    audience: str
    pack: str
    calendar: str
    recorded_at: datetime.datetime
    raised: ChallengeRaisedView
    supervision: ChallengeSupervisionView | None
    rungs: list[RungView]
    risks: list[ChallengeRiskView]
    notes: list[ChallengeNoteView]
    resolved: ChallengeResolvedView | None
    accepted: DecisionAcceptedView | None
    unresolved: ChallengeUnresolvedView | None
    followed: list[ChallengeFollowedUpView]
    duties: list[DutyView]
    clocks: list[ClockView]
    moment: MomentView
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.challenge_resolved_view import ChallengeResolvedView
        from ..models.challenge_supervision_view import ChallengeSupervisionView
        from ..models.challenge_unresolved_view import ChallengeUnresolvedView
        from ..models.decision_accepted_view import DecisionAcceptedView

        challenge = self.challenge

        state = self.state

        version = self.version

        cases = self.cases

        at_risk = self.at_risk

        audience = self.audience

        pack = self.pack

        calendar = self.calendar

        recorded_at = self.recorded_at.isoformat()

        raised = self.raised.to_dict()

        supervision: dict[str, Any] | None
        if isinstance(self.supervision, ChallengeSupervisionView):
            supervision = self.supervision.to_dict()
        else:
            supervision = self.supervision

        rungs = []
        for rungs_item_data in self.rungs:
            rungs_item = rungs_item_data.to_dict()
            rungs.append(rungs_item)

        risks = []
        for risks_item_data in self.risks:
            risks_item = risks_item_data.to_dict()
            risks.append(risks_item)

        notes = []
        for notes_item_data in self.notes:
            notes_item = notes_item_data.to_dict()
            notes.append(notes_item)

        resolved: dict[str, Any] | None
        if isinstance(self.resolved, ChallengeResolvedView):
            resolved = self.resolved.to_dict()
        else:
            resolved = self.resolved

        accepted: dict[str, Any] | None
        if isinstance(self.accepted, DecisionAcceptedView):
            accepted = self.accepted.to_dict()
        else:
            accepted = self.accepted

        unresolved: dict[str, Any] | None
        if isinstance(self.unresolved, ChallengeUnresolvedView):
            unresolved = self.unresolved.to_dict()
        else:
            unresolved = self.unresolved

        followed = []
        for followed_item_data in self.followed:
            followed_item = followed_item_data.to_dict()
            followed.append(followed_item)

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
                "challenge": challenge,
                "state": state,
                "version": version,
                "cases": cases,
                "at_risk": at_risk,
                "audience": audience,
                "pack": pack,
                "calendar": calendar,
                "recorded_at": recorded_at,
                "raised": raised,
                "supervision": supervision,
                "rungs": rungs,
                "risks": risks,
                "notes": notes,
                "resolved": resolved,
                "accepted": accepted,
                "unresolved": unresolved,
                "followed": followed,
                "duties": duties,
                "clocks": clocks,
                "moment": moment,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.challenge_followed_up_view import ChallengeFollowedUpView
        from ..models.challenge_note_view import ChallengeNoteView
        from ..models.challenge_raised_view import ChallengeRaisedView
        from ..models.challenge_resolved_view import ChallengeResolvedView
        from ..models.challenge_risk_view import ChallengeRiskView
        from ..models.challenge_supervision_view import ChallengeSupervisionView
        from ..models.challenge_unresolved_view import ChallengeUnresolvedView
        from ..models.clock_view import ClockView
        from ..models.decision_accepted_view import DecisionAcceptedView
        from ..models.duty_view import DutyView
        from ..models.moment_view import MomentView
        from ..models.rung_view import RungView

        d = dict(src_dict)
        challenge = d.pop("challenge")

        state = d.pop("state")

        version = d.pop("version")

        cases = cast(list[str], d.pop("cases"))

        at_risk = d.pop("at_risk")

        audience = d.pop("audience")

        pack = d.pop("pack")

        calendar = d.pop("calendar")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        raised = ChallengeRaisedView.from_dict(d.pop("raised"))

        def _parse_supervision(data: object) -> ChallengeSupervisionView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                supervision_type_0 = ChallengeSupervisionView.from_dict(data)

                return supervision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChallengeSupervisionView | None, data)

        supervision = _parse_supervision(d.pop("supervision"))

        rungs = []
        _rungs = d.pop("rungs")
        for rungs_item_data in _rungs:
            rungs_item = RungView.from_dict(rungs_item_data)

            rungs.append(rungs_item)

        risks = []
        _risks = d.pop("risks")
        for risks_item_data in _risks:
            risks_item = ChallengeRiskView.from_dict(risks_item_data)

            risks.append(risks_item)

        notes = []
        _notes = d.pop("notes")
        for notes_item_data in _notes:
            notes_item = ChallengeNoteView.from_dict(notes_item_data)

            notes.append(notes_item)

        def _parse_resolved(data: object) -> ChallengeResolvedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                resolved_type_0 = ChallengeResolvedView.from_dict(data)

                return resolved_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChallengeResolvedView | None, data)

        resolved = _parse_resolved(d.pop("resolved"))

        def _parse_accepted(data: object) -> DecisionAcceptedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                accepted_type_0 = DecisionAcceptedView.from_dict(data)

                return accepted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DecisionAcceptedView | None, data)

        accepted = _parse_accepted(d.pop("accepted"))

        def _parse_unresolved(data: object) -> ChallengeUnresolvedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                unresolved_type_0 = ChallengeUnresolvedView.from_dict(data)

                return unresolved_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChallengeUnresolvedView | None, data)

        unresolved = _parse_unresolved(d.pop("unresolved"))

        followed = []
        _followed = d.pop("followed")
        for followed_item_data in _followed:
            followed_item = ChallengeFollowedUpView.from_dict(followed_item_data)

            followed.append(followed_item)

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

        challenge_view = cls(
            challenge=challenge,
            state=state,
            version=version,
            cases=cases,
            at_risk=at_risk,
            audience=audience,
            pack=pack,
            calendar=calendar,
            recorded_at=recorded_at,
            raised=raised,
            supervision=supervision,
            rungs=rungs,
            risks=risks,
            notes=notes,
            resolved=resolved,
            accepted=accepted,
            unresolved=unresolved,
            followed=followed,
            duties=duties,
            clocks=clocks,
            moment=moment,
        )

        challenge_view.additional_properties = d
        return challenge_view

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
