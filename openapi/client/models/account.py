from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.need import Need
from ..models.statutory_basis import StatutoryBasis
from ..models.tier import Tier
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chronology_entry import ChronologyEntry
    from ..models.household_member import HouseholdMember
    from ..models.parents_informed import ParentsInformed
    from ..models.prior_intervention import PriorIntervention
    from ..models.statement import Statement
    from ..models.telephoned import Telephoned


T = TypeVar("T", bound="Account")


@_attrs_define
class Account:
    """The written referral's body (R9 to R26).

    Attributes:
        statutory_basis (None | StatutoryBasis | Unset):
        primary_need (Need | Unset): The census's PrimaryNeedCode.
        tiers_considered (list[Tier] | Unset):
        threshold_guidance_used (bool | None | Unset):
        telephoned (None | Telephoned | Unset):
        parents_informed (None | ParentsInformed | Unset):
        statements (list[Statement] | Unset):
        chronology (list[ChronologyEntry] | Unset):
        history (None | str | Unset):
        impact_on_wellbeing (None | str | Unset):
        concern_without_intervention (None | str | Unset):
        what_is_needed (None | str | Unset):
        what_needs_to_change (None | str | Unset):
        expectations (None | str | Unset):
        prior_interventions (list[PriorIntervention] | Unset):
        previous_involvement (None | str | Unset):
        what_went_wrong (None | str | Unset):
        what_has_changed (None | str | Unset):
        what_was_missed (None | str | Unset):
        patterns (None | str | Unset):
        deterioration (None | str | Unset):
        impact_on_family (None | str | Unset):
        living_arrangements (None | str | Unset):
        family_dynamics (None | str | Unset):
        supportive_family (None | str | Unset):
        household (list[HouseholdMember] | Unset):
        strengths (None | str | Unset):
        risks (None | str | Unset):
        analysis (None | str | Unset):
        development_and_progress (None | str | Unset):
        risk_to_staff (None | str | Unset):
        lived_experience (None | str | Unset):
        alleged_perpetrator (None | str | Unset):
        other_agencies (None | str | Unset):
    """

    statutory_basis: StatutoryBasis | Unset | None = UNSET
    primary_need: Need | Unset = UNSET
    tiers_considered: list[Tier] | Unset = UNSET
    threshold_guidance_used: bool | Unset | None = UNSET
    telephoned: Telephoned | Unset | None = UNSET
    parents_informed: ParentsInformed | Unset | None = UNSET
    statements: list[Statement] | Unset = UNSET
    chronology: list[ChronologyEntry] | Unset = UNSET
    history: str | Unset | None = UNSET
    impact_on_wellbeing: str | Unset | None = UNSET
    concern_without_intervention: str | Unset | None = UNSET
    what_is_needed: str | Unset | None = UNSET
    what_needs_to_change: str | Unset | None = UNSET
    expectations: str | Unset | None = UNSET
    prior_interventions: list[PriorIntervention] | Unset = UNSET
    previous_involvement: str | Unset | None = UNSET
    what_went_wrong: str | Unset | None = UNSET
    what_has_changed: str | Unset | None = UNSET
    what_was_missed: str | Unset | None = UNSET
    patterns: str | Unset | None = UNSET
    deterioration: str | Unset | None = UNSET
    impact_on_family: str | Unset | None = UNSET
    living_arrangements: str | Unset | None = UNSET
    family_dynamics: str | Unset | None = UNSET
    supportive_family: str | Unset | None = UNSET
    household: list[HouseholdMember] | Unset = UNSET
    strengths: str | Unset | None = UNSET
    risks: str | Unset | None = UNSET
    analysis: str | Unset | None = UNSET
    development_and_progress: str | Unset | None = UNSET
    risk_to_staff: str | Unset | None = UNSET
    lived_experience: str | Unset | None = UNSET
    alleged_perpetrator: str | Unset | None = UNSET
    other_agencies: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.parents_informed import ParentsInformed
        from ..models.telephoned import Telephoned

        statutory_basis: str | Unset | None
        if isinstance(self.statutory_basis, Unset):
            statutory_basis = UNSET
        elif isinstance(self.statutory_basis, StatutoryBasis):
            statutory_basis = self.statutory_basis.value
        else:
            statutory_basis = self.statutory_basis

        primary_need: str | Unset = UNSET
        if not isinstance(self.primary_need, Unset):
            primary_need = self.primary_need.value

        tiers_considered: list[str] | Unset = UNSET
        if not isinstance(self.tiers_considered, Unset):
            tiers_considered = []
            for tiers_considered_item_data in self.tiers_considered:
                tiers_considered_item = tiers_considered_item_data.value
                tiers_considered.append(tiers_considered_item)

        threshold_guidance_used: bool | Unset | None
        if isinstance(self.threshold_guidance_used, Unset):
            threshold_guidance_used = UNSET
        else:
            threshold_guidance_used = self.threshold_guidance_used

        telephoned: dict[str, Any] | Unset | None
        if isinstance(self.telephoned, Unset):
            telephoned = UNSET
        elif isinstance(self.telephoned, Telephoned):
            telephoned = self.telephoned.to_dict()
        else:
            telephoned = self.telephoned

        parents_informed: dict[str, Any] | Unset | None
        if isinstance(self.parents_informed, Unset):
            parents_informed = UNSET
        elif isinstance(self.parents_informed, ParentsInformed):
            parents_informed = self.parents_informed.to_dict()
        else:
            parents_informed = self.parents_informed

        statements: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.statements, Unset):
            statements = []
            for statements_item_data in self.statements:
                statements_item = statements_item_data.to_dict()
                statements.append(statements_item)

        chronology: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.chronology, Unset):
            chronology = []
            for chronology_item_data in self.chronology:
                chronology_item = chronology_item_data.to_dict()
                chronology.append(chronology_item)

        history: str | Unset | None
        if isinstance(self.history, Unset):
            history = UNSET
        else:
            history = self.history

        impact_on_wellbeing: str | Unset | None
        if isinstance(self.impact_on_wellbeing, Unset):
            impact_on_wellbeing = UNSET
        else:
            impact_on_wellbeing = self.impact_on_wellbeing

        concern_without_intervention: str | Unset | None
        if isinstance(self.concern_without_intervention, Unset):
            concern_without_intervention = UNSET
        else:
            concern_without_intervention = self.concern_without_intervention

        what_is_needed: str | Unset | None
        if isinstance(self.what_is_needed, Unset):
            what_is_needed = UNSET
        else:
            what_is_needed = self.what_is_needed

        what_needs_to_change: str | Unset | None
        if isinstance(self.what_needs_to_change, Unset):
            what_needs_to_change = UNSET
        else:
            what_needs_to_change = self.what_needs_to_change

        expectations: str | Unset | None
        if isinstance(self.expectations, Unset):
            expectations = UNSET
        else:
            expectations = self.expectations

        prior_interventions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.prior_interventions, Unset):
            prior_interventions = []
            for prior_interventions_item_data in self.prior_interventions:
                prior_interventions_item = prior_interventions_item_data.to_dict()
                prior_interventions.append(prior_interventions_item)

        previous_involvement: str | Unset | None
        if isinstance(self.previous_involvement, Unset):
            previous_involvement = UNSET
        else:
            previous_involvement = self.previous_involvement

        what_went_wrong: str | Unset | None
        if isinstance(self.what_went_wrong, Unset):
            what_went_wrong = UNSET
        else:
            what_went_wrong = self.what_went_wrong

        what_has_changed: str | Unset | None
        if isinstance(self.what_has_changed, Unset):
            what_has_changed = UNSET
        else:
            what_has_changed = self.what_has_changed

        what_was_missed: str | Unset | None
        if isinstance(self.what_was_missed, Unset):
            what_was_missed = UNSET
        else:
            what_was_missed = self.what_was_missed

        patterns: str | Unset | None
        if isinstance(self.patterns, Unset):
            patterns = UNSET
        else:
            patterns = self.patterns

        deterioration: str | Unset | None
        if isinstance(self.deterioration, Unset):
            deterioration = UNSET
        else:
            deterioration = self.deterioration

        impact_on_family: str | Unset | None
        if isinstance(self.impact_on_family, Unset):
            impact_on_family = UNSET
        else:
            impact_on_family = self.impact_on_family

        living_arrangements: str | Unset | None
        if isinstance(self.living_arrangements, Unset):
            living_arrangements = UNSET
        else:
            living_arrangements = self.living_arrangements

        family_dynamics: str | Unset | None
        if isinstance(self.family_dynamics, Unset):
            family_dynamics = UNSET
        else:
            family_dynamics = self.family_dynamics

        supportive_family: str | Unset | None
        if isinstance(self.supportive_family, Unset):
            supportive_family = UNSET
        else:
            supportive_family = self.supportive_family

        household: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.household, Unset):
            household = []
            for household_item_data in self.household:
                household_item = household_item_data.to_dict()
                household.append(household_item)

        strengths: str | Unset | None
        if isinstance(self.strengths, Unset):
            strengths = UNSET
        else:
            strengths = self.strengths

        risks: str | Unset | None
        if isinstance(self.risks, Unset):
            risks = UNSET
        else:
            risks = self.risks

        analysis: str | Unset | None
        if isinstance(self.analysis, Unset):
            analysis = UNSET
        else:
            analysis = self.analysis

        development_and_progress: str | Unset | None
        if isinstance(self.development_and_progress, Unset):
            development_and_progress = UNSET
        else:
            development_and_progress = self.development_and_progress

        risk_to_staff: str | Unset | None
        if isinstance(self.risk_to_staff, Unset):
            risk_to_staff = UNSET
        else:
            risk_to_staff = self.risk_to_staff

        lived_experience: str | Unset | None
        if isinstance(self.lived_experience, Unset):
            lived_experience = UNSET
        else:
            lived_experience = self.lived_experience

        alleged_perpetrator: str | Unset | None
        if isinstance(self.alleged_perpetrator, Unset):
            alleged_perpetrator = UNSET
        else:
            alleged_perpetrator = self.alleged_perpetrator

        other_agencies: str | Unset | None
        if isinstance(self.other_agencies, Unset):
            other_agencies = UNSET
        else:
            other_agencies = self.other_agencies

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if statutory_basis is not UNSET:
            field_dict["statutory_basis"] = statutory_basis
        if primary_need is not UNSET:
            field_dict["primary_need"] = primary_need
        if tiers_considered is not UNSET:
            field_dict["tiers_considered"] = tiers_considered
        if threshold_guidance_used is not UNSET:
            field_dict["threshold_guidance_used"] = threshold_guidance_used
        if telephoned is not UNSET:
            field_dict["telephoned"] = telephoned
        if parents_informed is not UNSET:
            field_dict["parents_informed"] = parents_informed
        if statements is not UNSET:
            field_dict["statements"] = statements
        if chronology is not UNSET:
            field_dict["chronology"] = chronology
        if history is not UNSET:
            field_dict["history"] = history
        if impact_on_wellbeing is not UNSET:
            field_dict["impact_on_wellbeing"] = impact_on_wellbeing
        if concern_without_intervention is not UNSET:
            field_dict["concern_without_intervention"] = concern_without_intervention
        if what_is_needed is not UNSET:
            field_dict["what_is_needed"] = what_is_needed
        if what_needs_to_change is not UNSET:
            field_dict["what_needs_to_change"] = what_needs_to_change
        if expectations is not UNSET:
            field_dict["expectations"] = expectations
        if prior_interventions is not UNSET:
            field_dict["prior_interventions"] = prior_interventions
        if previous_involvement is not UNSET:
            field_dict["previous_involvement"] = previous_involvement
        if what_went_wrong is not UNSET:
            field_dict["what_went_wrong"] = what_went_wrong
        if what_has_changed is not UNSET:
            field_dict["what_has_changed"] = what_has_changed
        if what_was_missed is not UNSET:
            field_dict["what_was_missed"] = what_was_missed
        if patterns is not UNSET:
            field_dict["patterns"] = patterns
        if deterioration is not UNSET:
            field_dict["deterioration"] = deterioration
        if impact_on_family is not UNSET:
            field_dict["impact_on_family"] = impact_on_family
        if living_arrangements is not UNSET:
            field_dict["living_arrangements"] = living_arrangements
        if family_dynamics is not UNSET:
            field_dict["family_dynamics"] = family_dynamics
        if supportive_family is not UNSET:
            field_dict["supportive_family"] = supportive_family
        if household is not UNSET:
            field_dict["household"] = household
        if strengths is not UNSET:
            field_dict["strengths"] = strengths
        if risks is not UNSET:
            field_dict["risks"] = risks
        if analysis is not UNSET:
            field_dict["analysis"] = analysis
        if development_and_progress is not UNSET:
            field_dict["development_and_progress"] = development_and_progress
        if risk_to_staff is not UNSET:
            field_dict["risk_to_staff"] = risk_to_staff
        if lived_experience is not UNSET:
            field_dict["lived_experience"] = lived_experience
        if alleged_perpetrator is not UNSET:
            field_dict["alleged_perpetrator"] = alleged_perpetrator
        if other_agencies is not UNSET:
            field_dict["other_agencies"] = other_agencies

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chronology_entry import ChronologyEntry
        from ..models.household_member import HouseholdMember
        from ..models.parents_informed import ParentsInformed
        from ..models.prior_intervention import PriorIntervention
        from ..models.statement import Statement
        from ..models.telephoned import Telephoned

        d = dict(src_dict)

        def _parse_statutory_basis(data: object) -> StatutoryBasis | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                statutory_basis_type_0 = StatutoryBasis(data)

                return statutory_basis_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StatutoryBasis | Unset, data)

        statutory_basis = _parse_statutory_basis(d.pop("statutory_basis", UNSET))

        _primary_need = d.pop("primary_need", UNSET)
        primary_need: Need | Unset
        if isinstance(_primary_need, Unset):
            primary_need = UNSET
        else:
            primary_need = Need(_primary_need)

        _tiers_considered = d.pop("tiers_considered", UNSET)
        tiers_considered: list[Tier] | Unset = UNSET
        if _tiers_considered is not UNSET:
            tiers_considered = []
            for tiers_considered_item_data in _tiers_considered:
                tiers_considered_item = Tier(tiers_considered_item_data)

                tiers_considered.append(tiers_considered_item)

        def _parse_threshold_guidance_used(data: object) -> bool | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        threshold_guidance_used = _parse_threshold_guidance_used(d.pop("threshold_guidance_used", UNSET))

        def _parse_telephoned(data: object) -> Telephoned | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                telephoned_type_0 = Telephoned.from_dict(data)

                return telephoned_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Telephoned | Unset, data)

        telephoned = _parse_telephoned(d.pop("telephoned", UNSET))

        def _parse_parents_informed(data: object) -> ParentsInformed | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                parents_informed_type_0 = ParentsInformed.from_dict(data)

                return parents_informed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ParentsInformed | Unset, data)

        parents_informed = _parse_parents_informed(d.pop("parents_informed", UNSET))

        _statements = d.pop("statements", UNSET)
        statements: list[Statement] | Unset = UNSET
        if _statements is not UNSET:
            statements = []
            for statements_item_data in _statements:
                statements_item = Statement.from_dict(statements_item_data)

                statements.append(statements_item)

        _chronology = d.pop("chronology", UNSET)
        chronology: list[ChronologyEntry] | Unset = UNSET
        if _chronology is not UNSET:
            chronology = []
            for chronology_item_data in _chronology:
                chronology_item = ChronologyEntry.from_dict(chronology_item_data)

                chronology.append(chronology_item)

        def _parse_history(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        history = _parse_history(d.pop("history", UNSET))

        def _parse_impact_on_wellbeing(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        impact_on_wellbeing = _parse_impact_on_wellbeing(d.pop("impact_on_wellbeing", UNSET))

        def _parse_concern_without_intervention(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        concern_without_intervention = _parse_concern_without_intervention(d.pop("concern_without_intervention", UNSET))

        def _parse_what_is_needed(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        what_is_needed = _parse_what_is_needed(d.pop("what_is_needed", UNSET))

        def _parse_what_needs_to_change(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        what_needs_to_change = _parse_what_needs_to_change(d.pop("what_needs_to_change", UNSET))

        def _parse_expectations(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        expectations = _parse_expectations(d.pop("expectations", UNSET))

        _prior_interventions = d.pop("prior_interventions", UNSET)
        prior_interventions: list[PriorIntervention] | Unset = UNSET
        if _prior_interventions is not UNSET:
            prior_interventions = []
            for prior_interventions_item_data in _prior_interventions:
                prior_interventions_item = PriorIntervention.from_dict(prior_interventions_item_data)

                prior_interventions.append(prior_interventions_item)

        def _parse_previous_involvement(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        previous_involvement = _parse_previous_involvement(d.pop("previous_involvement", UNSET))

        def _parse_what_went_wrong(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        what_went_wrong = _parse_what_went_wrong(d.pop("what_went_wrong", UNSET))

        def _parse_what_has_changed(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        what_has_changed = _parse_what_has_changed(d.pop("what_has_changed", UNSET))

        def _parse_what_was_missed(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        what_was_missed = _parse_what_was_missed(d.pop("what_was_missed", UNSET))

        def _parse_patterns(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        patterns = _parse_patterns(d.pop("patterns", UNSET))

        def _parse_deterioration(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        deterioration = _parse_deterioration(d.pop("deterioration", UNSET))

        def _parse_impact_on_family(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        impact_on_family = _parse_impact_on_family(d.pop("impact_on_family", UNSET))

        def _parse_living_arrangements(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        living_arrangements = _parse_living_arrangements(d.pop("living_arrangements", UNSET))

        def _parse_family_dynamics(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        family_dynamics = _parse_family_dynamics(d.pop("family_dynamics", UNSET))

        def _parse_supportive_family(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        supportive_family = _parse_supportive_family(d.pop("supportive_family", UNSET))

        _household = d.pop("household", UNSET)
        household: list[HouseholdMember] | Unset = UNSET
        if _household is not UNSET:
            household = []
            for household_item_data in _household:
                household_item = HouseholdMember.from_dict(household_item_data)

                household.append(household_item)

        def _parse_strengths(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        strengths = _parse_strengths(d.pop("strengths", UNSET))

        def _parse_risks(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        risks = _parse_risks(d.pop("risks", UNSET))

        def _parse_analysis(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        analysis = _parse_analysis(d.pop("analysis", UNSET))

        def _parse_development_and_progress(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        development_and_progress = _parse_development_and_progress(d.pop("development_and_progress", UNSET))

        def _parse_risk_to_staff(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        risk_to_staff = _parse_risk_to_staff(d.pop("risk_to_staff", UNSET))

        def _parse_lived_experience(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lived_experience = _parse_lived_experience(d.pop("lived_experience", UNSET))

        def _parse_alleged_perpetrator(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        alleged_perpetrator = _parse_alleged_perpetrator(d.pop("alleged_perpetrator", UNSET))

        def _parse_other_agencies(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        other_agencies = _parse_other_agencies(d.pop("other_agencies", UNSET))

        account = cls(
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

        return account
