"""The words of the front door: roles and code sets.

Code sets are the Department for Education's children in need census codes
(2026), so that the statutory returns fall out of the events. docs/glossary.md
has the words people use.
"""

from enum import StrEnum


class Role(StrEnum):
    """A role a person acts in. Titles come from the policy pack; being social-work qualified is the worker's own."""

    CUSTOMER_SERVICE_ADVISOR = "customer_service_advisor"
    EARLY_HELP_ADVISOR = "early_help_advisor"
    SCREENING_MANAGER = "screening_manager"
    SCREENING_PRACTICE_SUPERVISOR = "screening_practice_supervisor"
    AREA_PRACTICE_SUPERVISOR = "area_practice_supervisor"
    AREA_TEAM_MANAGER = "area_team_manager"
    AREA_TEAM_WORKER = "area_team_worker"
    DUTY_SOCIAL_WORKER = "duty_social_worker"
    ALLOCATED_SOCIAL_WORKER = "allocated_social_worker"
    LEAD_PRACTITIONER = "lead_practitioner"
    SERVICE_MANAGER = "service_manager"
    SAFEGUARDING_PARTNERSHIP_OFFICER = "safeguarding_partnership_officer"
    AUDITOR = "auditor"
    PARTNER_PRACTITIONER = "partner_practitioner"
    PARTNER_MANAGER = "partner_manager"
    PARTNER_AUDITOR = "partner_auditor"
    SYSTEM = "system"


PARTNER_ROLES = frozenset({Role.PARTNER_PRACTITIONER, Role.PARTNER_MANAGER, Role.PARTNER_AUDITOR})
SCREENERS = (Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR)
AREA_TEAM = (Role.AREA_TEAM_WORKER, Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER)
OFFICE_ROLES = frozenset(Role) - PARTNER_ROLES - {Role.AUDITOR, Role.SYSTEM}
OFFICE = tuple(sorted(OFFICE_ROLES))
"""The offices, in the order in which a refusal names them."""

THE_AGENCY = (Role.PARTNER_PRACTITIONER, Role.PARTNER_MANAGER)
"""Who acts for an agency; its auditor reads."""


class Source(StrEnum):
    """Who referred, as the census's ReferralSource."""

    FAMILY = "1A"
    ACQUAINTANCE = "1B"
    SELF = "1C"
    OTHER_INDIVIDUAL = "1D"
    SCHOOL = "2A"
    EDUCATION_SERVICES = "2B"
    GENERAL_PRACTITIONER = "3A"
    HEALTH_VISITOR = "3B"
    SCHOOL_NURSE = "3C"
    OTHER_PRIMARY_HEALTH = "3D"
    ACCIDENT_AND_EMERGENCY = "3E"
    OTHER_HEALTH = "3F"
    HOUSING = "4"
    ADULT_SOCIAL_CARE = "5A"
    OTHER_INTERNAL = "5B"
    OTHER_LOCAL_AUTHORITY = "5C"
    EARLY_HELP = "5D"
    POLICE = "6"
    OTHER_LEGAL_AGENCY = "7"
    OTHER = "8"
    ANONYMOUS = "9"
    UNKNOWN = "10"


class Need(StrEnum):
    """The census's PrimaryNeedCode."""

    ABUSE_NEGLECT_OR_EXPLOITATION = "N1"
    CHILDS_DISABILITY = "N2"
    PARENTAL_DISABILITY_OR_ILLNESS = "N3"
    FAMILY_IN_ACUTE_STRESS = "N4"
    FAMILY_DYSFUNCTION = "N5"
    SOCIALLY_UNACCEPTABLE_BEHAVIOUR = "N6"
    LOW_INCOME = "N7"
    ABSENT_PARENTING = "N8"
    NOT_CHILDREN_IN_NEED = "N9"
    NOT_STATED = "N0"


class Ethnicity(StrEnum):
    """The census's Ethnicity; NOBT is information not yet obtained, REFU refused."""

    WBRI = "WBRI"
    WIRI = "WIRI"
    WIRT = "WIRT"
    WOTH = "WOTH"
    WROM = "WROM"
    MWBC = "MWBC"
    MWBA = "MWBA"
    MWAS = "MWAS"
    MOTH = "MOTH"
    AIND = "AIND"
    APKN = "APKN"
    ABAN = "ABAN"
    AOTH = "AOTH"
    BCRB = "BCRB"
    BAFR = "BAFR"
    BOTH = "BOTH"
    CHNE = "CHNE"
    OOTH = "OOTH"
    REFU = "REFU"
    NOBT = "NOBT"


