"""A synthetic authority: some six weeks of a front door, invented from a fixed seed.

Nothing here is or was real: names, places, numbers and stories are put together from the lists below. The share of
each source and of children who were known before follow Lincolnshire's figures for 2024; contacts are not counted
there, so how many become a referral is assumed. What is written goes through the domain's decisions and the
journal, like everything else, so it can be replayed and proved. It is told as having happened in the past weeks and
is recorded now, as late truth is.
"""

import asyncio
import heapq
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random

from app import authorities, references
from app.authorities import Authority
from app.journal import Batch, Journal
from app.parts import Identifier
from app.references import Kind
from app.routes.contacts import digest
from app.routes.screening import claims
from domain import contact, events, policy, screening
from domain.events import Account, Event, Finding, Referrer, Worker
from domain.policy import Pack
from domain.records import Case, Child
from domain.vocabulary import (
    SCREENED_AND_AWAITING,
    Answer,
    Channel,
    CheckKind,
    Ethnicity,
    Harm,
    IdentifierKind,
    Intent,
    KnownResult,
    Need,
    Outcome,
    ReferrerKind,
    Request,
    Role,
    Route,
    Sex,
    Source,
    StatementKind,
    StatutoryBasis,
    Tier,
)
from domain.working_days import Calendar

_Streams = Mapping[uuid.UUID, Sequence[Event]]

SEED = 925
WEEKS = 6
KNOWN_BEFORE = 0.229
"""Re-referrals within twelve months, 2024."""

AT_ONCE = 6
"""Appends under way at once; those of one stream follow each other."""

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


@dataclass(frozen=True, slots=True)
class Partner:
    """A system that refers: its client, its agency and the census's source."""

    client_id: str
    agency: str
    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Cast:
    """Whose demonstration it is: the client of the authority's own workers, a school and a police force."""

    workforce: str
    school: Partner
    police: Partner


