"""What is held about a person, as they may be told of it: event by event, field by field, in words.

A field is told, held back or struck; one that no list names is not here at all (`app/reading/to_subjects.py`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Literal

from app.reading import effects
from app.reading.looking import Reader
from app.reading.to_subjects import CLOCKS, LISTS, Lists, Tells
from app.record import authorities
from app.wording.clock_bar import STATES
from app.wording.labels import label, value
from app.wording.language import say, texts
from app.wording.rows import SAYS_NOTHING
from app.wording.words import moment
from domain import timescales
from domain.details import DetailsAmended, HouseholdAmended
from domain.facts import Recorded, Sealed, Worker
from domain.frozen import frozen
from domain.subject_access import HeldRecord, PassageStruck, StrikeGround, SubjectKind, SubjectRequest
from domain.vocabulary import OFFICE_ROLES

Standing = Literal["told", "held-back", "struck"]

GROUNDS: Mapping[StrikeGround, str] = texts(
    {
        StrikeGround.THIRD_PARTY: "information about another person",
        StrikeGround.SERIOUS_HARM: "likely to cause serious harm to somebody",
        StrikeGround.CONFIDENCE: "told in the expectation that it would not be passed on",
        StrikeGround.CHILD_ABUSE: "child abuse data that it is not in the child’s interest to tell",
        StrikeGround.CRIME: "likely to prejudice the prevention or detection of crime",
        StrikeGround.PRIVILEGE: "legally privileged",
    }
)
"""The grounds in words, as the bundle says them."""

HELD_BACK = GROUNDS[StrikeGround.THIRD_PARTY]


@frozen(kw_only=True)
class Field:
    """A field by its place. text: whole, for who answers; strikes: those that stand."""

    place: str
    label: str
    text: str
    standing: Standing
    strikes: tuple[PassageStruck, ...] = ()

    @property
    def told(self) -> str:
        """The text as it is told: what is left out says on which ground, and nothing else."""
        if self.standing != "told":
            return _left_out(self.strikes[-1].ground if self.strikes else None)
        said, at = "", 0
        for each in sorted(self.strikes, key=lambda strike: (strike.begins or 0, strike.ends or 0)):
            begins, ends = max(each.begins or 0, at), each.ends or 0
            if ends > at:
                said, at = f"{said}{self.text[at:begins]}{_left_out(each.ground)}", ends
        return said + self.text[at:]


@frozen(kw_only=True)
class Told:
    """An event that tells something. title: what happened; who: by their role, of the offices alone."""

    version: int
    title: str
    at: datetime
    who: str | None
    fields: tuple[Field, ...]


@frozen(kw_only=True)
class ToldClock:
    """A deadline in words."""

    name: str
    due: str
    state: str


@frozen(kw_only=True)
class ToldRecord:
    """A record: what its events tell, and a case's deadlines. kind: case, challenge or enquiry.

    watched: how many events of a case's watch it was told from.
    """

    kind: str = "case"
    reference: str
    version: int
    watched: int = 0
    received_at: datetime
    events: tuple[Told, ...]
    clocks: tuple[ToldClock, ...]

    @property
    def fields(self) -> Iterator[Field]:
        """Every field."""
        return (field for event in self.events for field in event.fields)

    @property
    def held(self) -> Iterator[HeldRecord]:
        """What it was told from, as far as that had come."""
        yield HeldRecord(reference=self.reference, version=self.version)
        if self.watched:
            yield HeldRecord(reference=watch_of(self.reference), version=self.watched)


def watch_of(reference: str) -> str:
    """What a case's watch is called where a place is named or a version kept."""
    return f"{reference}/watch"


@frozen(kw_only=True)
class Source:
    """What a case is told from. own: its events; watch: its watch's; communication: those of it. member: whose place in
    the household.
    """

    reference: str
    own: Sequence[Recorded]
    watch: Sequence[Recorded] = ()
    communication: Sequence[Recorded] = ()
    communication_reference: str = ""
    member: int | None = None


def of_case(known: SubjectRequest, source: Source, reader: Reader) -> ToldRecord:
    """What of a case the person may be told, as the request stands."""
    subject = known.received.subject
    referred = source.communication if subject is SubjectKind.REFERRER else ()
    theirs = [
        *((source.reference, entry) for entry in source.own),
        *((watch_of(source.reference), entry) for entry in source.watch),
    ]
    lines = [
        *((source.communication_reference, entry) for entry in referred),
        *sorted(theirs, key=lambda line: line[1].position),
    ]
    told = (_told(known, reference, entry, source.member, reader) for reference, entry in lines)
    contact: Any = source.own[0].event
    return ToldRecord(
        reference=source.reference,
        version=len(source.own),
        watched=len(source.watch),
        received_at=contact.received_at,
        events=tuple(each for each in told if each.fields),
        clocks=() if referred else tuple(_clocks(source.own)),
    )


