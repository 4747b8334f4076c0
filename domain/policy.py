"""Policy packs: the parameters of the procedure, as versioned data.

How long each timescale is and what starts and stops it, what may be decided and what has to be said with it, what the
roles are called. An authority's procedure changes by a new pack, in a file of its own in `policies/`; a pack is never
edited under its name, which a start refuses. A case is judged by the pack in force when it began.

A file is taken at its word here: nothing starts with one that `app.record.policies` finds wrong.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from domain import usual
from domain.frozen import frozen
from domain.vocabulary import OFFICE_ROLES, Means, Role, Sector
from domain.working_days import Anchor


class PolicyError(ValueError):
    """There is no such pack, or its file does not say what a pack says."""


class Measure(StrEnum):
    """How a timescale is measured."""

    ELAPSED = "elapsed"  # `amount` hours, day and night
    WORKING_DAYS = "working_days"  # `amount` working days
    IMMEDIATE = "immediate"  # an alarm at once, and late after what the pack allows for a call; none is refused
    SAME_ACT = "same_act"  # due in the act that starts it
    AS_SOON_AS_POSSIBLE = "as_soon_as_possible"  # no moment is due; another clock gives the limit
    STATED_PERIOD = "stated_period"  # due when the plan itself says


class Limit(StrEnum):
    """Who sets the limit."""

    STATUTORY = "statutory"  # statutory guidance
    INTERNAL = "internal"  # the authority's own procedure: a target


class RunsFrom(StrEnum):
    """Which of a fact's moments a clock runs from."""

    RECEIVED = "received"  # when the information came (A3)
    OCCURRED = "occurred"  # when it happened
    CREATED = "created"  # when it was recorded


class Needed(StrEnum):
    """How many of the stopping facts stop a clock."""

    ANY = "any"
    ALL = "all"


class Per(StrEnum):
    """What has a clock of its own."""

    START = "start"  # every fact that starts it
    CASE = "case"  # the case: the first start; a later one may state another moment


@frozen(kw_only=True)
class Start:
    """The fact that starts a clock, and the moment of it that counts. JSON: {"fact": ..., "from": ...}."""

    fact: str
    moment: RunsFrom


@frozen(kw_only=True)
class Timescale:
    """One clock of the procedure (T1 to T18, C20, D6). Facts are named as events are stored: "contact-recorded".

    per: whether every start has a clock of its own, or the case has one.
    amount, notice: hours or working days; at `notice` somebody is told, at `amount` it is due.
    met_before: those of the stops that count though they were done before the clock began.
    statutory_when: marks, any of which turns an internal limit into a statutory one (A1).
    arises_with: facts without any of which there is no such clock, though it runs from its start.
    """

    name: str
    kind: Measure
    limit: Limit
    starts: tuple[Start, ...]
    stops: tuple[str, ...]
    stops_when: Needed = Needed.ANY
    met_before: tuple[str, ...] = ()
    per: Per = Per.START
    amount: int | None = None
    notice: int | None = None
    statutory_when: tuple[str, ...] = ()
    arises_with: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """How long it runs: "24 hours", "1 working day", "as soon as possible"."""
        if self.amount is None:
            return self.kind.value.replace("_", " ")
        return _measured(self.kind, self.amount)


def _measured(kind: Measure, amount: int) -> str:
    unit = "hour" if kind is Measure.ELAPSED else "working day"
    return f"{amount} {unit}{'' if amount == 1 else 's'}"


@frozen(kw_only=True)
class Outcomes:
    """What may be decided of a contact (SC2), a consultation (E7) and a hypothetical one (E9): by its code, its title.

    And the fixed words: as what a contact is sent on, and what is recorded of its progress and of its end.
    """

    screening: Mapping[str, str]
    consultation: Mapping[str, str]
    hypothetical_consultation: Mapping[str, str]
    contact_proceeding_to_referral: str  # C13
    closure: str  # CL3
    action_for_screening: str = usual.ACTION_FOR_SCREENING  # SC1
    action_for_consultation: str = usual.ACTION_FOR_CONSULTATION  # E6