ANYTOWN = Cast(
    "anytown-front-door",
    Partner("saltfen-primary", "saltfen-primary", "Saltfen Primary School", Source.SCHOOL),
    Partner("fenshire-police", "fenshire-police", "Fenshire Police", Source.POLICE),
)
OTHERTOWN = Cast(
    "othertown-front-door",
    Partner("harrowmere-primary", "harrowmere-primary", "Harrowmere Primary School", Source.SCHOOL),
    Partner("mereshire-police", "mereshire-police", "Mereshire Police", Source.POLICE),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One kind of worry, in parts that fit together. {name}, {they}, {their} and {them} are the child's."""

    need: Need
    weight: int
    ages: tuple[int, int]
    sources: str
    concerns: tuple[str, ...]
    facts: tuple[str, ...]
    words: tuple[str, ...] = ()
    impact: str
    tried: str
    hoped: str
    nature: str
    cause: str


THEMES = (
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=20, ages=(3, 11), sources="school health individual authority",
        concerns=(
            "Bruising to {name}'s upper arm, with two explanations that do not agree.",
            "{name} flinched when a coat was lifted from the peg, and would not say how {their} cheek was marked.",
            "A mark shaped like fingers on {name}'s forearm, seen while changing for PE.",
        ),
        facts=(
            "A bruise of about 3 cm, yellow at its edge, on the outside of the left upper arm.",
            "Two parallel marks, each about 2 cm, on the right forearm; recorded on a body map at 10:40.",
            "Mother said on Monday that {name} fell from the trampoline; on Tuesday that {they} fell on the stairs.",
        ),
        words=("He gets cross and then I hide.", "I'm not to say.", "It was my fault because I spilled it."),
        impact="{name} has become quiet in lessons, stays near adults at playtime and has wet {them}self twice.",
        tried="Worries and Wishes sessions twice a week since half term; {name} talks of going home, not of home.",
        hoped="An assessment of how {name} came by the marks and whether {they} is safe at home.",
        nature="Possible physical abuse.", cause="The explanations differ and neither fits the place of the mark.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=15, ages=(4, 11),
        sources="school health housing authority individual anonymous other",
        concerns=(
            "{name} comes hungry, in the same clothes all week, and missed three health appointments.",
            "The home was cold and there was no food in the kitchen on two visits a week apart.",
            "{name} has dental pain that has not been treated since spring, and head lice that return.",
        ),
        facts=(
            "Attendance 71 % this term; late on 19 of 38 mornings.",
            "Weight has moved from the 50th to the 9th centile in five months.",
            "On the visit of the 3rd the bedroom held a mattress without sheets and the window was broken.",
        ),
        words=("I had crisps for tea.", "My bed is the sofa.", "Mummy is asleep when I get up."),
        impact="{name} falls asleep in the morning, and other children have begun to move away from {them}.",
        tried="Breakfast club, uniform and two home visits were offered; mother agreed each time and did not follow.",
        hoped="An assessment of {name}'s care and help for mother that she can keep up.",
        nature="Neglect of basic care over some months.", cause="Mother is on her own and has been unwell.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=7, ages=(0, 3),
        sources="health police authority housing individual other legal anonymous",
        concerns=(
            "{name} is losing weight and was brought to none of the last three weighings.",
            "{name} was alone in the cot with the front door open; both parents had been drinking.",
            "{name} was asleep beside a parent who could not be woken for some minutes.",
        ),
        facts=(
            "Weight has moved from the 50th to the 9th centile in five months.",
            "Four visits by appointment found nobody at home; a fifth, unannounced, was answered by a friend.",
            "Feeds were made up by guess; the safe sleep leaflet was unopened.",
        ),
        impact="{name} is pale and slow to smile, and settles only when held.",
        tried="Weekly visits for two months and a place at a group; both parents agreed and came once.",
        hoped="An assessment, and somebody in the home several times a week.",
        nature="Neglect of a very young child.", cause="Both parents are using alcohol more since the summer.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=24, ages=(5, 14),
        sources="police police police authority health individual anonymous legal",
        concerns=(
            "Officers attended a fight between the parents; {name} was on the stairs and saw it.",
            "Third domestic abuse incident at the address in two months. {name} rang 999.",
            "Mother disclosed that her partner took her phone and keys; {name} was in the room.",
        ),
        facts=(
            "Call at 23:10. Mother had a cut lip. The man had left and was arrested at 01:20.",
            "{name} was in pyjamas, crying, and had a chair against the bedroom door.",
            "Risk assessment made with mother: high. She does not want to return to the address.",
        ),
        words=("I told him to stop and he didn't.", "I count until it is quiet.", "Is my mum going to be all right?"),
        impact="{name} was frightened and asked the officers to stay; at school {they} is watchful and tired.",
        tried="Referral to the domestic abuse service in March was accepted and ended when the partner moved back in.",
        hoped="A safety plan for {name} and mother before the man's bail ends.",
        nature="Domestic abuse in the home, seen and heard by the child.",
        cause="The violence has become more frequent.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=7, ages=(11, 16), sources="school police health individual",
        concerns=(
            "An adult met online has asked {name} for pictures and sent {them} money for a game.",
            "{name} has a second phone and messages from someone who says he is 17.",
        ),
        facts=(
            "Screenshots of 14 messages were shown to the safeguarding lead; the phone is with the parents.",
            "Two payments of £20 in ten days into {name}'s game account.",
        ),
        words=("He's my friend, he gets me.", "He said he'd show everyone."),
        impact="{name} does not sleep, will not be parted from the phone and has stopped seeing two close friends.",
        tried="The school's online safety sessions, and a meeting with the parents on the 2nd.",
        hoped="Advice to the family and an enquiry with the police into who is writing.",
        nature="Possible sexual exploitation online.", cause="Contact began in a game three weeks ago.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=7, ages=(13, 17), sources="police school legal authority other",
        concerns=(
            "{name} was missing for two nights and came back with a new coat and bus tickets from another county.",
            "{name} was stopped with an older man at the station, carrying cash {they} could not explain.",
        ),
        facts=(
            "Reported missing at 22:40, found at 06:15 two days later, 60 miles away.",
            "£340 in cash and three SIM cards; no explanation given.",
        ),
        words=("I'm fine, I'm earning.", "If I stop they'll come to ours."),
        impact="{name} has missed 22 days of school and will not walk home alone.",
        tried="A return-home interview was offered twice; a mentor met {them} once.",
        hoped="A strategy discussion about exploitation, and a safe way for {name} to stop.",
        nature="Possible criminal exploitation.", cause="Older youths are said to be owed money.",
    ),
    Theme(
        need=Need.PARENTAL_DISABILITY_OR_ILLNESS, weight=6, ages=(5, 12),
        sources="health school individual authority other",
        concerns=(
            "Mother has not left her bed for a week; {name} makes the meals and gets a younger child to nursery.",
            "Father has been in hospital since Sunday; {name} is with a grandparent who cannot manage.",
        ),
        facts=(
            "{name} arrived after ten on nine of the last twelve mornings.",
            "The mental health team saw mother on the 4th and will visit weekly.",
        ),
        words=("I do the dinners now.", "I don't want her to be on her own."),
        impact="{name} is tired and worried, and has stopped going to football.",
        tried="A young carers' group was offered; {name} went once and then had nobody to take {them}.",
        hoped="Support for {name} as a young carer, and a plan with the mental health team.",
        nature="A child caring for an unwell parent.", cause="Mother's illness, since spring.",
    ),
    Theme(
        need=Need.CHILDS_DISABILITY, weight=5, ages=(2, 15), sources="health school individual other",
        concerns=(
            "{name}'s parents ask for an assessment: they have not slept through a night since June.",
            "{name} has outgrown the equipment at home and is being lifted by {their} grandmother.",
        ),
        facts=("{name} has a hearing loss and autism; a specialist report is attached to the health record.",),
        words=("I like it when Gran reads.",),
        impact="{name} has missed two hydrotherapy sessions for want of transport.",
        tried="Portage, and a parents' course in the autumn, which both parents attended.",
        hoped="Short breaks and an occupational therapist's visit.",
        nature="Needs arising from a disability.", cause="Needs have grown faster than the help at home.",
    ),
    Theme(
        need=Need.FAMILY_IN_ACUTE_STRESS, weight=5, ages=(9, 16),
        sources="housing authority school individual other legal",
        concerns=(
            "The family must leave their home in nine days and has nowhere to go; {name} has an exam this month.",
            "{name}'s father died in September; mother asks for help and says she is not coping.",
        ),
        facts=("Notice was served on the 1st; arrears are £2,150.", "The family of four is in one room with friends."),
        words=("I don't want to change school.",),
        impact="{name} has been sick before school and has lost weight.",
        tried="Early help began in October; the worker has changed twice.",
        hoped="One plan with housing, and somebody for {name} to talk to.",
        nature="A family in acute stress.", cause="Loss of income and of the home.",
    ),
    Theme(
        need=Need.FAMILY_DYSFUNCTION, weight=5, ages=(4, 15), sources="school individual legal other anonymous police",
        concerns=(
            "{name} is asked to carry messages between parents who parted in spring and is told to choose.",
            "Shouting is heard from the house most evenings; {name} was outside in the rain on Thursday.",
        ),
        facts=("A hearing about where {name} lives is listed for next month.", "Three calls by neighbours in a month."),
        words=("They both say I'm lying.", "I go to the shed."),
        impact="{name} has headaches on the days of contact and has stopped handing in work.",
        tried="Mediation was offered and declined by one parent; the school sees {name} weekly.",
        hoped="Advice for both parents, and a quiet word with {name} alone.",
        nature="Conflict between the parents.", cause="Contact arrangements have broken down.",
    ),
)  # fmt: skip

