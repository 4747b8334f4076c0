from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.closure_decision_view import ClosureDecisionView
    from ..models.disagreement_view import DisagreementView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ClosureView")


@_attrs_define
class ClosureView:
    """The closure last proposed, and what came of it (CL1 to CL5). agreed_by: who agreed, once closed by agreement.

    Attributes:
        after (str): After what a referral may be closed at referral (CL1).
        rationale (None | str):
        discussion (None | str):
        cover_reason (None | str):
        proposed_by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the
            directory said it.
        proposed_at (datetime.datetime):
        agreed_by (None | WorkerView):
        disagreement (DisagreementView | None):
        decision (ClosureDecisionView | None):
        closed_on (datetime.date | None):
        outcome (None | str):
    """

    after: str
    rationale: str | None
    discussion: str | None
    cover_reason: str | None
    proposed_by: WorkerView
    proposed_at: datetime.datetime
    agreed_by: WorkerView | None
    disagreement: DisagreementView | None
    decision: ClosureDecisionView | None
    closed_on: datetime.date | None
    outcome: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.closure_decision_view import ClosureDecisionView
        from ..models.disagreement_view import DisagreementView
        from ..models.worker_view import WorkerView

        after = self.after

        rationale: str | None
        rationale = self.rationale

        discussion: str | None
        discussion = self.discussion

        cover_reason: str | None
        cover_reason = self.cover_reason

        proposed_by = self.proposed_by.to_dict()

        proposed_at = self.proposed_at.isoformat()

        agreed_by: dict[str, Any] | None
        if isinstance(self.agreed_by, WorkerView):
            agreed_by = self.agreed_by.to_dict()
        else:
            agreed_by = self.agreed_by

        disagreement: dict[str, Any] | None
        if isinstance(self.disagreement, DisagreementView):
            disagreement = self.disagreement.to_dict()
        else:
            disagreement = self.disagreement

        decision: dict[str, Any] | None
        if isinstance(self.decision, ClosureDecisionView):
            decision = self.decision.to_dict()
        else:
            decision = self.decision

        closed_on: str | None
        if isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        outcome: str | None
        outcome = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "rationale": rationale,
                "discussion": discussion,
                "cover_reason": cover_reason,
                "proposed_by": proposed_by,
                "proposed_at": proposed_at,
                "agreed_by": agreed_by,
                "disagreement": disagreement,
                "decision": decision,
                "closed_on": closed_on,
                "outcome": outcome,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.closure_decision_view import ClosureDecisionView
        from ..models.disagreement_view import DisagreementView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        after = d.pop("after")

        def _parse_rationale(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        rationale = _parse_rationale(d.pop("rationale"))

        def _parse_discussion(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        discussion = _parse_discussion(d.pop("discussion"))

        def _parse_cover_reason(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        cover_reason = _parse_cover_reason(d.pop("cover_reason"))

        proposed_by = WorkerView.from_dict(d.pop("proposed_by"))

        proposed_at = datetime.datetime.fromisoformat(d.pop("proposed_at"))

        def _parse_agreed_by(data: object) -> WorkerView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                agreed_by_type_0 = WorkerView.from_dict(data)

                return agreed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WorkerView, data)

        agreed_by = _parse_agreed_by(d.pop("agreed_by"))

        def _parse_disagreement(data: object) -> DisagreementView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                disagreement_type_0 = DisagreementView.from_dict(data)

                return disagreement_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DisagreementView | None, data)

        disagreement = _parse_disagreement(d.pop("disagreement"))

        def _parse_decision(data: object) -> ClosureDecisionView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                decision_type_0 = ClosureDecisionView.from_dict(data)

                return decision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ClosureDecisionView | None, data)

        decision = _parse_decision(d.pop("decision"))

        def _parse_closed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closed_on = _parse_closed_on(d.pop("closed_on"))

        def _parse_outcome(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        closure_view = cls(
            after=after,
            rationale=rationale,
            discussion=discussion,
            cover_reason=cover_reason,
            proposed_by=proposed_by,
            proposed_at=proposed_at,
            agreed_by=agreed_by,
            disagreement=disagreement,
            decision=decision,
            closed_on=closed_on,
            outcome=outcome,
        )

        closure_view.additional_properties = d
        return closure_view

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
