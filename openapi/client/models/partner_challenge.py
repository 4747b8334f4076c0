from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.accepted_by_agency_view import AcceptedByAgencyView
    from ..models.agencys_rung_view import AgencysRungView
    from ..models.followed_up_with_agency_view import FollowedUpWithAgencyView
    from ..models.raised_by_agency_view import RaisedByAgencyView
    from ..models.resolved_with_agency_view import ResolvedWithAgencyView
    from ..models.risk_to_agency_view import RiskToAgencyView
    from ..models.supervision_of_agency_view import SupervisionOfAgencyView
    from ..models.unresolved_with_agency_view import UnresolvedWithAgencyView


T = TypeVar("T", bound="PartnerChallenge")


@_attrs_define
class PartnerChallenge:
    """A challenge as the agency sees it whose it is: what both sides said, and not what the offices note down.

    Attributes:
        challenge (str):
        state (str): Where a challenge stands.
        version (int):
        cases (list[str]):
        at_risk (bool):
        audience (Literal['partner']):
        raised (RaisedByAgencyView): Whose challenge it is, what is challenged and why; at which rung it began, by which
            immediate risk (P2).
        supervision (None | SupervisionOfAgencyView):
        rungs (list[AgencysRungView]):
        risks (list[RiskToAgencyView]):
        resolved (None | ResolvedWithAgencyView):
        accepted (AcceptedByAgencyView | None):
        unresolved (None | UnresolvedWithAgencyView):
        followed (list[FollowedUpWithAgencyView]):
    """

    challenge: str
    state: str
    version: int
    cases: list[str]
    at_risk: bool
    audience: Literal["partner"]
    raised: RaisedByAgencyView
    supervision: SupervisionOfAgencyView | None
    rungs: list[AgencysRungView]
    risks: list[RiskToAgencyView]
    resolved: ResolvedWithAgencyView | None
    accepted: AcceptedByAgencyView | None
    unresolved: UnresolvedWithAgencyView | None
    followed: list[FollowedUpWithAgencyView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.accepted_by_agency_view import AcceptedByAgencyView
        from ..models.resolved_with_agency_view import ResolvedWithAgencyView
        from ..models.supervision_of_agency_view import SupervisionOfAgencyView
        from ..models.unresolved_with_agency_view import UnresolvedWithAgencyView

        challenge = self.challenge

        state = self.state

        version = self.version

        cases = self.cases

        at_risk = self.at_risk

        audience = self.audience

        raised = self.raised.to_dict()

        supervision: dict[str, Any] | None
        if isinstance(self.supervision, SupervisionOfAgencyView):
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

        resolved: dict[str, Any] | None
        if isinstance(self.resolved, ResolvedWithAgencyView):
            resolved = self.resolved.to_dict()
        else:
            resolved = self.resolved

        accepted: dict[str, Any] | None
        if isinstance(self.accepted, AcceptedByAgencyView):
            accepted = self.accepted.to_dict()
        else:
            accepted = self.accepted

        unresolved: dict[str, Any] | None
        if isinstance(self.unresolved, UnresolvedWithAgencyView):
            unresolved = self.unresolved.to_dict()
        else:
            unresolved = self.unresolved

        followed = []
        for followed_item_data in self.followed:
            followed_item = followed_item_data.to_dict()
            followed.append(followed_item)

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
                "raised": raised,
                "supervision": supervision,
                "rungs": rungs,
                "risks": risks,
                "resolved": resolved,
                "accepted": accepted,
                "unresolved": unresolved,
                "followed": followed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.accepted_by_agency_view import AcceptedByAgencyView
        from ..models.agencys_rung_view import AgencysRungView
        from ..models.followed_up_with_agency_view import FollowedUpWithAgencyView
        from ..models.raised_by_agency_view import RaisedByAgencyView
        from ..models.resolved_with_agency_view import ResolvedWithAgencyView
        from ..models.risk_to_agency_view import RiskToAgencyView
        from ..models.supervision_of_agency_view import SupervisionOfAgencyView
        from ..models.unresolved_with_agency_view import UnresolvedWithAgencyView

        d = dict(src_dict)
        challenge = d.pop("challenge")

        state = d.pop("state")

        version = d.pop("version")

        cases = cast(list[str], d.pop("cases"))

        at_risk = d.pop("at_risk")

        audience = cast(Literal["partner"], d.pop("audience"))
        if audience != "partner":
            raise ValueError(f"audience must match const 'partner', got '{audience}'")

        raised = RaisedByAgencyView.from_dict(d.pop("raised"))

        def _parse_supervision(data: object) -> SupervisionOfAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                supervision_type_0 = SupervisionOfAgencyView.from_dict(data)

                return supervision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SupervisionOfAgencyView, data)

        supervision = _parse_supervision(d.pop("supervision"))

        rungs = []
        _rungs = d.pop("rungs")
        for rungs_item_data in _rungs:
            rungs_item = AgencysRungView.from_dict(rungs_item_data)

            rungs.append(rungs_item)

        risks = []
        _risks = d.pop("risks")
        for risks_item_data in _risks:
            risks_item = RiskToAgencyView.from_dict(risks_item_data)

            risks.append(risks_item)

        def _parse_resolved(data: object) -> ResolvedWithAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                resolved_type_0 = ResolvedWithAgencyView.from_dict(data)

                return resolved_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ResolvedWithAgencyView, data)

        resolved = _parse_resolved(d.pop("resolved"))

        def _parse_accepted(data: object) -> AcceptedByAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                accepted_type_0 = AcceptedByAgencyView.from_dict(data)

                return accepted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AcceptedByAgencyView | None, data)

        accepted = _parse_accepted(d.pop("accepted"))

        def _parse_unresolved(data: object) -> UnresolvedWithAgencyView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                unresolved_type_0 = UnresolvedWithAgencyView.from_dict(data)

                return unresolved_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnresolvedWithAgencyView, data)

        unresolved = _parse_unresolved(d.pop("unresolved"))

        followed = []
        _followed = d.pop("followed")
        for followed_item_data in _followed:
            followed_item = FollowedUpWithAgencyView.from_dict(followed_item_data)

            followed.append(followed_item)

        partner_challenge = cls(
            challenge=challenge,
            state=state,
            version=version,
            cases=cases,
            at_risk=at_risk,
            audience=audience,
            raised=raised,
            supervision=supervision,
            rungs=rungs,
            risks=risks,
            resolved=resolved,
            accepted=accepted,
            unresolved=unresolved,
            followed=followed,
        )

        partner_challenge.additional_properties = d
        return partner_challenge

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