@frozen(kw_only=True)
class Rung:
    """A rung of the ladder that a challenge climbs (P3). answered_by: the roles that answer there for the authority."""

    code: str
    title: str
    answered_by: tuple[Role, ...]


class KeptKind(StrEnum):
    """The kinds of record that are kept for a period of their own, by how they ended."""

    CONTACT = "contact-without-referral"
    CLOSED = "referral-closed"
    CONCLUDED = "referral-concluded"
    SET_ASIDE = "set-aside"
    CONSULTATION = "hypothetical-consultation"
    ENQUIRY = "enquiry"
    SUBJECT_REQUEST = "subject-request"


@frozen(kw_only=True)
class Keeping:
    """How many years a kind of record is kept after its end, and what says so. JSON: {"years": ..., "source": ...}."""

    years: int
    source: str


@frozen(kw_only=True)
class Tolerance:
    """How long after something was done it may come on record: hours (elapsed) or working days (A40)."""

    kind: Measure
    amount: int

    @property
    def words(self) -> str:
        """How long: "1 working day", "24 hours"."""
        return _measured(self.kind, self.amount)


USUAL = "usual"
"""Instead of a kind of notice: every kind that has no template of its own."""

LINCOLNSHIRE = "lincolnshire"
"""The procedure of whoever has no other."""


@frozen(kw_only=True)
class Pack:
    """One version of one procedure. `name` is its lasting version string.

    procedure: whose it is; the registry says by whose an authority works. recording_tolerance: what was done in time
    and is on record by its deadline, or this long after it was done, counts as in time; what comes on record later is
    in time but recorded late. disposals: the ways to dispose of a referral (D2), and the fields that each asks for.
    step_up: those that a step-up from a Team Around the Child asks for (A17). phrases_refused: each as the beginnings
    of its words, which no decision consists of (Q4). ladder: the rungs of a challenge, the lowest first (P3). at_once:
    how long what is immediate may take (T13, T14). duty_to_share: the agencies of which it must be decided before the
    outcome whether to share with them (Children Act 2004, section 16LA); none where that duty is not in force.
    thresholds_document: by what the level of response is decided (C2). prompts: of each circumstance, its questions and
    how they are put (X1).
    whose_clock: by its clause, the role that is told of a deadline. templates: the ids of GOV.UK Notify's templates, by
    means and kind of notice, and `usual` of every other kind; by a means that has none, nothing goes by itself.
    retention: how long records are kept, by kind; of those left out nothing is said, and none is due. access_notice:
    how many working days before a subject access request is due managers are told.
    """

    name: str
    title: str
    effective_from: date
    zone: str
    calendar: str
    non_working_anchor: Anchor
    recording_tolerance: Tolerance
    titles: Mapping[Role, str]
    timescales: Mapping[str, Timescale]
    outcomes: Outcomes
    disposals: Mapping[str, tuple[str, ...]]
    disposal_titles: Mapping[str, str]
    phrases_refused: tuple[tuple[str, ...], ...]
    ladder: tuple[Rung, ...]
    step_up: tuple[str, ...] = usual.STEP_UP
    at_once: timedelta = usual.AT_ONCE
    duty_to_share: tuple[Sector, ...] = ()
    procedure: str = LINCOLNSHIRE
    thresholds_document: str = usual.THRESHOLDS_DOCUMENT
    prompts: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: usual.PROMPTS)
    whose_clock: Mapping[str, Role] = field(default_factory=lambda: usual.WHOSE_CLOCK)
    templates: Mapping[Means, Mapping[str, str]] = field(default_factory=dict)
    retention: Mapping[KeptKind, Keeping] = field(default_factory=dict)
    access_notice: int = usual.ACCESS_NOTICE

    @property
    def timezone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def title_of(self, code: str) -> str:
        """What an outcome of a contact or a consultation, or a way to dispose of a referral, is called."""
        of = self.outcomes
        titles = (of.screening, of.consultation, of.hypothetical_consultation, self.disposal_titles)
        return next((known[code] for known in titles if code in known), code)

    def in_its_words(self, text: str) -> str:
        """A sentence of the domain, which names roles by the titles of the first pack, with its own titles."""

        def titled(found: re.Match[str]) -> str:
            article, title = found["article"], self.titles[_ROLES[found["title"]]]
            return f"{article}{'n' * (title[0] in 'AEIO')} {title}" if article else title

        return _OFFICES_TITLES.sub(titled, text)

    def day_of(self, at: datetime) -> date:
        """The authority's own date at that moment: 23:30 UTC in July is tomorrow in London."""
        if at.tzinfo is None:
            raise ValueError("a moment without a zone has no date")
        return at.astimezone(self.timezone).date()