JOBS = {
    Source.SCHOOL: (
        "Designated Safeguarding Lead",
        ("Boothwick Academy", "Market Wending Infants", "Kirkholme School"),
    ),
    Source.POLICE: ("Police Constable", ("Fenshire Police",)),
    Source.HEALTH_VISITOR: ("Health Visitor", ("Wolds Health Visiting Team",)),
    Source.GENERAL_PRACTITIONER: ("General Practitioner", ("Sluice Road Surgery", "Eastmere Medical Practice")),
    Source.ACCIDENT_AND_EMERGENCY: ("Paediatric Nurse", ("Eastmere General Hospital",)),
    Source.SCHOOL_NURSE: ("School Nurse", ("Saltfen School Nursing",)),
    Source.OTHER_PRIMARY_HEALTH: ("Community Dentist", ("Drainside Dental Clinic",)),
    Source.EARLY_HELP: ("Early Help Worker", ("Anytown Early Help",)),
    Source.ADULT_SOCIAL_CARE: ("Social Worker, adults", ("Anytown Adult Care",)),
    Source.OTHER_INTERNAL: ("Youth Worker", ("Anytown Youth Service",)),
    Source.OTHER_LOCAL_AUTHORITY: ("Social Worker", ("Othertown Council",)),
    Source.OTHER_LEGAL_AGENCY: ("Probation Officer", ("Fenshire Probation",)),
    Source.OTHER: ("Family Support Worker", ("Sandhaven Family Hub",)),
    Source.HOUSING: ("Tenancy Officer", ("Wending Homes",)),
}
CALLERS_SAY = (
    "The caller saw it twice this month and has not spoken to the family.",
    "The caller heard it through the wall, last on Sunday evening.",
    "The caller was told by another parent, and then saw it too.",
)
RELATIONSHIPS = {
    Source.FAMILY: "grandmother", Source.ACQUAINTANCE: "neighbour", Source.SELF: "mother, for her own family",
    Source.OTHER_INDIVIDUAL: "parish councillor",
}  # fmt: skip
SECTION_47_THEMES = (
    "Possible physical abuse.",
    "Possible sexual exploitation online.",
    "Possible criminal exploitation.",
)


@dataclass(slots=True)
class Person:
    """An invented child. record: its person record, once a contact has opened one."""

    details: events.ChildDetails
    age: int
    record: uuid.UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A communication before it is told: who, about whom, what, when, and how far it comes.

    at: of receipt, the known check, screening, the decision and the recording. through: 0 received, 1 checked,
    2 sent to the Screening Manager, 3 screened, 4 decided, 5 recorded.
    """

    children: tuple[Person, ...]
    known: bool
    source: Source
    theme: Theme
    at: tuple[datetime, ...]
    through: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What somebody does in one sitting, and one append records."""

    client: str
    streams: Mapping[uuid.UUID, tuple[int, Sequence[Event]]]
    scopes: Mapping[uuid.UUID, uuid.UUID]


