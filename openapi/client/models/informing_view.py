from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.informing_acceptance_view import InformingAcceptanceView
    from ..models.informing_answer_view import InformingAnswerView
    from ..models.informing_challenge_view import InformingChallengeView
    from ..models.informing_risk_lifted_view import InformingRiskLiftedView
    from ..models.informing_risk_view import InformingRiskView
    from ..models.parent_informed_view import ParentInformedView
    from ..models.parent_not_reached_view import ParentNotReachedView
    from ..models.parent_withheld_view import ParentWithheldView
    from ..models.site_support_view import SiteSupportView


T = TypeVar("T", bound="InformingView")


@_attrs_define
class InformingView:
    """Telling the parents: what the screener decided, what forbids it, and its challenge; null while nothing is recorded
    (SC8, CF7 to CF9).

        Attributes:
            informed (None | ParentInformedView):
            withheld (None | ParentWithheldView):
            not_reached (None | ParentNotReachedView):
            risks (list[InformingRiskView]):
            lifted (InformingRiskLiftedView | None):
            challenged (InformingChallengeView | None):
            answered (InformingAnswerView | None):
            accepted (InformingAcceptanceView | None):
            site_support (None | SiteSupportView):
    """

    informed: ParentInformedView | None
    withheld: ParentWithheldView | None
    not_reached: ParentNotReachedView | None
    risks: list[InformingRiskView]
    lifted: InformingRiskLiftedView | None
    challenged: InformingChallengeView | None
    answered: InformingAnswerView | None
    accepted: InformingAcceptanceView | None
    site_support: SiteSupportView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.informing_acceptance_view import InformingAcceptanceView
        from ..models.informing_answer_view import InformingAnswerView
        from ..models.informing_challenge_view import InformingChallengeView
        from ..models.informing_risk_lifted_view import InformingRiskLiftedView
        from ..models.parent_informed_view import ParentInformedView
        from ..models.parent_not_reached_view import ParentNotReachedView
        from ..models.parent_withheld_view import ParentWithheldView
        from ..models.site_support_view import SiteSupportView

        informed: dict[str, Any] | None
        if isinstance(self.informed, ParentInformedView):
            informed = self.informed.to_dict()
        else:
            informed = self.informed

        withheld: dict[str, Any] | None
        if isinstance(self.withheld, ParentWithheldView):
            withheld = self.withheld.to_dict()
        else:
            withheld = self.withheld

        not_reached: dict[str, Any] | None
        if isinstance(self.not_reached, ParentNotReachedView):
            not_reached = self.not_reached.to_dict()
        else:
            not_reached = self.not_reached

        risks = []
        for risks_item_data in self.risks:
            risks_item = risks_item_data.to_dict()
            risks.append(risks_item)

        lifted: dict[str, Any] | None
        if isinstance(self.lifted, InformingRiskLiftedView):
            lifted = self.lifted.to_dict()
        else:
            lifted = self.lifted

        challenged: dict[str, Any] | None
        if isinstance(self.challenged, InformingChallengeView):
            challenged = self.challenged.to_dict()
        else:
            challenged = self.challenged

        answered: dict[str, Any] | None
        if isinstance(self.answered, InformingAnswerView):
            answered = self.answered.to_dict()
        else:
            answered = self.answered

        accepted: dict[str, Any] | None
        if isinstance(self.accepted, InformingAcceptanceView):
            accepted = self.accepted.to_dict()
        else:
            accepted = self.accepted

        site_support: dict[str, Any] | None
        if isinstance(self.site_support, SiteSupportView):
            site_support = self.site_support.to_dict()
        else:
            site_support = self.site_support

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "informed": informed,
                "withheld": withheld,
                "not_reached": not_reached,
                "risks": risks,
                "lifted": lifted,
                "challenged": challenged,
                "answered": answered,
                "accepted": accepted,
                "site_support": site_support,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.informing_acceptance_view import InformingAcceptanceView
        from ..models.informing_answer_view import InformingAnswerView
        from ..models.informing_challenge_view import InformingChallengeView
        from ..models.informing_risk_lifted_view import InformingRiskLiftedView
        from ..models.informing_risk_view import InformingRiskView
        from ..models.parent_informed_view import ParentInformedView
        from ..models.parent_not_reached_view import ParentNotReachedView
        from ..models.parent_withheld_view import ParentWithheldView
        from ..models.site_support_view import SiteSupportView

        d = dict(src_dict)

        def _parse_informed(data: object) -> ParentInformedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                informed_type_0 = ParentInformedView.from_dict(data)

                return informed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ParentInformedView, data)

        informed = _parse_informed(d.pop("informed"))

        def _parse_withheld(data: object) -> ParentWithheldView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                withheld_type_0 = ParentWithheldView.from_dict(data)

                return withheld_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ParentWithheldView, data)

        withheld = _parse_withheld(d.pop("withheld"))

        def _parse_not_reached(data: object) -> ParentNotReachedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                not_reached_type_0 = ParentNotReachedView.from_dict(data)

                return not_reached_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ParentNotReachedView, data)

        not_reached = _parse_not_reached(d.pop("not_reached"))

        risks = []
        _risks = d.pop("risks")
        for risks_item_data in _risks:
            risks_item = InformingRiskView.from_dict(risks_item_data)

            risks.append(risks_item)

        def _parse_lifted(data: object) -> InformingRiskLiftedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                lifted_type_0 = InformingRiskLiftedView.from_dict(data)

                return lifted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformingRiskLiftedView | None, data)

        lifted = _parse_lifted(d.pop("lifted"))

        def _parse_challenged(data: object) -> InformingChallengeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                challenged_type_0 = InformingChallengeView.from_dict(data)

                return challenged_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformingChallengeView | None, data)

        challenged = _parse_challenged(d.pop("challenged"))

        def _parse_answered(data: object) -> InformingAnswerView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                answered_type_0 = InformingAnswerView.from_dict(data)

                return answered_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformingAnswerView | None, data)

        answered = _parse_answered(d.pop("answered"))

        def _parse_accepted(data: object) -> InformingAcceptanceView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                accepted_type_0 = InformingAcceptanceView.from_dict(data)

                return accepted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InformingAcceptanceView | None, data)

        accepted = _parse_accepted(d.pop("accepted"))

        def _parse_site_support(data: object) -> SiteSupportView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                site_support_type_0 = SiteSupportView.from_dict(data)

                return site_support_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SiteSupportView, data)

        site_support = _parse_site_support(d.pop("site_support"))

        informing_view = cls(
            informed=informed,
            withheld=withheld,
            not_reached=not_reached,
            risks=risks,
            lifted=lifted,
            challenged=challenged,
            answered=answered,
            accepted=accepted,
            site_support=site_support,
        )

        informing_view.additional_properties = d
        return informing_view

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