def read(text: str) -> Pack:
    """The pack written in a JSON text, or PolicyError."""
    try:
        return _pack(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise PolicyError(f"this is no policy pack ({type(wrong).__name__}: {wrong})") from None


@cache
def load(name: str) -> Pack:
    """The pack of that name, from `policies/`, or PolicyError."""
    return read(text_of(name))


@cache
def text_of(name: str) -> str:
    """The JSON of that pack, whole: one that says it is `like` another is given what it does not say itself."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise PolicyError(f"{name!r} is no name of a policy pack")
    try:
        text = files("domain").joinpath("policies", f"{name}.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PolicyError(f"there is no policy pack {name!r}") from None
    return whole(text)


def whole(text: str) -> str:
    """The JSON of a pack with what the pack it is `like` says, or PolicyError."""
    own = json.loads(text)
    if not isinstance(own, dict) or "like" not in own:
        return text
    return json.dumps(_over(json.loads(text_of(own.pop("like"))), own), ensure_ascii=False, indent=2)


def _over(base: Any, own: Any) -> Any:
    """`own` laid over `base`: objects member by member, whatever else replaced."""
    if not (isinstance(base, dict) and isinstance(own, dict)):
        return own
    return base | {key: _over(base[key], value) if key in base else value for key, value in own.items()}


def pack_in_force(at: datetime, procedure: str = LINCOLNSHIRE, *, among: Collection[Pack] = ()) -> Pack:
    """The pack of a procedure in force at that moment, or PolicyError when it has none.

    Before the first of all it is the first: late truth is always accepted (A26).
    """
    return packs_from(at, procedure, among=among)[0]


def packs_from(at: datetime, procedure: str, *, among: Collection[Pack] = ()) -> Sequence[Pack]:
    """The pack in force at that moment and those that come into force later, in order. As `pack_in_force` otherwise."""
    packs = _in_order(among, procedure) if among else _ours(procedure)
    if not packs:
        raise PolicyError(f"there is no policy pack of the procedure {procedure!r}")
    begun = [pack for pack in packs if pack.effective_from <= pack.day_of(at)]
    return packs[max(len(begun) - 1, 0) :]


@cache
def _ours(procedure: str) -> Sequence[Pack]:
    return _in_order(PACKS.values(), procedure)


def _in_order(packs: Iterable[Pack], procedure: str) -> Sequence[Pack]:
    return sorted((pack for pack in packs if pack.procedure == procedure), key=lambda pack: pack.effective_from)


# Reading a file


def _pack(said: Any) -> Pack:
    tolerance = said["recording_tolerance"]
    return Pack(
        name=said["name"],
        title=said["title"],
        effective_from=date.fromisoformat(said["effective_from"]),
        zone=said["zone"],
        calendar=said["calendar"],
        non_working_anchor=Anchor(said["non_working_anchor"]),
        recording_tolerance=Tolerance(kind=Measure(tolerance["kind"]), amount=tolerance["amount"]),
        titles=MappingProxyType({Role(role): title for role, title in said["titles"].items()}),
        timescales=MappingProxyType({number: _timescale(each) for number, each in said["timescales"].items()}),
        outcomes=_outcomes(said["outcomes"]),
        disposals=MappingProxyType({each["code"]: tuple(each["requires"]) for each in said["disposals"]}),
        disposal_titles=_titles(said["disposals"]),
        step_up=tuple(said["step_up"]["requires"]) if "step_up" in said else usual.STEP_UP,
        phrases_refused=tuple(tuple(each) for each in said.get("phrases_refused", usual.PHRASES)),
        ladder=tuple(map(_rung, said["ladder"])),
        at_once=timedelta(minutes=said["at_once_minutes"]) if "at_once_minutes" in said else usual.AT_ONCE,
        duty_to_share=tuple(map(Sector, said.get("duty_to_share", ()))),
        procedure=said.get("procedure", LINCOLNSHIRE),
        thresholds_document=said.get("thresholds_document", usual.THRESHOLDS_DOCUMENT),
        prompts=MappingProxyType({**usual.PROMPTS, **said.get("prompts", {})}),
        whose_clock=MappingProxyType(
            usual.WHOSE_CLOCK | {number: Role(role) for number, role in said.get("whose_clock", {}).items()}
        ),
        templates=MappingProxyType({Means(means): each for means, each in said.get("templates", {}).items()}),
        retention=_retention(said.get("retention", {})),
        access_notice=said.get("access_notice_days", usual.ACCESS_NOTICE),
    )


def _retention(said: Any) -> Mapping[KeptKind, Keeping]:
    return MappingProxyType({KeptKind(kind): Keeping(**each) for kind, each in said.items()})


def _timescale(said: Any) -> Timescale:
    return Timescale(
        name=said["name"],
        kind=Measure(said["kind"]),
        limit=Limit(said["limit"]),
        starts=tuple(Start(fact=each["fact"], moment=RunsFrom(each["from"])) for each in said["starts"]),
        stops=tuple(said["stops"]),
        stops_when=Needed(said.get("stops_when", Needed.ANY)),
        met_before=tuple(said.get("met_before", ())),
        per=Per(said.get("per", Per.START)),
        amount=said.get("amount"),
        notice=said.get("notice"),
        statutory_when=tuple(said.get("statutory_when", ())),
        arises_with=tuple(said.get("arises_with", ())),
    )


def _rung(said: Any) -> Rung:
    answered_by = map(Role, said["answered_by"]) if "answered_by" in said else usual.ANSWERED_BY[said["code"]]
    return Rung(code=said["code"], title=said["title"], answered_by=tuple(answered_by))


def _outcomes(said: Any) -> Outcomes:
    return Outcomes(
        screening=_titles(said["screening"]),
        consultation=_titles(said["consultation"]),
        hypothetical_consultation=_titles(said["hypothetical_consultation"]),
        contact_proceeding_to_referral=said["contact_proceeding_to_referral"],
        closure=said["closure"],
        action_for_screening=said.get("action_for_screening", usual.ACTION_FOR_SCREENING),
        action_for_consultation=said.get("action_for_consultation", usual.ACTION_FOR_CONSULTATION),
    )


def _titles(said: Any) -> Mapping[str, str]:
    return MappingProxyType({each["code"]: each["title"] for each in said})


class Packs(Mapping[str, Pack]):
    """Packs by name, each read when it is first asked for."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def __getitem__(self, name: str) -> Pack:
        if name not in self._names:
            raise KeyError(name)
        return load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


FIRST = "lincolnshire-2024-06"
"""The pack in whose words the domain speaks, where no other is known."""

PACKS = Packs(FIRST, "lincolnshire-2026-11", "othertown-2025-01", "othertown-2026-11", "othertown-2026-12")
"""Every pack a case may be judged under, by name. A new one is named here."""

_ROLES = {load(FIRST).titles[role]: role for role in OFFICE_ROLES}
_OFFICES_TITLES = re.compile(
    rf"(?:\b(?P<article>[Aa])n? )?(?P<title>{'|'.join(sorted(_ROLES, key=len, reverse=True))})"
)

EXAMPLES = Packs("duty-to-share-example", "escalation-example", "same-day-example")
"""Packs never in force, under which a case can be replayed: what would have been late?"""

KNOWN = Packs(*PACKS, *EXAMPLES)
"""Every pack a case can be replayed under, by name."""
