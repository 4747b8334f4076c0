"""Policy packs: the parameters of the procedure, as versioned data.

How long each timescale is and what starts and stops it, what may be decided, what the roles are called, up which
ladder a disagreement climbs. An authority's procedure changes by a new pack, in a file of its own in `policies/`;
a pack is never edited under its name, which a start refuses. A case is judged by the pack in force when it began.

The classes are the schema: a file that leaves a field out, brings one more or a value of another kind is refused,
naming the place by a JSON pointer (RFC 6901).
"""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain import working_days
from domain.clauses import UnknownClause, clause
from domain.vocabulary import Role
from domain.working_days import Anchor


class PolicyError(ValueError):
    """A pack that does not say what a pack says; the message starts with the JSON pointer of the place."""


class Kind(StrEnum):
    """How a timescale is measured."""

    ELAPSED = "elapsed"  # `amount` hours, day and night
    WORKING_DAYS = "working_days"  # `amount` working days
    IMMEDIATE = "immediate"  # due at once: every minute counts as late, none is refused
    SAME_ACT = "same_act"  # due in the act that starts it
    AS_SOON_AS_POSSIBLE = "as_soon_as_possible"  # no moment is due; another clock gives the limit
    STATED_PERIOD = "stated_period"  # due when the plan itself says


class Limit(StrEnum):
    """Who sets the limit."""

    STATUTORY = "statutory"  # statutory guidance
    INTERNAL = "internal"  # the authority's own procedure: a target


class Moment(StrEnum):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The fact that starts a clock, and the moment of it that counts. JSON: {"fact": ..., "from": ...}."""

    fact: str
    moment: Moment = field(metadata={"key": "from"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Timescale:
    """One clock of the procedure (T1 to T18). Facts are named as events are stored: "contact-recorded".

    per: whether every start has a clock of its own, or the case has one.
    amount, notice: hours or working days; at `notice` somebody is told, at `amount` it is due.
    met_before: those of the stops that count though they were done before the clock began.
    statutory_when: marks, any of which turns an internal limit into a statutory one (A1).
    arises_with: facts without any of which there is no such clock, though it runs from its start.
    """

    name: str
    kind: Kind
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


def _measured(kind: Kind, amount: int) -> str:
    unit = "hour" if kind is Kind.ELAPSED else "working day"
    return f"{amount} {unit}{'' if amount == 1 else 's'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeChoice:
    """One of a closed set of outcomes."""

    code: str
    title: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What may be decided of a contact (SC2), a consultation (E7) and a hypothetical one (E9), and the fixed labels."""

    screening: tuple[OutcomeChoice, ...]
    consultation: tuple[OutcomeChoice, ...]
    hypothetical_consultation: tuple[OutcomeChoice, ...]
    contact_proceeding_to_referral: str  # C13
    closure: str  # CL3


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposal:
    """One way to dispose of a referral (D2), and what has to be said with it."""

    code: str
    title: str
    requires: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of the ladder of challenge (P3), lowest first."""

    code: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """How long after something was done it may come on record: hours (elapsed) or working days (A40)."""

    kind: Kind
    amount: int

    @property
    def words(self) -> str:
        """How long: "1 working day", "24 hours"."""
        return _measured(self.kind, self.amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One version of one authority's procedure. `name` is its lasting version string.

    recording_tolerance: what was done in time and is on record by its deadline, or this long after it was done, counts
    as in time; what comes on record later is in time but recorded late.
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
    disposals: tuple[Disposal, ...]
    ladder: tuple[Rung, ...]

    @property
    def timezone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def day_of(self, at: datetime) -> date:
        """The authority's own date at that moment: 23:30 UTC in July is tomorrow in London."""
        if at.tzinfo is None:
            raise ValueError("a moment without a zone has no date")
        return at.astimezone(self.timezone).date()