class Characteristic(StrEnum):
    """What a person may refuse to say (EQ2). Ethnicity has a code of its own for that, REFU."""

    FIRST_LANGUAGE = "first_language"
    RELIGION = "religion"
    NATIONALITY = "nationality"
    IMMIGRATION_STATUS = "immigration_status"
    ADDITIONAL_NEEDS = "additional_needs"
    COMMUNICATION_NEEDS = "communication_needs"


class Sex(StrEnum):
    """The census's Sex (since 2025): male, female, or not known, not recorded, indeterminate."""

    MALE = "M"
    FEMALE = "F"
    UNKNOWN = "U"


class Disability(StrEnum):
    """The census's Disability codes."""

    NONE = "NONE"
    MOBILITY = "MOB"
    HAND_FUNCTION = "HAND"
    PERSONAL_CARE = "PC"
    INCONTINENCE = "INC"
    COMMUNICATION = "COMM"
    LEARNING = "LD"
    HEARING = "HEAR"
    VISION = "VIS"
    BEHAVIOUR = "BEH"
    CONSCIOUSNESS = "CON"
    AUTISM = "AUT"
    OTHER = "DDA"


class Request(StrEnum):
    """What a contact asks for (C1); of a Team Around the Child, a Child and Family Assessment (R1)."""

    ADVICE = "advice"
    INFORMATION = "information"
    SERVICE = "service"
    STEP_UP = "step-up-from-tac"


class Intent(StrEnum):
    """What the caller wants to make (C11)."""

    CONSULTATION = "consultation"
    SAFEGUARDING_REFERRAL = "safeguarding-referral"


class Route(StrEnum):
    """The way a contact came in (C4)."""

    CUSTOMER_SERVICE_CENTRE = "customer-service-centre"
    AREA_TEAM = "area-team"
    OTHER = "other"


class Channel(StrEnum):
    """The means by which a communication was made."""

    TELEPHONE = "telephone"
    WRITTEN_FORM = "written-form"
    SYSTEM = "system"
    EMAIL = "email"
    IN_PERSON = "in-person"


WRITTEN = frozenset({Channel.WRITTEN_FORM, Channel.SYSTEM, Channel.EMAIL})
"""What comes in writing (T9)."""


class Means(StrEnum):
    """How somebody is told something. text: a text message. system: that by which they refer, where they see it."""

    TELEPHONE = "telephone"
    IN_PERSON = "in-person"
    EMAIL = "email"
    TEXT = "text"
    LETTER = "letter"
    SYSTEM = "system"


class ReferrerKind(StrEnum):
    """Professional referrers are named to partners; the others are protected (CF2)."""

    PROFESSIONAL = "professional"
    NON_PROFESSIONAL = "non-professional"
    ANONYMOUS = "anonymous"


class Answer(StrEnum):
    """An answer that may honestly be missing."""

    YES = "yes"
    NO = "no"
    NOT_YET_KNOWN = "not-yet-known"


class AtRisk(StrEnum):
    """Whom it would put at increased risk of harm to tell the parents, a closed set (SC8)."""

    CHILD = "child"
    VULNERABLE_ADULT = "vulnerable-adult"


class StatutoryBasis(StrEnum):
    """The second decision of a referrer: section 17 or section 47 (R10)."""

    SECTION_17 = "section-17"
    SECTION_47 = "section-47"


class StatementKind(StrEnum):
    """How a statement is known (R18)."""

    FACT = "fact"
    PROFESSIONAL_OPINION = "professional-opinion"
    REPORTED_BY = "reported-by"


class Sector(StrEnum):
    """The kinds of agencies that information is shared with (SC9)."""

    HEALTH = "health"
    EDUCATION = "education"
    POLICE = "police"
    PROBATION = "probation"
    HOUSING = "housing"
    EARLY_HELP = "early-help"
    OTHER_AUTHORITY = "other-local-authority"
    VOLUNTARY = "voluntary"
    OTHER = "other"


class Tier(StrEnum):
    """The levels of help a referrer considers before a referral (R9)."""

    UNIVERSAL = "universal"
    SCHOOL_OFFER = "school-offer"
    EARLY_HELP = "early-help"
    STATUTORY = "statutory"


class KnownResult(StrEnum):
    """What the known check found (C6)."""

    NEW = "new"
    KNOWN = "known"
    POSSIBLE_MATCHES_REVIEWED = "possible-matches-reviewed"


