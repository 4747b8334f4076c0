"""What a referrer tells.

The child as the referrer knows it, the people around it, what was seen and said, and who the referrer is: the fifteen
items of a written referral, and what a call asks for (R8 to R26). What was not said is empty.
"""

from datetime import date, datetime
from typing import Annotated

from domain.facts import Narrative, OfChild, OfHousehold, OfReferrer, Sealed
from domain.frozen import frozen
from domain.marks import Personal
from domain.vocabulary import (
    Answer,
    AtRisk,
    Characteristic,
    Disability,
    Ethnicity,
    IdentifierKind,
    Need,
    ReferrerKind,
    Sex,
    StatementKind,
    StatutoryBasis,
    Tier,
)


@frozen(kw_only=True)
class Address:
    lines: OfChild
    postcode: OfChild | None = None
    locality: str | None = None
    """The authority's own name of the area team's locality, in clear: it routes work."""


@frozen(kw_only=True)
class Identifier:
    """A strong identifier. `digest` is its keyed hash, by which one child holds it."""

    kind: IdentifierKind
    number: OfChild
    digest: str


@frozen(kw_only=True)
class ChildWords:
    """The child's own words, never paraphrased (R17)."""

    verbatim: OfChild
    first_disclosure: bool
    heard_by: Narrative
    heard_at: datetime


@frozen(kw_only=True)
class ChildDetails:
    """One child as the referrer knows it (R8 items 1, 2, 5 to 7, 10, 11). refused: what was asked and not told."""

    given_name: OfChild | None = None
    family_name: OfChild | None = None
    also_known_as: OfChild | None = None
    date_of_birth: Annotated[date | Sealed, Personal("child")] | None = None
    expected_date_of_birth: Annotated[date | Sealed, Personal("child")] | None = None
    sex: Sex = Sex.UNKNOWN
    ethnicity: Ethnicity = Ethnicity.NOBT
    first_language: OfChild | None = None
    religion: OfChild | None = None
    nationality: OfChild | None = None
    immigration_status: OfChild | None = None
    disabilities: tuple[Disability, ...] = ()
    additional_needs: OfChild | None = None
    communication_needs: OfChild | None = None
    refused: tuple[Characteristic, ...] = ()
    address: Address | None = None
    school: OfChild | None = None
    identifiers: tuple[Identifier, ...] = ()
    current_location: OfChild | None = None
    condition: OfChild | None = None
    needs_immediate_protection: Answer = Answer.NOT_YET_KNOWN
    words: tuple[ChildWords, ...] = ()
    views: OfChild | None = None


@frozen(kw_only=True)
class HouseholdMember:
    """Somebody in the child's household, or a parent outside it (R8 items 3 to 5). refused: what they did not tell."""

    name: OfHousehold | None = None
    relationship: OfHousehold | None = None
    date_of_birth: Annotated[date | Sealed, Personal("household")] | None = None
    parental_responsibility: bool | None = None
    lives_with_child: bool | None = None
    ethnicity: Ethnicity | None = None
    first_language: OfHousehold | None = None
    religion: OfHousehold | None = None
    nationality: OfHousehold | None = None
    immigration_status: OfHousehold | None = None
    additional_needs: OfHousehold | None = None
    communication_needs: OfHousehold | None = None
    refused: tuple[Characteristic, ...] = ()


@frozen(kw_only=True)
class Statement:
    """One thing said, and how it is known (R18). when, where: of what is alleged (R8 item 9)."""

    kind: StatementKind
    text: Narrative
    source: Narrative | None = None
    when: Narrative | None = None
    where: Narrative | None = None


@frozen(kw_only=True)
class ChronologyEntry:
    on: date
    what: Narrative


@frozen(kw_only=True)
class PriorIntervention:
    """What was already offered and why it did not work (R22)."""

    offered: Narrative
    why_unsuccessful: Narrative
    began_on: date | None = None
    ended_on: date | None = None


@frozen(kw_only=True)
class Telephoned:
    """The call a section 47 referrer makes first (R11)."""

    at: datetime
    spoke_to: Narrative
    advised_not_to_write: bool = False


@frozen(kw_only=True)
class ParentsInformed:
    """Whether parents know of the referral, and if not why; whom it would put at risk to tell them (R15, R16, CF7)."""

    informed: bool
    reason: Narrative | None = None
    at_risk: AtRisk | None = None


@frozen(kw_only=True)
class Account:
    """The written referral's body (R9 to R26)."""

    statutory_basis: StatutoryBasis | None = None
    primary_need: Need = Need.NOT_STATED
    tiers_considered: tuple[Tier, ...] = ()
    threshold_guidance_used: bool | None = None
    telephoned: Telephoned | None = None
    parents_informed: ParentsInformed | None = None
    statements: tuple[Statement, ...] = ()
    chronology: tuple[ChronologyEntry, ...] = ()
    history: Narrative | None = None
    impact_on_wellbeing: Narrative | None = None
    concern_without_intervention: Narrative | None = None
    what_is_needed: Narrative | None = None
    what_needs_to_change: Narrative | None = None
    expectations: Narrative | None = None
    prior_interventions: tuple[PriorIntervention, ...] = ()
    previous_involvement: Narrative | None = None
    what_went_wrong: Narrative | None = None
    what_has_changed: Narrative | None = None
    what_was_missed: Narrative | None = None
    patterns: Narrative | None = None
    deterioration: Narrative | None = None
    impact_on_family: Narrative | None = None
    living_arrangements: Narrative | None = None
    family_dynamics: Narrative | None = None
    supportive_family: Narrative | None = None
    household: tuple[HouseholdMember, ...] = ()
    strengths: Narrative | None = None
    risks: Narrative | None = None
    analysis: Narrative | None = None
    development_and_progress: Narrative | None = None
    risk_to_staff: Narrative | None = None
    lived_experience: Narrative | None = None
    alleged_perpetrator: Narrative | None = None
    other_agencies: Narrative | None = None


@frozen(kw_only=True)
class Referrer:
    """Who made the communication. Exists in the communication's stream and nowhere else (CF2).

    relationship, knowledge: how they stand to the child and the family, and what they know of them (R8 item 13).
    """

    kind: ReferrerKind
    name: OfReferrer | None = None
    job_role: OfReferrer | None = None
    organisation: OfReferrer | None = None
    telephone: OfReferrer | None = None
    email: OfReferrer | None = None
    address: OfReferrer | None = None
    relationship: OfReferrer | None = None
    knowledge: OfReferrer | None = None
    consents_to_disclosure: bool = False