def of_beside(
    known: SubjectRequest, kind: str, reference: str, entries: Sequence[Recorded], reader: Reader
) -> ToldRecord:
    """What the person may be told of a record beside their cases. entries: those that are about them."""
    opening: Any = entries[0].event
    told = (_told(known, reference, entry, None, reader) for entry in entries)
    return ToldRecord(
        kind=kind,
        reference=reference,
        version=entries[-1].version,
        received_at=getattr(opening, "received_at", opening.occurred_at),
        events=tuple(each for each in told if each.fields),
        clocks=(),
    )


def _told(known: SubjectRequest, reference: str, entry: Recorded, member: int | None, reader: Reader) -> Told:
    by, lists = entry.event.by, LISTS[known.received.subject]
    found = _fields(entry.event, lists, "", given=True, member=member, reader=reader)
    titles = authorities.pack(entry.meta["pack"]).titles
    return Told(
        version=entry.version,
        title=effects.title(entry),
        at=entry.event.occurred_at,
        who=titles[by.role] if by.role in OFFICE_ROLES else None,
        fields=tuple(
            _field(known, f"{reference}:{entry.version}:{path}", path, text, given=given) for path, text, given in found
        ),
    )


def _field(known: SubjectRequest, place: str, path: str, text: str, *, given: bool) -> Field:
    strikes = known.struck.get(place, ())
    whole = any(each.begins is None for each in strikes)
    told = not whole and (given or place in known.given_back)
    standing: Standing = "told" if told else "struck" if whole else "held-back"
    named = label(path.replace(".", "/"))
    return Field(place=place, label=named, text=text, standing=standing, strikes=strikes)


def _fields(
    fact: Any, lists: Lists, above: str, *, given: bool, member: int | None, reader: Reader
) -> Iterator[tuple[str, str, bool]]:
    """(path, text, whether the lists give it) of what a fact holds that is named and says something."""
    if isinstance(fact, HouseholdAmended) and member is not None and fact.member != member:
        return
    named = lists.get(type(fact), Tells())
    for name in (*named.given, *named.held):
        path, its_own = f"{above}{name}", given and name in named.given
        for at, each in _each(getattr(fact, name), path, member if name == "household" else None):
            if is_dataclass(each) and not isinstance(each, Sealed | Worker):
                inner = _fields(each, lists, f"{at}.", given=its_own, member=member, reader=reader)
                yield from _changed(fact, path, inner)
            elif text := _text(reader.open(each), path):
                yield at, text, its_own


def _each(held: Any, path: str, member: int | None) -> Iterator[tuple[str, Any]]:
    """What stands in a field, each with its path; of a household only that member, where one is meant."""
    if not isinstance(held, tuple | list):
        yield path, held
        return
    if held and not is_dataclass(held[0]):
        yield path, held
        return
    yield from ((f"{path}.{n}", each) for n, each in enumerate(held) if member is None or n + 1 == member)


def _changed(fact: Any, path: str, found: Iterable[tuple[str, str, bool]]) -> Iterator[tuple[str, str, bool]]:
    """Of details that were amended, those that changed."""
    for at, text, given in found:
        inside = at.removeprefix(f"{path}.").partition(".")[0]
        if not isinstance(fact, DetailsAmended | HouseholdAmended) or inside in fact.changed:
            yield at, text, given


def _text(given: Any, path: str) -> str:
    if isinstance(given, Enum) and given in SAYS_NOTHING:
        return ""
    return value(given, path.replace(".", "/"))


def _left_out(ground: StrikeGround | None) -> str:
    return say("[left out: {grounds}]", grounds=GROUNDS[ground] if ground else HELD_BACK)


def _clocks(own: Sequence[Recorded]) -> Iterator[ToldClock]:
    pack = authorities.pack(own[0].meta["pack"])
    running = timescales.clocks([timescales.fact_of(entry) for entry in own], pack, authorities.calendar(pack.calendar))
    for clock in running:
        if clock.clause in CLOCKS:
            yield ToldClock(name=clock.name, due=moment(clock.due_at), state=STATES[clock.state][0])
