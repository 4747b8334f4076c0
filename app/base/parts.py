"""What requests and answers are made of, as the OpenAPI document shows it.

The names are those of the events (domain/account.py), so that a part of a request
becomes a part of an event by name.
"""

import warnings
from collections.abc import Hashable, Mapping
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter
from pydantic.warnings import UnsupportedFieldAttributeWarning

from app.base.clause_marks import MARK, Asks
from app.base.text import NUMBER, POSTCODE, Code, Day, Instant, Line, Text
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

warnings.filterwarnings("ignore", category=UnsupportedFieldAttributeWarning)
"""As FastAPI does where it works out how a body is read, which here is later."""


class Part(BaseModel):
    """A part of a body: nothing unknown, nothing coerced from another type. Its schema is made when first used."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


Fact = TypeVar("Fact")


def as_fact(kind: type[Fact], told: BaseModel | Mapping[str, Any]) -> Fact:
    """A part of a body as the fact of the domain it becomes, name by name; ValidationError if one is not known there.

    as_fact(events.Account, body.account)
    """
    given = told.model_dump() if isinstance(told, BaseModel) else told
    fact: Fact = _adapter(cast(Hashable, kind)).validate_python(given, extra="forbid")
    return fact


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast(Any, kind))


def example(value: dict[str, Any], asked_by: str | None = None) -> ConfigDict:
    """The configuration of a body with its example, which a test sends. asked_by: the rule it answers as it is."""
    mark: dict[str, Any] = {MARK: asked_by} if asked_by else {}
    return ConfigDict(extra="forbid", frozen=True, defer_build=True, json_schema_extra={"example": value, **mark})


Number = Annotated[str, StringConstraints(strict=True, pattern=NUMBER)]
Postcode = Annotated[str, StringConstraints(strict=True, pattern=POSTCODE)]
Truth = Annotated[bool, Field(strict=True)]


class Spoken(Part):
    """Somebody who was spoken to. role: what they are, and where."""

    name: Annotated[Line, Asks("Q1")]
    role: Annotated[Line, Asks("Q1")]


class Identifier(Part):
    """A strong identifier: NHS number (10 digits), unique pupil number, or the case-management system's id."""

    kind: IdentifierKind
    number: Number


class Address(Part):
    """Where the child lives. `locality` is the authority's name of the area team's locality."""

    lines: Annotated[Text, Asks("R8")]
    postcode: Postcode | None = None
    locality: Code | None = None


class ChildWords(Part):
    """The child's own words, verbatim (R17, R20)."""

    verbatim: Annotated[Text, Asks("R17")]
    first_disclosure: Annotated[Truth, Asks("R20")]
    heard_by: Annotated[Line, Asks("R17")]
    heard_at: Instant


class Details(Part):
    """What is known of one child, and may change. refused: what was asked and not told (EQ2)."""

    given_name: Line | None = None
    family_name: Line | None = None
    also_known_as: Line | None = None
    date_of_birth: Day | None = None
    expected_date_of_birth: Day | None = None
    sex: Sex = Sex.UNKNOWN
    ethnicity: Ethnicity = Ethnicity.NOBT
    first_language: Line | None = None
    religion: Line | None = None
    nationality: Line | None = None
    immigration_status: Line | None = None
    disabilities: tuple[Disability, ...] = Field((), max_length=13)
    additional_needs: Text | None = None
    communication_needs: Text | None = None
    refused: tuple[Characteristic, ...] = Field((), max_length=6)
    address: Address | None = None
    school: Line | None = None
    current_location: Text | None = None
    condition: Text | None = None
    needs_immediate_protection: Answer = Answer.NOT_YET_KNOWN
    views: Text | None = None


class ChildDetails(Details):
    """One child, as far as the referrer knows (R8)."""

    identifiers: tuple[Identifier, ...] = Field((), max_length=3)
    words: tuple[ChildWords, ...] = Field((), max_length=50)


class MemberDetails(Part):
    """What is known of somebody in the household, or of a parent outside it. refused: what they did not tell (EQ2)."""

    name: Line | None = None
    relationship: Line | None = None
    date_of_birth: Day | None = None
    parental_responsibility: Truth | None = None
    lives_with_child: Truth | None = None
    ethnicity: Ethnicity | None = None
    first_language: Line | None = None
    religion: Line | None = None
    nationality: Line | None = None
    immigration_status: Line | None = None
    additional_needs: Text | None = None
    communication_needs: Text | None = None
    refused: tuple[Characteristic, ...] = Field((), max_length=6)