def read(text: str) -> Pack:
    """The pack written in a JSON text, or PolicyError."""
    try:
        content = json.loads(text, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as error:
        raise PolicyError(f"(root): not JSON, line {error.lineno}") from None
    pack: Pack = _value(Pack, content, "")
    _check(pack)
    return pack


def load(name: str) -> Pack:
    """The pack of that name, from `policies/`."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise PolicyError(f"{name!r} is no name of a policy pack")
    pack = read(text_of(name))
    if pack.name != name:
        raise PolicyError(f"/name: {pack.name!r} in the file of {name!r}")
    return pack


def text_of(name: str) -> str:
    """The JSON of that pack, whole: one that says it is `like` another is given what it does not say itself."""
    try:
        text = files("domain").joinpath("policies", f"{name}.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PolicyError(f"there is no policy pack {name!r}") from None
    own = json.loads(text)
    if "like" not in own:
        return text
    return json.dumps(_over(json.loads(text_of(own.pop("like"))), own), ensure_ascii=False, indent=2)


def _over(base: Any, own: Any) -> Any:
    """`own` laid over `base`: objects member by member, whatever else replaced."""
    if not (isinstance(base, dict) and isinstance(own, dict)):
        return own
    return base | {key: _over(base[key], value) if key in base else value for key, value in own.items()}


def pack_in_force(at: datetime, among: Collection[Pack] = ()) -> Pack:
    """The pack in force at that moment; before the first of all, the first: late truth is always accepted (A26)."""
    packs = sorted(among or PACKS.values(), key=lambda pack: pack.effective_from)
    begun = [pack for pack in packs if pack.effective_from <= pack.day_of(at)]
    return begun[-1] if begun else packs[0]


# Reading by the classes


def _value(wanted: Any, given: Any, at: str) -> Any:
    """`given` as a value of the type `wanted`; `at` is the JSON pointer to it."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if is_dataclass(wanted) and isinstance(wanted, type):
        return _record(wanted, given, at)
    if origin is tuple:
        _demand(isinstance(given, list), at, "must be a list")
        return tuple(_value(arguments[0], one, f"{at}/{n}") for n, one in enumerate(given))
    if origin is Mapping:
        _demand(isinstance(given, dict), at, "must be an object")
        of_key, of_value = arguments
        places = ((_into(at, key), key, one) for key, one in given.items())
        return MappingProxyType({_value(of_key, key, to): _value(of_value, one, to) for to, key, one in places})
    if wanted in (int, int | None):
        _demand(type(given) is int and given > 0, at, "must be a whole number above 0")
        return given
    _demand(isinstance(given, str) and given.strip(), at, "must be a text")
    if wanted is date:
        return _date(given, at)
    if issubclass(wanted, StrEnum):
        _demand(given in list(wanted), at, f"must be one of {', '.join(wanted)}")
        return wanted(given)
    return given


def _date(given: str, at: str) -> date:
    try:
        return datetime.strptime(given + "Z", "%Y-%m-%d%z").date()
    except ValueError:
        raise PolicyError(f"{at}: must be a date as YYYY-MM-DD") from None


def _record(wanted: type[Any], given: Any, at: str) -> Any:
    _demand(isinstance(given, dict), at, "must be an object")
    hints = get_type_hints(wanted)
    known = {one.metadata.get("key", one.name): one for one in fields(wanted)}
    for key in given:
        _demand(key in known, _into(at, key), "is not known here")
    values = {}
    for key, one in known.items():
        if key in given:
            values[one.name] = _value(hints[one.name], given[key], _into(at, key))
        else:
            _demand(one.default is not MISSING, _into(at, key), "is missing")
    return wanted(**values)


def _check(pack: Pack) -> None:
    """What the types alone cannot say."""
    try:
        ZoneInfo(pack.zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise PolicyError(f"/zone: {pack.zone!r} is no time zone") from None
    try:
        working_days.load(pack.calendar)
    except FileNotFoundError:
        raise PolicyError(f"/calendar: there is no calendar {pack.calendar!r}") from None
    for role in Role:
        _demand(role in pack.titles, f"/titles/{role}", "is missing")
    tolerance = pack.recording_tolerance.kind
    _demand(tolerance in {Kind.ELAPSED, Kind.WORKING_DAYS}, "/recording_tolerance/kind", "must be measured")
    for number, timescale in pack.timescales.items():
        at = f"/timescales/{number}"
        _cites(number, at)
        measured = timescale.kind in {Kind.ELAPSED, Kind.WORKING_DAYS}
        _demand((timescale.amount is not None) == measured, f"{at}/amount", "belongs to elapsed and working_days")
        _demand(
            timescale.notice is None or (timescale.amount or 0) > timescale.notice,
            f"{at}/notice",
            "must be less than amount",
        )
        _demand(timescale.starts, f"{at}/starts", "must name a fact")
        _demand(timescale.stops, f"{at}/stops", "must name a fact")
        _demand(set(timescale.met_before) <= set(timescale.stops), f"{at}/met_before", "must be among the stops")
    for kind in ("screening", "consultation", "hypothetical_consultation"):
        choices: tuple[OutcomeChoice, ...] = getattr(pack.outcomes, kind)
        _distinct([choice.code for choice in choices], f"/outcomes/{kind}")
        for n, choice in enumerate(choices):
            _cites(choice.clause, f"/outcomes/{kind}/{n}/clause")
    _distinct([disposal.code for disposal in pack.disposals], "/disposals")
    _distinct([rung.code for rung in pack.ladder], "/ladder")


def _cites(number: str, at: str) -> None:
    try:
        clause(number)
    except UnknownClause as unknown:
        raise PolicyError(f"{at}: {unknown}") from None


def _distinct(codes: list[str], at: str) -> None:
    _demand(codes, at, "must not be empty")
    for n, code in enumerate(codes):
        _demand(code not in codes[:n], f"{at}/{n}/code", f"{code!r} is there already")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    for key in content:
        _demand([k for k, _ in pairs].count(key) == 1, _into("", key), "is there twice")
    return content


def _into(at: str, key: str) -> str:
    return f"{at}/{key.replace('~', '~0').replace('/', '~1')}"


def _demand(condition: object, at: str, otherwise: str) -> None:
    if not condition:
        raise PolicyError(f"{at or '(root)'}: {otherwise}")


PACKS: Mapping[str, Pack] = MappingProxyType({name: load(name) for name in ("lincolnshire-2024-06",)})
"""Every pack a case may be judged under, by name. A new one is named here."""

EXAMPLES: Mapping[str, Pack] = MappingProxyType({name: load(name) for name in ("same-day-example",)})
"""Packs never in force, under which a case can be replayed: what would have been late?"""

KNOWN: Mapping[str, Pack] = MappingProxyType({**PACKS, **EXAMPLES})
"""Every pack a case can be replayed under, by name."""
