"""Who is in the synthetic authority, and where: all of it invented."""

from domain.facts import Worker
from domain.frozen import frozen
from domain.vocabulary import Ethnicity, Role, Source

SHOWPIECE = "C925ANYT0WN1N"
"""The case an auditor is shown first; the same in every demonstration."""

KNOWN_BEFORE = 0.229
"""Re-referrals within twelve months, Lincolnshire 2024."""

SOURCES_2024 = {
    "police": 2451, "school": 1689, "authority": 1003, "health": 980, "individual": 749, "other": 387, "legal": 367,
    "anonymous": 206, "housing": 87,
}  # fmt: skip
"""Lincolnshire's referrals by source, 2024."""

CODES = {
    "police": (Source.POLICE,),
    "school": (Source.SCHOOL,),
    "authority": (Source.EARLY_HELP, Source.ADULT_SOCIAL_CARE, Source.OTHER_INTERNAL, Source.OTHER_LOCAL_AUTHORITY),
    "health": (
        Source.HEALTH_VISITOR, Source.GENERAL_PRACTITIONER, Source.ACCIDENT_AND_EMERGENCY, Source.SCHOOL_NURSE,
        Source.OTHER_PRIMARY_HEALTH,
    ),
    "individual": (Source.FAMILY, Source.ACQUAINTANCE, Source.SELF, Source.OTHER_INDIVIDUAL),
    "other": (Source.OTHER,),
    "legal": (Source.OTHER_LEGAL_AGENCY,),
    "anonymous": (Source.ANONYMOUS,),
    "housing": (Source.HOUSING,),
}  # fmt: skip


@frozen
class Partner:
    """A system that refers: its client, its agency and the census's source."""

    client_id: str
    agency: str
    name: str
    source: Source


@frozen
class Cast:
    """Whose demonstration it is: the client of the authority's own workers, a school, a police force, a prison and the
    Probation Service.

    showpiece: the reference of a case told event by event, if there is to be one.
    """

    workforce: str
    school: Partner
    police: Partner
    prison: Partner
    probation: Partner
    showpiece: str | None = None

    @property
    def partners(self) -> tuple[Partner, ...]:
        """Every agency with a system of its own."""
        return (self.school, self.police, self.prison, self.probation)

    def partner(self, client_id: str) -> Partner | None:
        """The partner whose client it is."""
        return next((each for each in self.partners if each.client_id == client_id), None)


ANYTOWN = Cast(
    "anytown-front-door",
    Partner("saltfen-primary", "saltfen-primary", "Saltfen Primary School", Source.SCHOOL),
    Partner("fenshire-police", "fenshire-police", "Fenshire Police", Source.POLICE),
    Partner("hmp-wending", "hmp-wending", "HMP Wending", Source.OTHER_LEGAL_AGENCY),
    Partner("fenshire-probation", "fenshire-probation", "Fenshire Probation", Source.OTHER_LEGAL_AGENCY),
    SHOWPIECE,
)
OTHERTOWN = Cast(
    "othertown-front-door",
    Partner("harrowmere-primary", "harrowmere-primary", "Harrowmere Primary School", Source.SCHOOL),
    Partner("mereshire-police", "mereshire-police", "Mereshire Police", Source.POLICE),
    Partner("hmp-harrowmere", "hmp-harrowmere", "HMP Harrowmere", Source.OTHER_LEGAL_AGENCY),
    Partner("mereshire-probation", "mereshire-probation", "Mereshire Probation", Source.OTHER_LEGAL_AGENCY),
)

FIRST_NAMES = (
    "Alder", "Anwen", "Bramble", "Briar", "Caspian", "Clover", "Corin", "Dorrie", "Elowen", "Ember", "Fenna", "Fern",
    "Finch", "Heath", "Isolde", "Jory", "Juniper", "Kerensa", "Kestrel", "Lark", "Linnet", "Lowen", "Maple", "Merrin",
    "Oriel", "Perran", "Pip", "Rowan", "Rush", "Sorrel", "Swift", "Tamsin", "Tansy", "Teasel", "Thistle", "Wilf",
    "Willow", "Wren", "Yarrow", "Zennor",
)  # fmt: skip
LAST_NAMES = (
    "Examplar", "Fabricant", "Fauxley", "Fictionby", "Imaginson", "Inventson", "Madeupley", "Makebelieve", "Mockridge",
    "Notreal", "Placeholder", "Pretendham", "Pseudonby", "Samplewell", "Specimen", "Stubbington-Test", "Supposeworth",
    "Syntheton", "Testerby", "Whatifley",
)  # fmt: skip
TOWNS = {
    "Saltfen": "saltfen", "Fosdyke Haven": "saltfen", "Kirkholme": "kirkholme", "Boothwick": "kirkholme",
    "Market Wending": "wolds", "Thornaby-le-Wold": "wolds", "Eastmere": "eastmere", "Sandhaven": "eastmere",
}  # fmt: skip
"""Invented towns, and the area team of each."""

STREETS = ("Samphire Lane", "Old Sluice Road", "Windmill Row", "Drainside", "Chapel Drove", "Beacon Close", "Mill Bank")
ETHNICITIES = {Ethnicity.WBRI: 74, Ethnicity.WOTH: 9, Ethnicity.MWBC: 3, Ethnicity.MOTH: 3, Ethnicity.AOTH: 2,
               Ethnicity.BAFR: 2, Ethnicity.WROM: 1, Ethnicity.NOBT: 5, Ethnicity.REFU: 1}  # fmt: skip

QUALIFIED = frozenset(
    {
        Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR, Role.AREA_PRACTICE_SUPERVISOR,
        Role.AREA_TEAM_MANAGER, Role.ALLOCATED_SOCIAL_WORKER, Role.DUTY_SOCIAL_WORKER,
    }
)  # fmt: skip


OF_A_TEAM = frozenset(
    {
        Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER, Role.AREA_TEAM_WORKER, Role.DUTY_SOCIAL_WORKER,
        Role.ALLOCATED_SOCIAL_WORKER, Role.LEAD_PRACTITIONER,
    }
)  # fmt: skip
EACH = 3
"""How many there are in a role: of each team, or in all."""

TEAMS = {"saltfen": "Saltfen Team", "kirkholme": "Kirkholme Team", "wolds": "Wolds Team", "eastmere": "Eastmere Team"}
"""Each serves the locality of its own name."""


def invented_name(number: int) -> str:
    """The name of the nth invented grown-up."""
    return f"{FIRST_NAMES[number * 3 % len(FIRST_NAMES)]} {LAST_NAMES[number * 7 % len(LAST_NAMES)]}"


def worker(role: Role, number: int, team: str | None = None) -> Worker:
    """One of the authority's own in a role: the nth of all or, in the area, of a team."""
    if team is None or role not in OF_A_TEAM:
        return _worker(role, number, None)
    return _worker(role, tuple(TEAMS).index(team) * EACH + number, team)


def _worker(role: Role, number: int, team: str | None) -> Worker:
    place = tuple(Role).index(role)
    name = invented_name(place * EACH + number if number <= EACH else 300 + place * 9 + number)
    return Worker(id=f"{role.value}-{number}", role=role, name=name, qualified=role in QUALIFIED, team=team)


def practitioner(partner: Partner, number: int) -> Worker:
    """One of a partner's professionals."""
    return Worker(
        id=f"{partner.agency}:{number}", role=Role.PARTNER_PRACTITIONER,
        name=invented_name(number * 7 + len(partner.agency)), agency=partner.agency,
    )  # fmt: skip