class CheckKind(StrEnum):
    """The screening checks that must be made before a decision (SC5)."""

    INTERNAL_DATABASE = "internal-database"
    AGENCY = "agency"
    FAMILY_PREVIOUSLY_KNOWN = "family-previously-known"
    CHILD_PROTECTION_PLAN = "child-protection-plan"
    CHILD_IN_CARE = "child-in-care"


class Harm(StrEnum):
    """Whether the concern involves Significant Harm (SC6)."""

    SUFFERED = "suffered"
    LIKELY = "likely"
    NOT_INDICATED = "not-indicated"
    NOT_ESTABLISHED = "not-established"


HARMFUL = frozenset({Harm.SUFFERED, Harm.LIKELY})


class Outcome(StrEnum):
    """The Screening Manager's outcomes, a closed set (SC2)."""

    INFORMATION_OR_REDIRECT = "provide-information-or-redirect"
    PROGRESS_TO_REFERRAL = "progress-to-referral"
    EARLY_HELP_ASSESSMENT = "complete-early-help-assessment"


class ConsultationOutcome(StrEnum):
    """The Early Help Advisor's outcomes of a consultation with permission, a closed set (E7)."""

    EARLY_HELP_ASSESSMENT = "advise-early-help-assessment"
    SAFEGUARDING_REFERRAL = "contact-csc-for-referral"


class DisposalItem(StrEnum):
    """The six initial disposals of a referral, of which one or more are authorised (D2)."""

    IMMEDIATE_PROTECTION = "immediate-protection"
    SECTION_17_ASSESSMENT = "section-17-assessment"
    SECTION_47_ENQUIRIES = "section-47-enquiries"
    IMMEDIATE_SERVICES = "immediate-services"
    FURTHER_SPECIALIST_ASSESSMENTS = "further-specialist-assessments"
    SEE_CHILD = "see-child-as-soon-as-possible"


PROTECTIVE = frozenset(
    {DisposalItem.IMMEDIATE_PROTECTION, DisposalItem.IMMEDIATE_SERVICES, DisposalItem.SECTION_47_ENQUIRIES}
)
"""What is never refused for something still missing (A27)."""


class ClosureGround(StrEnum):
    """After what a referral may be closed at referral (CL1)."""

    INVESTIGATION = "further-investigation"
    REDIRECTION = "redirection-to-other-services"


class Ending(StrEnum):
    """How a referral ends that came to be assessed (A36)."""

    SERVICES_GO_ON = "services-go-on"
    NO_FURTHER_ACTION = "no-further-action-after-assessment"
    TRANSFERRED = "transferred-to-another-authority"
    DIED = "died"
    OTHER = "other"


class IdentifierKind(StrEnum):
    """Strong identifiers of a child: one child each."""

    NHS_NUMBER = "nhs-number"
    UPN = "upn"
    LOCAL = "local-child-id"


class State(StrEnum):
    """Where a case stands."""

    RECEIVED = "received"
    CHECKED = "checked"
    SCREENING = "screening"
    REFERRAL = "referral"
    RECORDED = "referral-recorded"
    AUTHORISED = "referral-authorised"
    CLOSED = "closed-at-referral"
    CONCLUDED = "referral-concluded"
    JOINED = "joined-to-open-referral"
    SUPERSEDED = "superseded"
    ENDED = "ended"

    def or_later(self, other: "State") -> "State":
        """The one of two that a case comes to later."""
        return other if _RANK[other] > _RANK[self] else self

    def is_at_least(self, other: "State") -> bool:
        """Whether a case that stands here has come as far as that."""
        return self.or_later(other) is self


_IN_ORDER = (
    State.RECEIVED,
    State.CHECKED,
    State.SCREENING,
    State.ENDED,  # as a contact: a referral may be opened all the same
    State.REFERRAL,
    State.RECORDED,
    State.AUTHORISED,
    State.JOINED,
    State.CONCLUDED,
    State.CLOSED,
    State.SUPERSEDED,
)
_RANK = {state: rank for rank, state in enumerate(_IN_ORDER)}

OVER = frozenset({State.ENDED, State.JOINED, State.CONCLUDED, State.CLOSED, State.SUPERSEDED})
"""Where nothing is decided of a case any more."""


class About(StrEnum):
    """What a professional challenge is about, a closed set (P2)."""

    OUTCOME = "outcome-of-the-contact"
    DISPOSAL = "disposal"
    ENDING = "closure-or-conclusion"
    WORK = "work-on-the-referral"
    NO_RESPONSE = "no-response"
    NOT_INFORMING = "informing-the-parents"
