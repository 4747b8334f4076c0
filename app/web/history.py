"""The History page: a case's events, and the case as it was known at any one of them.

The same page replays an exported pack. Then every step is a form that carries the pack, because nothing of it is kept.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Any, Self
from urllib.parse import urlencode

import orjson
from fastapi import Depends, Query, Response

from app.api.desk import Desk
from app.api.replays import challenge_replay_of, consultation_replay_of, enquiry_replay_of, pack_of, replay_of
from app.base.references import Referent, plural, spoken
from app.proof.log import NotSealed
from app.proof.packs import making
from app.reading.changes import ChangeView, differences
from app.reading.effects import title
from app.reading.rejudging import Rejudged, rejudged
from app.reading.replay import Moment, Replay, Seen, StepView
from app.web import evidence, moments, pages
from app.web.lists import names_of
from app.web.pages import HEADERS, PageInstead, ThePage
from app.wording import clock_bar, summary, timeline
from app.wording.clock_bar import Bar
from app.wording.language import say, texts
from app.wording.named import in_names
from app.wording.rows import Row
from app.wording.words import edition, words
from app.wording.words import moment as said
from domain import policy
from domain.frozen import fields_of, frozen
from domain.policy import Pack
from domain.timescales import Clock

MOST = 100
"""Lines on one page; a longer history is shown in windows of WINDOW."""

WINDOW = 50
MOSTLY = 0.5
"""What share of the lines, recorded a day or more late, makes a history one that was written up afterwards."""

DAY = 86_400

_FIELDS = texts({"as_of": "As recorded by", "happened_by": "As happened by"})

router = pages.router()


@frozen
class Asked:
    """What the address asks for, as it was typed. at: an event; by: whether it is judged as recorded or as happened;
    compare: an event or a moment; clock, pack, order, page: what else is shown, and how.
    """

    at: str = ""
    as_of: str = ""
    happened_by: str = ""
    by: str = ""
    clock: str = ""
    pack: str = ""
    compare: str = ""
    order: str = ""
    page: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Self:
        """What an address, or a form in its place, asks for; other names are nothing to us."""
        named = {"compare" if name == "from" else name: text for name, text in given.items()}
        return cls(**{name: text for name, text in named.items() if name in fields_of(cls)})

    def query(self, **changes: str) -> str:
        """The address of the same page with something changed. To ask for another moment takes the last one back."""
        if "at" in changes:
            changes = {"as_of": "", "happened_by": "", "page": "", **changes}
        return urlencode(self.given(**changes))

    def given(self, *without: str, **changes: str) -> dict[str, str]:
        """What is asked for and not empty, as an address names it."""
        names = [name for name in fields_of(self) if name not in without]
        every = {name: changes.get(name, getattr(self, name)) for name in names}
        return {"from" if name == "compare" else name: text for name, text in every.items() if text}


@dataclass(slots=True)
class Shown:
    """What the page shows. number: of the shown line; moment: which lines count; judged_at: the clocks' moment.

    seen: the case then; None before it began. errors: of what was asked, by the field.
    """

    number: int
    moment: Moment
    judged_at: datetime
    seen: Seen | None
    by_happening: bool
    latest: bool
    errors: dict[str, str] = field(default_factory=dict)


async def _asked(
    at: str = "",
    as_of: str = "",
    happened_by: str = "",
    by: str = "",
    clock: str = "",
    pack: str = "",
    compare: Annotated[str, Query(alias="from")] = "",
    order: str = "",
    window: Annotated[str, Query(alias="page")] = "",
) -> Asked:
    return Asked(at, as_of, happened_by, by, clock, pack, compare, order, window)


WhatIsAsked = Annotated[Asked, Depends(_asked)]


def _routes(referent: Referent, replay_of: Callable[[Desk, str], Awaitable[Replay]]) -> None:
    """The history of one kind of record: beside it as it was known at one of its events, and as a file."""
    home = f"/{plural(referent.name.lower())}/{{reference}}"

    @router.get(f"{home}/history")
    async def history(page: ThePage, reference: str, asked: WhatIsAsked) -> Response:
        return await _history(page, await replay_of(page.desk, reference), asked)

    @router.get(f"{home}/history.json")
    async def download(page: ThePage, reference: str) -> Response:
        """As the API gives it."""
        return await _download(await replay_of(page.desk, reference))

    @router.get(f"{home}/audit-pack")
    async def audit_pack(page: ThePage, reference: str) -> Response:
        """As one file that proves itself, made for whoever asks."""
        return await _pack(page, reference, referent)


_routes(Referent.CASE, replay_of)
_routes(Referent.CONSULTATION, consultation_replay_of)
_routes(Referent.CHALLENGE, challenge_replay_of)
_routes(Referent.ENQUIRY, enquiry_replay_of)


async def _history(page: ThePage, whole: Replay, asked: Asked) -> Response:
    context = shown(whole, asked, page.desk.now, await names_of(page))
    found = await evidence.of_record(page.desk, page.request.app.state.log, whole, context["line"])
    return page.render(
        "history.html", status=422 if context["errors"] else 200, exported=None, evidence=found, **context
    )


async def _download(whole: Replay) -> Response:
    name = f'attachment; filename="history-{whole.reference}.json"'
    body = orjson.dumps(await whole.history(), option=orjson.OPT_INDENT_2)
    return Response(body, 200, HEADERS | {"Content-Disposition": name}, "application/json")


async def _pack(page: ThePage, reference: str, referent: Referent) -> Response:
    try:
        made = await pack_of(page.desk, page.request, reference, referent=referent)
    except NotSealed:
        raise PageInstead(503, say("The pack cannot be made"), evidence.UNSEALED, say("Nothing was changed.")) from None
    name = making.file_name(made.manifest.case, made.manifest.moment.position)
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(made.content, 200, headers, "application/zip")


def shown(whole: Replay, asked: Asked, now: datetime, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Everything the page shows of a replay, whether it comes from the record or from a pack. names: by ids."""
    names = names or {}
    chosen = _chosen(whole, asked, now)
    last = len(whole.lines)
    first_line, last_line = _window(asked, chosen.number, last)
    steps = whole.steps(first=first_line, last=last_line)
    counted = {line.number for line in whole.lines if chosen.moment.counts(line.entry)}
    changes = _changes(whole, chosen, steps)
    bars = _bars(whole, chosen)
    bar = next((each for each in bars if asked.clock in {each.id, each.clause}), None) or _telling(chosen, bars)
    rows = in_names(_rows(chosen, bar, whole.pack), names)
    changed = [row for row in rows if summary.changed(row, changes)]
    compared = in_names(_compared(whole, chosen, asked, now), names) if asked.compare else None
    under = _under(whole, chosen, asked) if asked.pack else None
    told = in_names(timeline.told(whole, steps, now, by_happening=chosen.by_happening), names)
    brief, a_clock = {str(each) for each in _BRIEF}, say("Clock {label}", label="")
    return {
        "own": whole.own.value,
        "home": f"/{plural(whole.own)}/{whole.reference}",
        "reference": whole.reference,
        "spoken": spoken(whole.reference),
        "asked": asked,
        "errors": chosen.errors,
        "chosen": chosen,
        "last": last,
        "line": whole.lines[chosen.number - 1],
        "counted": counted,
        "all_new": chosen.seen is not None and chosen.seen.record.version == 1,
        "state": chosen.seen.record.state if chosen.seen else None,
        "tags": summary.tags(chosen.seen),
        "bars": bars,
        "bar": bar,
        "rows": rows,
        "changed": changed,
        "a_clock": a_clock,
        "brief": [row for row in rows if row.name in brief or row in changed or row.name.startswith(a_clock)],
        "timeline": told if asked.order == "oldest" else told[::-1],
        "windows": _windows(asked, first_line, last),
        "window": (first_line, last_line),
        "compared": compared,
        "under": under,
        "packs": [pack for pack in policy.KNOWN.values() if pack.name != whole.pack.name],
        "pack": whole.pack,
        "states": clock_bar.STATES,
        "moment_typed": _typed(chosen, asked),
    }


