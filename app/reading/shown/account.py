"""What a referrer tells, as it is shown: the parts a contact is made of.

A digest of an identifier is shown to nobody.
"""

from app.reading.looking import Sees, see, withheld
from domain.account import (
    Account,
    Address,
    ChildDetails,
    ChildWords,
    ChronologyEntry,
    HouseholdMember,
    Identifier,
    ParentsInformed,
    PriorIntervention,
    Referrer,
    Statement,
    Telephoned,
)

OFFICE: Sees = {
    Address: see("lines postcode locality"),
    Identifier: see("kind number"),
    ChildWords: see("verbatim first_disclosure heard_by heard_at"),
    ChildDetails: see(
        "given_name family_name also_known_as date_of_birth expected_date_of_birth sex ethnicity first_language "
        "religion nationality immigration_status disabilities additional_needs communication_needs refused address "
        "school identifiers current_location condition needs_immediate_protection words views"
    ),
    HouseholdMember: see(
        "name relationship date_of_birth parental_responsibility lives_with_child ethnicity first_language religion "
        "nationality immigration_status additional_needs communication_needs refused"
    ),
    Statement: see("kind text source when where"),
    ChronologyEntry: see("on what"),
    PriorIntervention: see("offered why_unsuccessful began_on ended_on"),
    Telephoned: see("at spoke_to advised_not_to_write"),
    ParentsInformed: see("informed reason at_risk"),
    Account: see(
        "statutory_basis primary_need tiers_considered threshold_guidance_used telephoned parents_informed "
        "statements chronology history impact_on_wellbeing concern_without_intervention what_is_needed "
        "what_needs_to_change expectations prior_interventions previous_involvement what_went_wrong what_has_changed "
        "what_was_missed patterns deterioration impact_on_family living_arrangements family_dynamics "
        "supportive_family household strengths risks analysis development_and_progress "
        "lived_experience alleged_perpetrator other_agencies",
        *withheld("risk_to_staff"),
    ),
    Referrer: see(
        "kind name job_role organisation telephone email address relationship knowledge consents_to_disclosure"
    ),
}
AUDITOR: Sees = {
    Address: see("lines postcode locality"),
    Identifier: see("kind number"),
    ChildWords: see("verbatim first_disclosure heard_by heard_at"),
    ChildDetails: see(
        "given_name family_name also_known_as date_of_birth expected_date_of_birth sex ethnicity first_language "
        "religion nationality immigration_status disabilities additional_needs communication_needs refused address "
        "school identifiers current_location condition needs_immediate_protection words views"
    ),
    HouseholdMember: see(
        "name relationship date_of_birth parental_responsibility lives_with_child ethnicity first_language religion "
        "nationality immigration_status additional_needs communication_needs refused"
    ),
    Statement: see("kind text source when where"),
    ChronologyEntry: see("on what"),
    PriorIntervention: see("offered why_unsuccessful began_on ended_on"),
    Telephoned: see("at spoke_to advised_not_to_write"),
    ParentsInformed: see("informed reason at_risk"),
    Account: see(
        "statutory_basis primary_need tiers_considered threshold_guidance_used telephoned parents_informed "
        "statements chronology history impact_on_wellbeing concern_without_intervention what_is_needed "
        "what_needs_to_change expectations prior_interventions previous_involvement what_went_wrong what_has_changed "
        "what_was_missed patterns deterioration impact_on_family living_arrangements family_dynamics "
        "supportive_family household strengths risks analysis development_and_progress "
        "lived_experience alleged_perpetrator other_agencies",
        *withheld("risk_to_staff"),
    ),
    Referrer: see(
        "kind name job_role organisation telephone email address relationship knowledge consents_to_disclosure"
    ),
}
PARTNER: Sees = {
    Address: see("lines postcode locality"),
    Identifier: see("kind number"),
    ChildWords: see("verbatim first_disclosure heard_by heard_at"),
    ChildDetails: see(
        "given_name family_name also_known_as date_of_birth expected_date_of_birth sex ethnicity first_language "
        "religion nationality immigration_status disabilities additional_needs communication_needs refused address "
        "school identifiers current_location condition needs_immediate_protection words views"
    ),
    HouseholdMember: see(
        "name relationship date_of_birth parental_responsibility lives_with_child ethnicity first_language religion "
        "nationality immigration_status additional_needs communication_needs refused"
    ),
    Statement: see("kind text source when where"),
    ChronologyEntry: see("on what"),
    PriorIntervention: see("offered why_unsuccessful began_on ended_on"),
    Telephoned: see("at spoke_to advised_not_to_write"),
    ParentsInformed: see("informed reason at_risk"),
    Account: see(
        "statutory_basis primary_need tiers_considered threshold_guidance_used telephoned parents_informed "
        "statements chronology history impact_on_wellbeing concern_without_intervention what_is_needed "
        "what_needs_to_change expectations prior_interventions previous_involvement what_went_wrong what_has_changed "
        "what_was_missed patterns deterioration impact_on_family living_arrangements family_dynamics "
        "supportive_family household strengths risks analysis development_and_progress risk_to_staff "
        "lived_experience alleged_perpetrator other_agencies"
    ),
}
