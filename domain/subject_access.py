"""Subject access: what is held about a person is told to that person.

A request comes in, from the person, from a parent or from who acts for them. A manager checks who asks, looks at what
is held, strikes what may not be told or gives back what the lists hold back, each on a ground, and prepares the bundle;
a second manager authorises it; then it is handed over (`domain/subject_answering.py`, `domain/subject_release.py`). It
is answered within a month of the day it came, and once within two more. What was told is known by its digest alone.

The law is the UK GDPR, article 15 and article 12(3), and the Data Protection Act 2018, schedules 2 and 3. The procedure
is silent on it: Q1 asks for a record of every action and why it was decided, SC9 that what is shared is necessary and
secure; refusals cite these.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import clause
from domain.facts import Event, OfReferrer, Text
from domain.frozen import frozen
from domain.marks import Asks, Shape
from domain.record_erasure import NO_ERASURE, RecordErasures
from domain.vocabulary import Role

RECORD = clause("Q1")
SECURE = clause("SC9")

WHO_ANSWER = (Role.SCREENING_MANAGER, Role.AREA_TEAM_MANAGER, Role.SERVICE_MANAGER)
MONTHS = 1
"""In which a request is answered (UK GDPR, article 12(3))."""
MORE_MONTHS = 2
"""By which that may be extended once, where requests are complex or many (the same)."""

Place = Annotated[str, Shape.LINE]
"""Where a passage stands: reference, version of the event, and field: `C0000000000AX:7:account.history`."""


class SubjectKind(StrEnum):
    """As whom somebody is in the record, a closed set."""

    CHILD = "child"
    RELATIVE = "parent-or-carer"
    REFERRER = "referrer"


class AskedBy(StrEnum):
    """Who asks, a closed set."""

    THEMSELVES = "the-person"
    PARENT = "a-parent-for-the-child"
    REPRESENTATIVE = "somebody-who-acts-for-them"


class IdentityProof(StrEnum):
    """By what it is known who asks, and that they may, a closed set."""

    KNOWN = "known-here-in-person"
    DOCUMENT = "document-with-a-photograph"
    RESPONSIBILITY = "proof-of-parental-responsibility"
    AUTHORITY = "written-authority-of-the-person"


class StrikeGround(StrEnum):
    """On which ground something is not told, a closed set: of the Data Protection Act 2018.

    third-party: schedule 2, paragraph 16. crime: paragraph 2. legal-privilege: paragraph 19. serious-harm and
    told-in-confidence: schedule 3, part 3 (social work data). child-abuse: schedule 3, part 5.
    """

    THIRD_PARTY = "third-party"
    SERIOUS_HARM = "serious-harm"
    CONFIDENCE = "told-in-confidence"
    CHILD_ABUSE = "child-abuse"
    CRIME = "crime"
    PRIVILEGE = "legal-privilege"


class GivingGround(StrEnum):
    """Why something held back or struck is told after all, a closed set."""

    CONSENT = "the-other-person-consents"
    REASONABLE = "reasonable-without-consent"
    OWN = "about-the-person-alone"
    MISTAKE = "struck-by-mistake"


class Handed(StrEnum):
    """How the bundle reaches who asked, a closed set."""

    IN_PERSON = "in-person"
    SECURE = "secure-electronic-transfer"
    RECORDED_POST = "recorded-post"


class EndGround(StrEnum):
    """Why a request is not answered with a bundle, a closed set."""

    WITHDRAWN = "withdrawn"
    NOT_IDENTIFIED = "not-identified"
    EXCESSIVE = "manifestly-unfounded-or-excessive"
    NOTHING_HELD = "nothing-held"


class RequestState(StrEnum):
    """Where a request stands."""

    RECEIVED = "received"
    REVIEWING = "being-reviewed"
    PREPARED = "prepared"
    AUTHORISED = "authorised"
    RELEASED = "released"
    ENDED = "ended"


# What happened


@frozen(kw_only=True)
class Requester:
    """Who asks, and where the answer goes."""

    name: Annotated[OfReferrer, Asks(RECORD, "who asks")]
    contact: Annotated[OfReferrer, Asks(RECORD, "where the answer goes")]


@frozen(kw_only=True)
class NamedIn:
    """A case somebody is named in. member: of the household, from 1, for a parent or carer."""

    case: UUID
    reference: str
    member: int | None = None


@frozen(kw_only=True)
class SubjectAccessRequested(Event):
    """Somebody asks what is held about a person. child: the person record; named: the cases of anybody else."""

    rests_on = (RECORD,)

    reference: str
    subject: SubjectKind
    asked_by: AskedBy
    requester: Requester
    received_at: datetime
    due_on: date
    child: UUID | None = None
    child_reference: str | None = None
    named: tuple[NamedIn, ...] = ()
    wanted: Text | None = None


@frozen(kw_only=True)
class RequesterIdentified(Event):
    """It is known who asks, and that they may."""

    rests_on = (SECURE,)

    proof: tuple[IdentityProof, ...]
    reasons: Text


@frozen(kw_only=True)
class AnsweringExtended(Event):
    """The answer takes longer, and who asked was told why."""

    rests_on = (RECORD,)

    due_on: date
    reasons: Text


@frozen(kw_only=True)
class PassageStruck(Event):
    """Something is not told: a field, or of its text what stands from one character up to another."""

    rests_on = (SECURE,)

    place: Place
    ground: StrikeGround
    begins: int | None = None
    ends: int | None = None


@frozen(kw_only=True)
class PassageGivenBack(Event):
    """Something that was struck, or that the lists hold back, is told after all: the whole field."""

    rests_on = (SECURE,)

    place: Place
    ground: GivingGround
    reasons: Text


@frozen(kw_only=True)
class HeldRecord:
    """A record of which the bundle tells, as its first `version` events left it."""

    reference: str
    version: int


@frozen(kw_only=True)
class BundlePrepared(Event):
    """What is to be told is settled. digest: SHA-256 of the file. reads_before: the position in the log of reads."""

    rests_on = (SECURE,)

    records: tuple[HeldRecord, ...]
    reads_before: int
    made_at: datetime
    digest: str


@frozen(kw_only=True)
class BundleAuthorised(Event):
    """A second person looked at it, and agrees that it is told."""

    rests_on = (SECURE,)

    digest: str
    reasons: Text


@frozen(kw_only=True)
class BundleReturned(Event):
    """A second person does not agree; it is reviewed again."""

    rests_on = (SECURE,)

    reasons: Text


@frozen(kw_only=True)
class BundleReleased(Event):
    """It was handed over."""

    rests_on = (RECORD, SECURE)

    digest: str
    how: Handed


@frozen(kw_only=True)
class SubjectRequestEnded(Event):
    """It ends without a bundle, and who asked was told why and of their right to complain."""

    rests_on = (RECORD,)

    ground: EndGround
    reasons: Text


OF_SUBJECT_REQUEST = (
    SubjectAccessRequested,
    RequesterIdentified,
    AnsweringExtended,
    PassageStruck,
    PassageGivenBack,
    BundlePrepared,
    BundleAuthorised,
    BundleReturned,
    BundleReleased,
    SubjectRequestEnded,
)


# What is kept of it


@frozen(kw_only=True)
class SubjectRequest:
    """A request. version counts the events. struck: by place, the strikes that stand; given_back: places.

    runs_since: the version of the event that set until when it is answered.
    """

    version: int
    received: SubjectAccessRequested
    identified: RequesterIdentified | None = None
    extended: AnsweringExtended | None = None
    struck: Mapping[str, tuple[PassageStruck, ...]] = field(default_factory=dict)
    given_back: Mapping[str, PassageGivenBack] = field(default_factory=dict)
    prepared: BundlePrepared | None = None
    authorised: BundleAuthorised | None = None
    returned: BundleReturned | None = None
    released: BundleReleased | None = None
    ended: SubjectRequestEnded | None = None
    runs_since: int = 1
    erasures: RecordErasures = NO_ERASURE

    @property
    def due_on(self) -> date:
        """The last day on which it is answered in time."""
        return self.extended.due_on if self.extended else self.received.due_on

    @property
    def is_over(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.released is not None or self.ended is not None

    @property
    def state(self) -> RequestState:
        """Where it stands."""
        if self.ended:
            return RequestState.ENDED
        if self.released:
            return RequestState.RELEASED
        if self.authorised:
            return RequestState.AUTHORISED
        if self.prepared:
            return RequestState.PREPARED
        return RequestState.REVIEWING if self.identified else RequestState.RECEIVED

    def evolve(self, *events: Event) -> Self:
        """The request after some more events. What is struck or given back anew has to be prepared anew."""
        known = self
        for event in events:
            known = changed(known, version=known.version + 1, erasures=known.erasures.after(event))
            match event:
                case RequesterIdentified():
                    known = changed(known, identified=event)
                case AnsweringExtended():
                    known = changed(known, extended=event, runs_since=known.version)
                case PassageStruck(place=place):
                    struck = {**known.struck, place: (*known.struck.get(place, ()), event)}
                    known = changed(known, struck=struck, prepared=None, authorised=None)
                case PassageGivenBack(place=place):
                    struck = {where: each for where, each in known.struck.items() if where != place}
                    given = {**known.given_back, place: event}
                    known = changed(known, struck=struck, given_back=given, prepared=None, authorised=None)
                case BundlePrepared():
                    known = changed(known, prepared=event, authorised=None, returned=None)
                case BundleAuthorised():
                    known = changed(known, authorised=event)
                case BundleReturned():
                    known = changed(known, returned=event, prepared=None)
                case BundleReleased():
                    known = changed(known, released=event)
                case SubjectRequestEnded():
                    known = changed(known, ended=event)
        return known

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The request its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, SubjectAccessRequested):
                return cls(version=1, received=event).evolve(*following)
        return None