async def seed(
    journal: Journal,
    authority: Authority,
    cast: Cast,
    now: datetime,
    *,
    communications: int = 150,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Tell and record a synthetic authority's last six weeks. progress: acts recorded, of how many."""
    pack = policy.pack_in_force(now)
    acts = Story(authority, cast, pack, now).tell(communications)
    meta = {"pack": pack.name, "calendar": authorities.calendar(pack.calendar).version}
    gate, done = asyncio.Semaphore(AT_ONCE), 0
    last: dict[uuid.UUID, asyncio.Task[None]] = {}

    async def record(act: Act, before: Iterable[asyncio.Task[None]]) -> None:
        nonlocal done
        for task in before:
            await task
        async with gate:
            await journal.append(authority.tenant, authority.keys, _batch(act, meta))
        done += 1
        if progress:
            progress(done, len(acts))

    async with asyncio.TaskGroup() as group:
        for act in acts:
            before = {last[stream] for stream in act.streams if stream in last}
            task = group.create_task(record(act, before))
            last.update(dict.fromkeys(act.streams, task))


def _batch(act: Act, meta: Mapping[str, str]) -> Batch:
    return Batch(
        streams={stream: kept for stream, kept in act.streams.items() if kept[1]},
        scopes=act.scopes,
        claims=claims({stream: list(following) for stream, (_, following) in act.streams.items()}),
        meta={**meta, "client": act.client, "request": str(uuid.uuid4())},
    )


@dataclass(slots=True)
class Story:
    """Tells the communications of an authority in the order in which things happen, before anything is recorded."""

    authority: Authority
    cast: Cast
    pack: Pack
    now: datetime
    random: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - invented people, not secrets
    acts: list[Act] = field(default_factory=list)
    cases: dict[uuid.UUID, Case] = field(default_factory=dict)
    children: dict[uuid.UUID, Child] = field(default_factory=dict)

    def tell(self, communications: int) -> list[Act]:
        """Every act, in order."""
        lives = enumerate(self._life(plan) for plan in self._plans(communications))
        queue = [(next(life), number, life) for number, life in lives]
        heapq.heapify(queue)
        while queue:
            at, number, life = heapq.heappop(queue)
            if at <= self.now and (following := next(life, None)):
                heapq.heappush(queue, (following, number, life))
        return self.acts

    # What will be told

    def _plans(self, count: int) -> Iterator[Plan]:
        groups = _shares(SOURCES_2024, count)
        self.random.shuffle(groups)
        moments = self._moments(groups)
        knowns = {count - 1 - 4 * n for n in range(round(KNOWN_BEFORE * count))}  # the later ones: earlier ones to know
        met: list[Person] = []
        for number, (group, received_at) in enumerate(zip(groups, moments, strict=True)):
            source = self.random.choice(CODES[group])
            themes = [theme for theme in THEMES for name in theme.sources.split() if name == group]
            theme = self.random.choices(themes, [each.weight for each in themes])[0]
            fitting = [child for child in met if theme.ages[0] <= child.age <= theme.ages[1]]
            known = number in knowns and bool(fitting)
            children = (self.random.choice(fitting),) if known else self._family(theme)
            met.extend(child for child in children if not known)
            through, at = self._course(number, count, received_at)
            yield Plan(children=children, known=known, source=source, theme=theme, at=at, through=through)

    def _moments(self, groups: Sequence[str]) -> list[datetime]:
        """When each is received, in order: the last tenth within a day, so that some are still in time."""
        fresh = max(len(groups) // 10, 5)
        found = []
        for group in groups[:-fresh]:
            back = timedelta(days=self.random.uniform(1.2, WEEKS * 7))
            at = self.now - back
            found.append(at if group == "police" else self._at_the_office(at))
        recent = [self.now - timedelta(minutes=self.random.uniform(8, 26 * 60)) for _ in groups[-fresh:]]
        return [at.replace(second=0, microsecond=0) for at in (*sorted(found), *sorted(recent))]

    def _course(self, number: int, count: int, received_at: datetime) -> tuple[int, tuple[datetime, ...]]:
        """How far a communication comes, and when."""
        if self.now - received_at < timedelta(hours=26):
            steps = sorted(self.random.uniform(0.1, 0.95) for _ in range(4))
            return number % 6, (received_at, *(received_at + (self.now - received_at) * step for step in steps))
        stalled = number >= count * 2 // 3 and number % 4 == 0
        late = self.random.random() < 0.14
        minutes = [self.random.uniform(*span) for span in ((15, 60), (20, 140), (40, 130), (15, 180))]
        if late:
            minutes[self.random.randrange(1, 4)] += self.random.uniform(500, 1100)
        at = [received_at]
        for each in minutes:
            at.append(self._after(at[-1], each))
        return (number // 4 % 5 if stalled else 5), tuple(at)

    def _family(self, theme: Theme) -> tuple[Person, ...]:
        size = self.random.choices((1, 2, 3, 4), (80, 13, 5, 2))[0]
        last_name, town = self.random.choice(LAST_NAMES), self.random.choice(tuple(TOWNS))
        street = f"{self.random.randint(1, 140)} {self.random.choice(STREETS)}"
        address = events.Address(
            lines=f"{street}\n{town}",
            postcode=f"ZZ{self.random.randint(1, 9)} {self.random.randint(1, 9)}{self.random.choice('ABDEFGH')}Z",
            locality=TOWNS[town],
        )
        oldest = self.random.randint(*theme.ages)
        ages = [max(oldest - 2 * n, 0) for n in range(size)]
        ethnicity = self.random.choices(tuple(ETHNICITIES), tuple(ETHNICITIES.values()))[0]
        names = self.random.sample(FIRST_NAMES, size)
        return tuple(
            self._person(name, last_name, age, address, ethnicity) for name, age in zip(names, ages, strict=True)
        )

    def _person(self, name: str, last_name: str, age: int, address: events.Address, ethnicity: Ethnicity) -> Person:
        born_on = (self.now - timedelta(days=age * 365.25 + self.random.randint(20, 340))).date()
        numbers = (self._nhs_number(),) if self.random.random() < 0.45 else ()
        details = events.ChildDetails(
            given_name=name, family_name=last_name, date_of_birth=born_on, ethnicity=ethnicity, address=address,
            sex=self.random.choice((Sex.FEMALE, Sex.MALE)),
            school=f"{self.random.choice(tuple(TOWNS))} School" if age >= 5 else None,
            identifiers=tuple(
                events.Identifier(
                    kind=IdentifierKind.NHS_NUMBER, number=number,
                    digest=digest(self.authority.keys, Identifier(kind=IdentifierKind.NHS_NUMBER, number=number)),
                )
                for number in numbers
            ),
        )  # fmt: skip
        return Person(details, age)

    def _nhs_number(self) -> str:
        """From the range kept for tests (999 ...), with its check digit."""
        while True:
            body = f"999{self.random.randrange(10**6):06}"
            check = 11 - sum(int(digit) * weight for digit, weight in zip(body, range(10, 1, -1), strict=True)) % 11
            if check != 10:
                return f"{body}{check % 11}"

    # Telling

    def _life(self, plan: Plan) -> Iterator[datetime]:
        """A communication's sittings, each told when its moment has come."""
        yield plan.at[0]
        taker, client = self._taker(plan)
        scope, streams = self._receive(plan, taker, client)
        desk = taker if taker.role is Role.AREA_TEAM_WORKER else self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        if plan.through < 1:
            return
        yield plan.at[1]
        self._sit(scope, self._check(plan, streams, desk))
        if plan.through < 3:
            return
        yield plan.at[2]
        self._sit(scope, self._screen(plan, streams))
        if plan.through < 4:
            return
        yield plan.at[3]
        self._sit(scope, self._decide(plan, streams))
        if plan.through < 5 or not any(self.cases[stream].referral for stream in streams):
            return
        yield plan.at[4]
        self._sit(scope, self._record(plan, streams))

    def _receive(self, plan: Plan, taker: Worker, client: str) -> tuple[uuid.UUID, list[uuid.UUID]]:
        slug, reference = self.authority.slug, references.new(Kind.COMMUNICATION)
        partner = next((each for each in (self.cast.school, self.cast.police) if each.client_id == client), None)
        area = taker.role is Role.AREA_TEAM_WORKER
        order = contact.ReceiveCommunication(
            by=taker,
            at=plan.at[0] + timedelta(minutes=0 if partner else self.random.randint(3, 12)),
            communication=references.stream_of(slug, reference),
            reference=reference,
            received_at=plan.at[0],
            channel=Channel.SYSTEM if partner else self._channel(plan.source),
            route=Route.AREA_TEAM if area else Route.CUSTOMER_SERVICE_CENTRE,
            route_reason="The caller rang the area office, which had worked with the family." if area else None,
            taken_by=taker.id if area else None,
            source=plan.source,
            referrer=self._referrer(plan.source, taker if partner else None, partner),
            agency=partner.agency if partner else None,
            agency_name=partner.name if partner else None,
            agency_reference=f"{plan.at[0]:%Y}-{self.random.randrange(10**5):05}" if partner else None,
            request=self.random.choices((Request.SERVICE, Request.INFORMATION, Request.ADVICE), (80, 12, 8))[0],
            intent=Intent.SAFEGUARDING_REFERRAL,
            concern_summary=_say(self.random.choice(plan.theme.concerns), plan.children[0]),
            account=self._account(plan, taker),
            children=tuple(self._new_case(plan, child) for child in plan.children),
        )  # fmt: skip
        streams = contact.receive(replace(order, at=min(order.at, *plan.at[1:2], self.now)), self.pack)
        self._sit(order.communication, [(client, streams)])
        for new, child in zip(order.children, plan.children, strict=True):
            child.record = child.record or new.child
        return order.communication, [new.case for new in order.children]

    def _new_case(self, plan: Plan, child: Person) -> contact.NewCase:
        case, person = references.new(Kind.CASE), references.new(Kind.CHILD)
        urgent = plan.theme.nature in SECTION_47_THEMES and self.random.random() < 0.15
        words: tuple[events.ChildWords, ...] = ()
        if child.age >= 4 and plan.theme.words and self.random.random() < 0.6:
            heard_at = plan.at[0] - timedelta(minutes=self.random.randint(15, 90))
            said = self.random.choice(plan.theme.words)
            words = (
                events.ChildWords(
                    verbatim=said, first_disclosure=self.random.random() < 0.4, heard_by=self._name(), heard_at=heard_at
                ),
            )
        details = replace(
            child.details,
            words=words,
            needs_immediate_protection=Answer.YES if urgent else Answer.NO,
            current_location="At school until 15:15" if urgent else None,
        )
        if plan.source not in JOBS:  # who is not a professional knows fewer numbers
            details = replace(details, identifiers=(), date_of_birth=None, school=None)
        return contact.NewCase(
            case=references.stream_of(self.authority.slug, case), case_reference=case,
            child=references.stream_of(self.authority.slug, person), child_reference=person, details=details,
        )  # fmt: skip

    def _account(self, plan: Plan, taker: Worker) -> Account:
        theme, child = plan.theme, plan.children[0]
        facts = [(StatementKind.FACT, fact) for fact in self.random.sample(theme.facts, min(2, len(theme.facts)))]
        if plan.source not in JOBS:
            return Account(
                primary_need=theme.need,
                statements=tuple(
                    events.Statement(kind=StatementKind.REPORTED_BY, text=text, source="the caller")
                    for text in self.random.sample(CALLERS_SAY, 1)
                ),
                concern_without_intervention="The caller fears that it will go on.",
            )
        opinion = (StatementKind.PROFESSIONAL_OPINION, "In my view this will not mend without help: " + theme.impact)
        harm = theme.nature in SECTION_47_THEMES and taker.agency is not None
        informed = self.random.random() < 0.75
        return Account(
            statutory_basis=StatutoryBasis.SECTION_47 if harm else StatutoryBasis.SECTION_17,
            primary_need=theme.need,
            tiers_considered=(Tier.UNIVERSAL, Tier.SCHOOL_OFFER, Tier.EARLY_HELP, Tier.STATUTORY),
            threshold_guidance_used=True,
            telephoned=events.Telephoned(at=plan.at[0] - timedelta(minutes=40), spoke_to="Customer Service Advisor")
            if harm
            else None,
            parents_informed=events.ParentsInformed(
                informed=informed, reason=None if informed else "Telling them first could put the child at more risk."
            ),
            statements=tuple(events.Statement(kind=kind, text=_say(text, child)) for kind, text in [*facts, opinion]),
            impact_on_wellbeing=_say(theme.impact, child),
            prior_interventions=(
                events.PriorIntervention(
                    offered=_say(theme.tried, child), why_unsuccessful="It did not last, and the worry has grown."
                ),
            ),
            what_is_needed=_say(theme.hoped, child),
            expectations=_say(theme.hoped, child),
            strengths="A grandmother lives near and sees the family most days.",
            household=(
                events.HouseholdMember(
                    name=f"{self.random.choice(FIRST_NAMES)} {child.details.family_name}", relationship="mother",
                    parental_responsibility=True, lives_with_child=True,
                ),
            ),
        )  # fmt: skip

    def _check(self, plan: Plan, streams: list[uuid.UUID], desk: Worker) -> Iterator[tuple[str, _Streams]]:
        at = plan.at[1]
        for stream, person in zip(streams, plan.children, strict=True):
            case = self.cases[stream]
            known = person.record if plan.known else None
            considered: tuple[uuid.UUID, ...] = ()
            result = KnownResult.KNOWN if known else KnownResult.NEW
            if not known and self.random.random() < 0.08:
                others = [other for other in self.children if other != case.child]
                considered = tuple(self.random.sample(others, min(2, len(others))))
                result = KnownResult.POSSIBLE_MATCHES_REVIEWED if considered else result
            order = contact.RecordKnownCheck(
                by=desk, at=min(at, self.now), result=result, searched=("child index", "case management system"),
                considered=considered, child=known,
                note="Same name, another date of birth: not the same child." if considered else None,
            )  # fmt: skip
            yield self._client(desk), contact.record_known_check(
                case, order, self.pack, case_id=stream, own=self.children[case.child],
                known=self.children[known] if known else None,
            )  # fmt: skip
            if plan.through >= 2:
                sent = screening.RequestScreening(by=desk, at=min(at + timedelta(minutes=4), self.now))
                yield self._client(desk), {stream: screening.request(self.cases[stream], sent, self.pack)}

    def _screen(self, plan: Plan, streams: list[uuid.UUID]) -> Iterator[tuple[str, _Streams]]:
        by = self._worker(self.random.choice((Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR)))
        harmful = plan.theme.need is Need.ABUSE_NEGLECT_OR_EXPLOITATION and self.random.random() < 0.45
        for stream in streams:
            minutes = [min(plan.at[2] + timedelta(minutes=after), self.now) for after in (0, 20, 35)]
            level = screening.DecideLevelOfResponse(
                by=by, at=minutes[0], threshold_document="Meeting the needs of children, 2024",
                level=4 if harmful else self.random.choice((2, 3)), early_help_criteria_considered=True,
                reasons=f"{plan.theme.nature} {plan.theme.cause}",
            )  # fmt: skip
            yield self._client(by), {stream: screening.decide_level(self.cases[stream], level, self.pack)}
            checks = screening.RecordChecks(by=by, at=minutes[1], checks=self._checks(plan.known))
            yield self._client(by), {stream: screening.record_checks(self.cases[stream], checks, self.pack)}
            findings = screening.RecordFindings(
                by=by, at=minutes[2], nature=Finding(established=plan.theme.nature),
                how_and_why=Finding(established=plan.theme.cause)
                if self.random.random() < 0.7
                else Finding(not_established_because="The accounts given so far differ."),
                needs=Finding(established=_say(plan.theme.hoped, plan.children[0])),
                significant_harm=Harm.LIKELY if harmful else Harm.NOT_INDICATED,
                significant_harm_detail="The pattern is repeated and growing." if harmful else None,
                urgent_action=Answer.NO, urgent_action_for_household=Answer.NO,
            )  # fmt: skip
            yield self._client(by), {stream: screening.record_findings(self.cases[stream], findings, self.pack)}

    def _checks(self, known: bool) -> tuple[screening.Check, ...]:
        plan_or_care = self.random.random() < 0.06
        answers = (
            (CheckKind.INTERNAL_DATABASE, known, "One earlier contact." if known else None, None),
            (CheckKind.AGENCY, self.random.random() < 0.3, None, "health visiting and school nursing"),
            (CheckKind.FAMILY_PREVIOUSLY_KNOWN, known, None, None),
            (CheckKind.CHILD_PROTECTION_PLAN, plan_or_care, None, None),
            (CheckKind.CHILD_IN_CARE, False, None, None),
        )
        return tuple(
            screening.Check(kind=kind, answer=Answer.YES if yes else Answer.NO, detail=detail, asked=asked)
            for kind, yes, detail, asked in answers
        )

    def _decide(self, plan: Plan, streams: list[uuid.UUID]) -> Iterator[tuple[str, _Streams]]:
        by = self._worker(Role.SCREENING_MANAGER)
        for stream in streams:
            case = self.cases[stream]
            harm = case.findings is not None and case.findings.significant_harm is Harm.LIKELY
            professional = case.contact.referrer_kind is ReferrerKind.PROFESSIONAL
            weights = (95, 5, 0) if harm else (28, 42, 30 if professional else 0)
            outcome = self.random.choices(
                (Outcome.PROGRESS_TO_REFERRAL, Outcome.INFORMATION_OR_REDIRECT, Outcome.EARLY_HELP_ASSESSMENT), weights
            )[0]
            order = screening.DecideOutcome(
                by=by, at=min(plan.at[3], self.now), outcome=outcome, reasons=REASONS[outcome],
                redirected_to="Sandhaven Family Hub" if outcome is Outcome.INFORMATION_OR_REDIRECT else None,
            )  # fmt: skip
            yield self._client(by), {stream: screening.decide(case, order, self.pack)}

    def _record(self, plan: Plan, streams: list[uuid.UUID]) -> Iterator[tuple[str, _Streams]]:
        by = self._worker(Role.CUSTOMER_SERVICE_ADVISOR)
        for stream in streams:
            case = self.cases[stream]
            if case.referral is None:
                continue
            address = case.contact.details.address
            order = screening.RecordReferral(
                by=by, at=min(plan.at[4], self.now), outcome=SCREENED_AND_AWAITING,
                decided_in=case.outcome_version or 0, team=(address and address.locality) or "saltfen",
            )  # fmt: skip
            yield self._client(by), {stream: screening.record_referral(case, order, self.pack)}

    def _sit(self, scope: uuid.UUID, decided: Iterable[tuple[str, _Streams]]) -> None:
        """Fold what one person decides in one sitting, and keep it as one act."""
        streams: dict[uuid.UUID, tuple[int, list[Event]]] = {}
        client = self.cast.workforce
        for each, decision in decided:
            client = each
            for stream, following in decision.items():
                streams.setdefault(stream, (self._version(stream), []))[1].extend(following)
                self._fold(stream, following)
        scopes = {stream: scope for stream in streams if stream not in self.children}
        self.acts.append(Act(client=client, streams=streams, scopes=scopes))

    def _fold(self, stream: uuid.UUID, following: Sequence[Event]) -> None:
        for event in following:
            if case := self.cases.get(stream):
                self.cases[stream] = case.evolve(event)
            elif child := self.children.get(stream):
                self.children[stream] = child.evolve(event)
            elif opened := Case.of([event]):
                self.cases[stream] = opened
            elif born := Child.of([event]):
                self.children[stream] = born

    def _version(self, stream: uuid.UUID) -> int:
        record = self.cases.get(stream) or self.children.get(stream)
        return record.version if record else 0

    # Who

    def _taker(self, plan: Plan) -> tuple[Worker, str]:
        """Who records a communication, and with which client: the two partners send their own."""
        if plan.source is Source.POLICE or (plan.source is Source.SCHOOL and self.random.random() < 0.5):
            partner = self.cast.police if plan.source is Source.POLICE else self.cast.school
            number = self.random.randint(1, 4)
            by = Worker(
                id=f"{partner.agency}:{number}", role=Role.PARTNER_PRACTITIONER,
                name=invented_name(number * 7 + len(partner.agency)), agency=partner.agency,
            )  # fmt: skip
            return by, partner.client_id
        area = plan.source in JOBS and self.random.random() < 0.06
        by = self._worker(Role.AREA_TEAM_WORKER if area else Role.CUSTOMER_SERVICE_ADVISOR)
        return by, self.cast.workforce

    def _worker(self, role: Role) -> Worker:
        number = self.random.randint(1, 3)
        qualified = role in {Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR}
        place = tuple(Role).index(role)
        return Worker(
            id=f"{role.value}-{number}", role=role, name=invented_name(place * 3 + number), qualified=qualified
        )

    def _client(self, by: Worker) -> str:
        return by.agency or self.cast.workforce

    def _referrer(self, source: Source, professional: Worker | None, partner: Partner | None) -> Referrer:
        if source is Source.ANONYMOUS:
            return Referrer(kind=ReferrerKind.ANONYMOUS, relationship="says they live nearby")
        telephone = f"01632 960{self.random.randrange(1000):03}"
        if source in RELATIONSHIPS:
            return Referrer(
                kind=ReferrerKind.NON_PROFESSIONAL, name=self._name(), telephone=telephone,
                relationship=RELATIONSHIPS[source],
            )  # fmt: skip
        job, places = JOBS[source]
        return Referrer(
            kind=ReferrerKind.PROFESSIONAL, name=professional.name if professional else self._name(), job_role=job,
            organisation=partner.name if partner else self.random.choice(places), telephone=telephone,
            consents_to_disclosure=True,
        )  # fmt: skip

    def _channel(self, source: Source) -> Channel:
        if source not in JOBS:
            return self.random.choices((Channel.TELEPHONE, Channel.IN_PERSON), (90, 10))[0]
        return self.random.choices((Channel.TELEPHONE, Channel.WRITTEN_FORM, Channel.EMAIL), (50, 35, 15))[0]

    def _name(self) -> str:
        return f"{self.random.choice(FIRST_NAMES)} {self.random.choice(LAST_NAMES)}"

    # When

    @property
    def _calendar(self) -> Calendar:
        return authorities.calendar(self.pack.calendar)

    def _at_the_office(self, at: datetime) -> datetime:
        """That day between half past eight and half past five, or the next working day."""
        local = at.astimezone(self.pack.timezone)
        opens = local.replace(hour=8, minute=30, second=0, microsecond=0)
        within = opens + timedelta(minutes=self.random.uniform(0, 539))
        return min(self._after(within, 0), self.now - timedelta(hours=27))

    def _after(self, at: datetime, minutes: float) -> datetime:
        """So many minutes of office time later; nine hours of it are one working day."""
        local = at.astimezone(self.pack.timezone)
        while True:
            opens, closes = local.replace(hour=8, minute=30, second=0), local.replace(hour=17, minute=30, second=0)
            local = max(local, opens)
            left = (closes - local) / timedelta(minutes=1)
            if self._calendar.is_working_day(local.date()) and minutes < left:
                return (local + timedelta(minutes=minutes)).astimezone(at.tzinfo).replace(second=0, microsecond=0)
            if self._calendar.is_working_day(local.date()):
                minutes -= max(left, 0)
            following: date = self._calendar.next_working_day(local.date())
            local = opens.replace(year=following.year, month=following.month, day=following.day)


REASONS = {
    Outcome.PROGRESS_TO_REFERRAL: "Services may be required; an assessment under section 17 is to be considered.",
    Outcome.INFORMATION_OR_REDIRECT: "The threshold is not met. Advice was given, and the family hub can help sooner.",
    Outcome.EARLY_HELP_ASSESSMENT: "Level 3: the referrer is asked to complete an Early Help Assessment.",
}


def _shares(weights: Mapping[str, int], count: int) -> list[str]:
    """`count` names in proportion to their weights, by largest remainder."""
    total = sum(weights.values())
    exact = {name: count * weight / total for name, weight in weights.items()}
    given = {name: int(share) for name, share in exact.items()}
    for name in sorted(exact, key=lambda each: given[each] - exact[each])[: count - sum(given.values())]:
        given[name] += 1
    return [name for name, number in given.items() for _ in range(number)]


def invented_name(number: int) -> str:
    """The name of the nth invented grown-up."""
    return f"{FIRST_NAMES[number * 3 % len(FIRST_NAMES)]} {LAST_NAMES[number * 7 % len(LAST_NAMES)]}"


def _say(text: str, child: Person) -> str:
    """A sentence of a theme about a child."""
    she = child.details.sex is Sex.FEMALE
    words = {"they": "she", "their": "her", "them": "her"} if she else {"they": "he", "their": "his", "them": "him"}
    return text.format(name=child.details.given_name, **words)