# Which moment


def _chosen(whole: Replay, asked: Asked, now: datetime) -> Shown:
    """The moment that was asked for; the latest when none was, or when it makes no sense."""
    last = len(whole.lines)
    by_happening = asked.by == "happened" or (asked.by != "recorded" and _written_up_afterwards(whole))
    errors: dict[str, str] = {}
    times = _times(asked, now, errors)
    number = last
    if asked.at:
        wanted = int(asked.at) if asked.at.isdecimal() and len(asked.at) < 8 else 0
        if 1 <= wanted <= last:
            number = wanted
        else:
            errors["at"] = say("There is no such event. Enter a number from 1 to {last}", last=last)
    if times and not errors:
        moment = Moment(as_of=times.get("as_of"), happened_by=times.get("happened_by"))
        counted = [line.number for line in whole.lines if moment.counts(line.entry)]
        if counted:
            return _shown(whole, moment, counted[-1], by_happening=False, latest=False)
        began = said(whole.lines[0].entry.recorded_at)
        errors[next(iter(times))] = say(
            "Nothing counts at that moment: the first event was recorded {began}", began=began
        )
    if errors or not asked.at:
        moment = Moment(as_of=max(now, whole.lines[-1].entry.recorded_at))
        found = _shown(whole, moment, last, by_happening=by_happening, latest=True)
        found.errors = errors
        return found
    moment = whole.at(number)
    if by_happening:
        moment = replace(moment, happened_by=max(line.entry.event.occurred_at for line in whole.lines[:number]))
    return _shown(whole, moment, number, by_happening=by_happening, latest=False)