class HouseholdMember(MemberDetails):
    """Somebody in the child's household (R8 item 4, R24)."""

    name: Annotated[Line, Asks("R8")]
    relationship: Annotated[Line, Asks("R8")]


class Statement(Part):
    """One thing said, labelled as fact, professional opinion, or reported by somebody (R18)."""

    kind: Annotated[StatementKind, Asks("R18")]
    text: Annotated[Text, Asks("R18")]
    source: Line | None = None
    when: Line | None = None
    where: Line | None = None


class ChronologyEntry(Part):
    """One dated entry of the referrer's chronology (R19)."""

    on: Annotated[Day, Asks("R19")]
    what: Annotated[Text, Asks("R19")]


class PriorIntervention(Part):
    """What was already offered, and why it did not work (R22)."""

    offered: Annotated[Text, Asks("R22")]
    why_unsuccessful: Annotated[Text, Asks("R22")]
    began_on: Day | None = None
    ended_on: Day | None = None


class Telephoned(Part):
    """The call to the front door that goes before a section 47 referral (R11, R12)."""

    at: Instant
    spoke_to: Annotated[Line, Asks("R11")]
    advised_not_to_write: Truth = False


class ParentsInformed(Part):
    """Whether parents know of the referral; if not, why (R15). Where telling them would put somebody at increased
    risk, whom: then nobody tells them anything until a Screening Manager lifts it (R16, CF7).
    """

    informed: Annotated[Truth, Asks("R15")]
    reason: Text | None = None
    at_risk: Annotated[AtRisk | None, Asks("R16")] = None


class Account(Part):
    """The written referral's body (R9 to R26)."""

    statutory_basis: Annotated[StatutoryBasis | None, Asks("R13")] = None
    primary_need: Need = Need.NOT_STATED
    tiers_considered: tuple[Tier, ...] = Field((), max_length=4)
    threshold_guidance_used: Truth | None = None
    telephoned: Telephoned | None = None
    parents_informed: ParentsInformed | None = None
    statements: tuple[Statement, ...] = Field((), max_length=200)
    chronology: tuple[ChronologyEntry, ...] = Field((), max_length=500)
    history: Text | None = None
    impact_on_wellbeing: Text | None = None
    concern_without_intervention: Text | None = None
    what_is_needed: Text | None = None
    what_needs_to_change: Text | None = None
    expectations: Text | None = None
    prior_interventions: tuple[PriorIntervention, ...] = Field((), max_length=50)
    previous_involvement: Text | None = None
    what_went_wrong: Text | None = None
    what_has_changed: Text | None = None
    what_was_missed: Text | None = None
    patterns: Text | None = None
    deterioration: Text | None = None
    impact_on_family: Text | None = None
    living_arrangements: Text | None = None
    family_dynamics: Text | None = None
    supportive_family: Text | None = None
    household: tuple[HouseholdMember, ...] = Field((), max_length=30)
    strengths: Text | None = None
    risks: Text | None = None
    analysis: Text | None = None
    development_and_progress: Text | None = None
    risk_to_staff: Text | None = None
    lived_experience: Text | None = None
    alleged_perpetrator: Text | None = None
    other_agencies: Text | None = None


class Referrer(Part):
    """Who made the communication. A non-professional's identity is kept from partners and parents (CF2)."""

    kind: Annotated[ReferrerKind, Asks("C1")]
    name: Line | None = None
    job_role: Line | None = None
    organisation: Line | None = None
    telephone: Line | None = None
    email: Line | None = None
    address: Text | None = None
    relationship: Line | None = None
    knowledge: Text | None = None
    consents_to_disclosure: Truth = False


class Professional(Part):
    """The partner's own person who acts: its lasting id in the partner's system, name and job role.

    relationship, knowledge: how they know the child and the family, and what they know of them (R8).
    """

    id: Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$"), Asks("C1")]
    name: Annotated[Line, Asks("C1")]
    job_role: Annotated[Line, Asks("C1")]
    telephone: Line | None = None
    email: Line | None = None
    relationship: Line | None = None
    knowledge: Text | None = None
