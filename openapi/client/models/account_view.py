from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.chronology_entry_view import ChronologyEntryView
    from ..models.household_member_view import HouseholdMemberView
    from ..models.parents_informed_view import ParentsInformedView
    from ..models.prior_intervention_view import PriorInterventionView
    from ..models.statement_view import StatementView
    from ..models.telephoned_view import TelephonedView


T = TypeVar("T", bound="AccountView")


@_attrs_define
class AccountView:
    """The written referral's body (R9 to R26).

    Attributes:
        statutory_basis (None | str):
        primary_need (str): The census's PrimaryNeedCode.
        tiers_considered (list[str]):
        threshold_guidance_used (bool | None):
        telephoned (None | TelephonedView):
        parents_informed (None | ParentsInformedView):
        statements (list[StatementView]):
        chronology (list[ChronologyEntryView]):
        history (None | str):
        impact_on_wellbeing (None | str):
        concern_without_intervention (None | str):
        what_is_needed (None | str):
        what_needs_to_change (None | str):
        expectations (None | str):
        prior_interventions (list[PriorInterventionView]):
        previous_involvement (None | str):
        what_went_wrong (None | str):
        what_has_changed (None | str):
        what_was_missed (None | str):
        patterns (None | str):
        deterioration (None | str):
        impact_on_family (None | str):
        living_arrangements (None | str):
        family_dynamics (None | str):
        supportive_family (None | str):
        household (list[HouseholdMemberView]):
        strengths (None | str):
        risks (None | str):
        analysis (None | str):
        development_and_progress (None | str):
        risk_to_staff (None | str):
        lived_experience (None | str):
        alleged_perpetrator (None | str):
        other_agencies (None | str):
    """

    statutory_basis: str | None
    primary_need: str
    tiers_considered: list[str]
    threshold_guidance_used: bool | None
    telephoned: TelephonedView | None
    parents_informed: ParentsInformedView | None
    statements: list[StatementView]
    chronology: list[ChronologyEntryView]
    history: str | None
    impact_on_wellbeing: str | None
    concern_without_intervention: str | None
    what_is_needed: str | None
    what_needs_to_change: str | None
    expectations: str | None
    prior_interventions: list[PriorInterventionView]
    previous_involvement: str | None
    what_went_wrong: str | None
    what_has_changed: str | None
    what_was_missed: str | None
    patterns: str | None
    deterioration: str | None
    impact_on_family: str | None
    living_arrangements: str | None
    family_dynamics: str | None
    supportive_family: str | None
    household: list[HouseholdMemberView]
    strengths: str | None
    risks: str | None
    analysis: str | None
    development_and_progress: str | None
    risk_to_staff: str | None
    lived_experience: str | None
    alleged_perpetrator: str | None
    other_agencies: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.parents_informed_view import ParentsInformedView
        from ..models.telephoned_view import TelephonedView

        statutory_basis: str | None
        statutory_basis = self.statutory_basis

        primary_need = self.primary_need

        tiers_considered = self.tiers_considered

        threshold_guidance_used: bool | None
        threshold_guidance_used = self.threshold_guidance_used

        telephoned: dict[str, Any] | None
        if isinstance(self.telephoned, TelephonedView):
            telephoned = self.telephoned.to_dict()
        else:
            telephoned = self.telephoned

        parents_informed: dict[str, Any] | None
        if isinstance(self.parents_informed, ParentsInformedView):
            parents_informed = self.parents_informed.to_dict()
        else:
            parents_informed = self.parents_informed

        statements = []
        for statements_item_data in self.statements:
            statements_item = statements_item_data.to_dict()
            statements.append(statements_item)

        chronology = []
        for chronology_item_data in self.chronology:
            chronology_item = chronology_item_data.to_dict()
            chronology.append(chronology_item)

        history: str | None
        history = self.history

        impact_on_wellbeing: str | None
        impact_on_wellbeing = self.impact_on_wellbeing

        concern_without_intervention: str | None
        concern_without_intervention = self.concern_without_intervention

        what_is_needed: str | None
        what_is_needed = self.what_is_needed

        what_needs_to_change: str | None
        what_needs_to_change = self.what_needs_to_change

        expectations: str | None
        expectations = self.expectations

        prior_interventions = []
        for prior_interventions_item_data in self.prior_interventions:
            prior_interventions_item = prior_interventions_item_data.to_dict()
            prior_interventions.append(prior_interventions_item)

        previous_involvement: str | None
        previous_involvement = self.previous_involvement

        what_went_wrong: str | None
        what_went_wrong = self.what_went_wrong

        what_has_changed: str | None
        what_has_changed = self.what_has_changed

        what_was_missed: str | None
        what_was_missed = self.what_was_missed

        patterns: str | None
        patterns = self.patterns

        deterioration: str | None
        deterioration = self.deterioration

        impact_on_family: str | None
        impact_on_family = self.impact_on_family

        living_arrangements: str | None
        living_arrangements = self.living_arrangements

        family_dynamics: str | None
        family_dynamics = self.family_dynamics

        supportive_family: str | None
        supportive_family = self.supportive_family

        household = []
        for household_item_data in self.household:
            household_item = household_item_data.to_dict()
            household.append(household_item)

        strengths: str | None
        strengths = self.strengths

        risks: str | None
        risks = self.risks

        analysis: str | None
        analysis = self.analysis

        development_and_progress: str | None
        development_and_progress = self.development_and_progress

        risk_to_staff: str | None
        risk_to_staff = self.risk_to_staff

        lived_experience: str | None
        lived_experience = self.lived_experience

        alleged_perpetrator: str | None
        alleged_perpetrator = self.alleged_perpetrator

        other_agencies: str | None
        other_agencies = self.other_agencies

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "statutory_basis": statutory_basis,
                "primary_need": primary_need,
                "tiers_considered": tiers_considered,
                "threshold_guidance_used": threshold_guidance_used,
                "telephoned": telephoned,
                "parents_informed": parents_informed,
                "statements": statements,
                "chronology": chronology,
                "history": history,
                "impact_on_wellbeing": impact_on_wellbeing,
                "concern_without_intervention": concern_without_intervention,
                "what_is_needed": what_is_needed,
                "what_needs_to_change": what_needs_to_change,
                "expectations": expectations,
                "prior_interventions": prior_interventions,
                "previous_involvement": previous_involvement,
                "what_went_wrong": what_went_wrong,
                "what_has_changed": what_has_changed,
                "what_was_missed": what_was_missed,
                "patterns": patterns,
                "deterioration": deterioration,
                "impact_on_family": impact_on_family,
                "living_arrangements": living_arrangements,
                "family_dynamics": family_dynamics,
                "supportive_family": supportive_family,
                "household": household,
                "strengths": strengths,
                "risks": risks,
                "analysis": analysis,
                "development_and_progress": development_and_progress,
                "risk_to_staff": risk_to_staff,
                "lived_experience": lived_experience,
                "alleged_perpetrator": alleged_perpetrator,
                "other_agencies": other_agencies,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chronology_entry_view import ChronologyEntryView
        from ..models.household_member_view import HouseholdMemberView
        from ..models.parents_informed_view import ParentsInformedView
        from ..models.prior_intervention_view import PriorInterventionView
        from ..models.statement_view import StatementView
        from ..models.telephoned_view import TelephonedView

        d = dict(src_dict)

        def _parse_statutory_basis(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        statutory_basis = _parse_statutory_basis(d.pop("statutory_basis"))

        primary_need = d.pop("primary_need")

        tiers_considered = cast(list[str], d.pop("tiers_considered"))

        def _parse_threshold_guidance_used(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        threshold_guidance_used = _parse_threshold_guidance_used(d.pop("threshold_guidance_used"))

        def _parse_telephoned(data: object) -> TelephonedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                telephoned_type_0 = TelephonedView.from_dict(data)

                return telephoned_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TelephonedView, data)

        telephoned = _parse_telephoned(d.pop("telephoned"))

        def _parse_parents_informed(data: object) -> ParentsInformedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                parents_informed_type_0 = ParentsInformedView.from_dict(data)

                return parents_informed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ParentsInformedView, data)

        parents_informed = _parse_parents_informed(d.pop("parents_informed"))

        statements = []
        _statements = d.pop("statements")
        for statements_item_data in _statements:
            statements_item = StatementView.from_dict(statements_item_data)

            statements.append(statements_item)

        chronology = []
        _chronology = d.pop("chronology")
        for chronology_item_data in _chronology:
            chronology_item = ChronologyEntryView.from_dict(chronology_item_data)

            chronology.append(chronology_item)

        def _parse_history(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        history = _parse_history(d.pop("history"))

        def _parse_impact_on_wellbeing(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        impact_on_wellbeing = _parse_impact_on_wellbeing(d.pop("impact_on_wellbeing"))

        def _parse_concern_without_intervention(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        concern_without_intervention = _parse_concern_without_intervention(d.pop("concern_without_intervention"))

        def _parse_what_is_needed(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what_is_needed = _parse_what_is_needed(d.pop("what_is_needed"))

        def _parse_what_needs_to_change(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what_needs_to_change = _parse_what_needs_to_change(d.pop("what_needs_to_change"))

        def _parse_expectations(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        expectations = _parse_expectations(d.pop("expectations"))

        prior_interventions = []
        _prior_interventions = d.pop("prior_interventions")
        for prior_interventions_item_data in _prior_interventions:
            prior_interventions_item = PriorInterventionView.from_dict(prior_interventions_item_data)

            prior_interventions.append(prior_interventions_item)

        def _parse_previous_involvement(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        previous_involvement = _parse_previous_involvement(d.pop("previous_involvement"))

        def _parse_what_went_wrong(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what_went_wrong = _parse_what_went_wrong(d.pop("what_went_wrong"))

        def _parse_what_has_changed(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what_has_changed = _parse_what_has_changed(d.pop("what_has_changed"))

        def _parse_what_was_missed(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        what_was_missed = _parse_what_was_missed(d.pop("what_was_missed"))

        def _parse_patterns(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        patterns = _parse_patterns(d.pop("patterns"))

        def _parse_deterioration(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        deterioration = _parse_deterioration(d.pop("deterioration"))

        def _parse_impact_on_family(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        impact_on_family = _parse_impact_on_family(d.pop("impact_on_family"))

        def _parse_living_arrangements(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        living_arrangements = _parse_living_arrangements(d.pop("living_arrangements"))

        def _parse_family_dynamics(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        family_dynamics = _parse_family_dynamics(d.pop("family_dynamics"))

        def _parse_supportive_family(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        supportive_family = _parse_supportive_family(d.pop("supportive_family"))

        household = []
        _household = d.pop("household")
        for household_item_data in _household:
            household_item = HouseholdMemberView.from_dict(household_item_data)

            household.append(household_item)

        def _parse_strengths(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        strengths = _parse_strengths(d.pop("strengths"))

        def _parse_risks(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        risks = _parse_risks(d.pop("risks"))

        def _parse_analysis(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        analysis = _parse_analysis(d.pop("analysis"))

        def _parse_development_and_progress(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        development_and_progress = _parse_development_and_progress(d.pop("development_and_progress"))

        def _parse_risk_to_staff(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        risk_to_staff = _parse_risk_to_staff(d.pop("risk_to_staff"))

        def _parse_lived_experience(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        lived_experience = _parse_lived_experience(d.pop("lived_experience"))

        def _parse_alleged_perpetrator(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        alleged_perpetrator = _parse_alleged_perpetrator(d.pop("alleged_perpetrator"))

        def _parse_other_agencies(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        other_agencies = _parse_other_agencies(d.pop("other_agencies"))

        account_view = cls(
            statutory_basis=statutory_basis,
            primary_need=primary_need,
            tiers_considered=tiers_considered,
            threshold_guidance_used=threshold_guidance_used,
            telephoned=telephoned,
            parents_informed=parents_informed,
            statements=statements,
            chronology=chronology,
            history=history,
            impact_on_wellbeing=impact_on_wellbeing,
            concern_without_intervention=concern_without_intervention,
            what_is_needed=what_is_needed,
            what_needs_to_change=what_needs_to_change,
            expectations=expectations,
            prior_interventions=prior_interventions,
            previous_involvement=previous_involvement,
            what_went_wrong=what_went_wrong,
            what_has_changed=what_has_changed,
            what_was_missed=what_was_missed,
            patterns=patterns,
            deterioration=deterioration,
            impact_on_family=impact_on_family,
            living_arrangements=living_arrangements,
            family_dynamics=family_dynamics,
            supportive_family=supportive_family,
            household=household,
            strengths=strengths,
            risks=risks,
            analysis=analysis,
            development_and_progress=development_and_progress,
            risk_to_staff=risk_to_staff,
            lived_experience=lived_experience,
            alleged_perpetrator=alleged_perpetrator,
            other_agencies=other_agencies,
        )

        account_view.additional_properties = d
        return account_view

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