def _shown(whole: Replay, moment: Moment, number: int, *, by_happening: bool, latest: bool) -> Shown:
    seen = whole.seen(moment)
    judged = moment.asked or whole.lines[number - 1].entry.recorded_at
    return Shown(number, moment, judged, seen, by_happening, latest)


def _times(asked: Asked, now: datetime, errors: dict[str, str]) -> dict[str, datetime]:
    times = {}
    for name in ("as_of", "happened_by"):
        text = getattr(asked, name)
        at = moments.read(text) if text else None
        if at and at > now.replace(second=59, microsecond=999_999):
            errors[name] = say("{fields} must be in the past", fields=_FIELDS[name])
        elif at:
            times[name] = at
        elif text:
            errors[name] = moments.doubt(text) or say(
                "{fields} must be a date and a time, like 14/1/2027 4:52pm", fields=_FIELDS[name]
            )
    return times


def _written_up_afterwards(whole: Replay) -> bool:
    """Whether most of a history was recorded a day or more after it happened, as when it came from another system."""
    late = sum((line.entry.recorded_at - line.entry.event.occurred_at).total_seconds() >= DAY for line in whole.lines)
    return late > MOSTLY * len(whole.lines)


def _typed(chosen: Shown, asked: Asked) -> dict[str, str]:
    """What stands in the fields for a moment: what was typed, so that nothing is lost."""
    return {"as_of": asked.as_of, "happened_by": asked.happened_by, "at": asked.at or str(chosen.number)}


# Which lines


def _window(asked: Asked, number: int, last: int) -> tuple[int, int]:
    if last <= MOST:
        return 1, last
    pages_of = -(-last // WINDOW)
    wanted = int(asked.page) if asked.page.isdecimal() and len(asked.page) < 8 else 0
    place = wanted if 1 <= wanted <= pages_of else (number - 1) // WINDOW + 1
    return (place - 1) * WINDOW + 1, min(place * WINDOW, last)


def _windows(asked: Asked, first: int, last: int) -> list[tuple[str, str, bool]]:
    """The windows of a long history: their lines, the query that shows them, whether it is the one shown."""
    if last <= MOST:
        return []
    starts = range(1, last + 1, WINDOW)
    return [
        (
            say("{start:,} to {last:,}", start=start, last=min(start + WINDOW - 1, last)),
            asked.query(page=str(number)),
            start == first,
        )
        for number, start in enumerate(starts, 1)
    ]


def _changes(whole: Replay, chosen: Shown, steps: Sequence[StepView]) -> Sequence[ChangeView]:
    """What the shown line changed."""
    at_hand = next((step for step in steps if step["number"] == chosen.number), None)
    if at_hand is None:
        (at_hand,) = whole.steps(first=chosen.number, last=chosen.number)
    return at_hand["changed"]


# The case then, and its clocks


def _bars(whole: Replay, chosen: Shown) -> list[Bar]:
    until = (
        say("Now")
        if chosen.latest
        else say("Then")
        if chosen.moment.asked and not chosen.by_happening
        else say("Event {number}", number=chosen.number)
    )
    clocks = chosen.seen.clocks if chosen.seen else ()
    return [clock_bar.bar(clock, chosen.judged_at, whole.pack, until=until) for clock in clocks]


def _telling(chosen: Shown, bars: Sequence[Bar]) -> Bar | None:
    clock = clock_bar.telling(chosen.seen.clocks) if chosen.seen else None
    return next((bar for bar in bars if clock and bar.id == clock.id), None)


_BRIEF = texts(frozenset(
    {"State", "Name", "Concern", "Referrer", "Level of response", "Significant harm", "Outcome", "Decided by",
     "Fast-tracked", "Suspected crime", "Referral", "Disposal", "Authorised", "Lead practitioner", "Closed",
     "Concluded", "Superseded", "Joined", "Rules"}
))  # fmt: skip
"""What is always said beside the timeline; the rest where it changed."""


def _rows(chosen: Shown, bar: Bar | None, pack: Pack) -> list[Row]:
    if chosen.seen is None:
        return []
    view = chosen.seen.view
    rows = [Row(say("State"), words(view["state"]), (), ("/state", "/superseded", "/joined"))]
    rows += [row for part in summary.parts(view, pack) for row in part.rows]
    if bar:
        rows.append(Row(say("Clock {label}", label=bar.label), bar.state, (f"{bar.strong} {bar.words}",)))
    rows.append(
        Row(say("Rules"), edition(view["pack"]), (say("Calendar of {calendar}", calendar=edition(view["calendar"])),))
    )
    return rows


# Beside another moment, and under another pack


@frozen(kw_only=True)
class Beside:
    """Two moments side by side, the earlier first. between: the lines that count at the later one only."""

    before: str
    after: str
    changes: Sequence[timeline.Change]
    between: Sequence[tuple[int, str]]
    clocks: Sequence[tuple[str, str, Clock | None, Clock | None]]
    error: str


def _compared(whole: Replay, chosen: Shown, asked: Asked, now: datetime) -> Beside | None:
    other = _chosen(whole, _other(asked), now)
    if other.errors:
        chosen.errors["compare"] = moments.doubt(asked.compare) or (
            say("Enter the number of an event, from 1 to {lines}, or a date and a time", lines=len(whole.lines))
        )
        return None
    before, after = sorted((other, chosen), key=lambda each: (each.number, each.judged_at))
    there = {line.number for line in whole.lines if before.moment.counts(line.entry)}
    old = {clock.id: clock for clock in (before.seen.clocks if before.seen else ())}
    new = {clock.id: clock for clock in (after.seen.clocks if after.seen else ())}
    changed = differences(before.seen.view if before.seen else None, after.seen.view if after.seen else None)
    return Beside(
        before=_called(before),
        after=_called(after),
        changes=timeline.changes(list(changed)),
        between=[
            (line.number, title(line.entry))
            for line in whole.lines
            if after.moment.counts(line.entry) and line.number not in there
        ],
        clocks=[(each.label, each.name, old.get(each.id), new.get(each.id)) for each in (old | new).values()],
        error="",
    )


def _other(asked: Asked) -> Asked:
    """The moment to compare with: an event by its number, or what was recorded by then."""
    wanted = asked.compare.strip()
    if wanted.isdecimal():
        return Asked(at=wanted, by=asked.by)
    return Asked(as_of=wanted)


def _called(which: Shown) -> str:
    if which.latest:
        return say("Now")
    if which.moment.asked and not which.by_happening:
        return said(which.moment.asked)
    return say("Event {number}", number=which.number)


def _under(whole: Replay, chosen: Shown, asked: Asked) -> Rejudged | None:
    if asked.pack not in policy.KNOWN:
        chosen.errors["pack"] = say("Choose one of the policy packs")
        return None
    if chosen.seen is None:
        return None
    pack = policy.KNOWN[asked.pack]
    return rejudged(chosen.seen.clocks, whole.clocks(chosen.seen.lines, chosen.judged_at, pack), pack)
