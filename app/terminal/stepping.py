"""A replay stepped through in a terminal: the timeline, the case as known at a line beside it, its clock above.

A `Stepper` knows where somebody stands and draws it; `step` lets them walk. Colour helps and is never needed: what a
line changed has a mark, and so has the line that is shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

from rich.console import Console, ConsoleOptions, RenderResult
from rich.live import Live
from rich.text import Text

from app.base import references
from app.base.errors import CannotStart
from app.base.settings import Settings
from app.reading.changes import is_within
from app.reading.looking import Reader
from app.reading.rejudging import rejudged
from app.reading.replay import NOW, Moment, Replay, Seen, StepView
from app.record import lost
from app.record.authorities import Authorities, KeyStores
from app.record.journal import Journal
from app.terminal import arguments, full_screen, transcript
from app.terminal.drawing import BAD, DIM, GOOD, MARKED, TITLE, Piece, Window, beside, drawn_bar, fitted, piece, spread
from app.wording import clock_bar, summary, timeline
from app.wording.clock_bar import STATES
from app.wording.timeline import Change, Entry, Passed
from app.wording.words import exact, short, words
from domain.clauses import clause
from domain.facts import Recorded
from domain.policy import KNOWN, Pack
from domain.timescales import Clock

SHOWN, CHANGED, COMPARED, LATE = "▶", "•", "◆", "!"
TWO_COLUMNS = 72  # characters of width from which the timeline stands beside the case
PAGE = 8  # lines
TALL = 18  # lines of height from which the clock has its bar
NAMES = 16  # characters of the column of names
EARLIER, LATER = ("left", "h", "up", "k"), ("right", "l", "down", "j", "space")
KEYS = {
    "right, l, space, down": "the next line",
    "left, h, up": "the line before",
    "home, g": "the first line",
    "end, G": "the last line",
    "page down, page up": "more of the case",
    "c": "compare with this line; again: no more",
    "p": "under another policy pack",
    "r": "the rules of this line, quoted",
    "?": "these keys",
    "q, Esc": "leave",
}
FOOT = "← → step   c compare   p pack   r rules   ? keys   q leave"


@dataclass
class Stepper:
    """Where somebody stands in a replay, and what the screen shows there.

    asked: the moment the whole replay is of. now: against which the clocks of a case as it stands are judged.
    at, base: places of steps, from 0; base is compared with. pack: another one than the case's own.
    """

    whole: Replay
    asked: Moment
    now: datetime
    steps: Sequence[StepView]
    at: int = 0
    base: int | None = None
    pack: Pack | None = None
    panel: Literal["case", "rules", "keys"] = "case"
    scrolled: int | None = None
    _start: int = 0  # the first line of the panel that was drawn last
    _seen: dict[int, Seen | None] = field(default_factory=dict)
    _told: list[Entry | Passed] | None = None

    @property
    def told(self) -> list[Entry | Passed]:
        """The lines and the deadlines that passed, in words."""
        if self._told is None:
            self._told = timeline.told(self.whole, self.steps, self.judged_at(len(self.steps) - 1))
        return self._told

    def press(self, key: str) -> bool:
        """Do what a key says; False when it says to leave."""
        last = len(self.steps) - 1
        match key:
            case "q":
                return False
            case "escape":
                if self.panel == "case":
                    return False
                self._show("case")
            case "home" | "g":
                self._go(0)
            case "end" | "G":
                self._go(last)
            case "c":
                self.base = None if self.base == self.at else self.at
                self._show("case")
            case "p":
                self.pack = self._next_pack()
                self._show("case")
            case "r":
                self._show("case" if self.panel == "rules" else "rules")
            case "?":
                self._show("case" if self.panel == "keys" else "keys")
            case "page-down" | "page-up":
                self.scrolled = max(self._start + (PAGE if key == "page-down" else -PAGE), 0)
            case _ if key in LATER:
                self._go(min(self.at + 1, last))
            case _ if key in EARLIER:
                self._go(max(self.at - 1, 0))
        return True

    def _go(self, at: int) -> None:
        self.at, self.scrolled = at, None

    def _show(self, panel: Literal["case", "rules", "keys"]) -> None:
        self.panel, self.scrolled = panel, None

    def _next_pack(self) -> Pack | None:
        others = [pack for pack in KNOWN.values() if pack.name != self.whole.pack.name]
        turn = [None, *others]
        return turn[(turn.index(self.pack) + 1) % len(turn)]

    # What is known at a line

    def seen(self, at: int) -> Seen | None:
        """The case as known at a step; None before it began."""
        if at not in self._seen:
            moment = Moment(position=self.steps[at]["position"], happened_by=self.asked.happened_by)
            self._seen[at] = self.whole.seen(moment)
        return self._seen[at]

    def judged_at(self, at: int) -> datetime:
        """The moment the clocks are judged against there."""
        asked, recorded = self.asked, self.steps[at]["recorded_at"]
        if asked.happened_by:
            return min(recorded, asked.happened_by) if at < len(self.steps) - 1 else asked.asked or recorded
        if at < len(self.steps) - 1 or asked.version is not None or (asked.position and not asked.as_of):
            return recorded
        return asked.as_of or self.now

    def clocks(self, at: int, pack: Pack | None = None) -> tuple[Clock, ...]:
        """The clocks as they stood there."""
        seen = self.seen(at)
        return self.whole.clocks(seen.lines, self.judged_at(at), pack) if seen else ()

    # What is drawn

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text("\n", end="").join(self.drawn(options.max_width, options.height or console.height))

    def drawn(self, width: int, height: int) -> list[Text]:
        """The screen, line by line."""
        head = [*self._head(width), *self._clock(width, height), Text("─" * width, style=DIM)]
        room = max(height - len(head) - 1, 1)
        if width >= TWO_COLUMNS:
            left = min(width * 9 // 20, 56)
            timeline = Window.of(list(self._timeline()), left, room).around(SHOWN)
            panel = Window.of(list(self._panel()), width - left - 3, room).around(CHANGED, self.scrolled)
            body = beside(timeline, panel)
        else:
            entries = [each for each in self.told if isinstance(each, Entry)]
            pieces = [*self._entry(entries[self.at]), *self._panel()]
            panel = Window.of(pieces, width, room).around(CHANGED, self.scrolled)
            body = [*panel.lines]
        self._start = panel.start
        return [fitted(line, width) for line in [*head, *body, Text(FOOT, style=DIM)][:height]]

    def _head(self, width: int) -> Iterator[Text]:
        step = self.steps[self.at]
        place = f" line {step['number']} of {len(self.whole.lines)}"
        is_new = any(each["pointer"] == "/state" for each in step["changed"])
        seen = self.seen(self.at)
        tags = summary.tags(seen and replace(seen, clocks=self.clocks(self.at)))
        state = f"  {CHANGED if is_new else ' '} {', '.join(text for text, _ in tags)}"
        named = Text.assemble(
            (f"{words(self.whole.own)} {references.spoken(self.whole.reference)}", TITLE),
            (state, MARKED if is_new else ""),
        )
        yield fitted(named, width - len(place)).append(place, DIM)
        about = [(f"  {each}", DIM) for each in transcript.moments(self.asked)]
        yield Text.assemble("As known on ", (exact(step["recorded_at"]), TITLE), *about)

    def _clock(self, width: int, height: int) -> Iterator[Text]:
        """The clock that says most, as a bar: what has elapsed, where it was due, how far past that it ran."""
        clock = clock_bar.telling(self.clocks(self.at, self.pack))
        if clock is None:
            yield Text("No clock runs yet.", style=DIM)
            return
        until = "Now" if self.at == len(self.steps) - 1 and self.asked == NOW else "This line"
        bar = clock_bar.bar(clock, self.judged_at(self.at), self.pack or self.whole.pack, until=until)
        colour = BAD if bar.is_late else GOOD
        under = f"Under {self.pack.name}: " if self.pack else ""
        named = Text.assemble((under, MARKED), (f"{bar.label} {bar.name}", TITLE), (f" ({bar.limit})", DIM))
        tag = f" {bar.state} "
        yield fitted(named, width - len(tag)).append(tag, f"{colour} reverse")
        if height >= TALL:
            yield drawn_bar(bar, width)
            yield from spread([f"{mark.name} {short(mark.at)}" for mark in bar.marks], width)
        yield from piece("", f"{bar.strong} {bar.words}.", BAD if bar.is_late else "").lines(width)

    def _timeline(self) -> Iterator[Piece]:
        """The lines of the history with the deadlines that passed between them; the one shown is told in full."""
        for each in self.told:
            if isinstance(each, Passed):
                yield piece(f"   {LATE}", f"{short(each.due_at)} {each.clause} {each.name}", BAD, 5)
            elif each.number == self.steps[self.at]["number"]:
                yield from self._entry(each)
            else:
                mark = COMPARED if self.base is not None and each.number == self.steps[self.base]["number"] else " "
                yield piece(f"{mark}{each.number:>3}", each.title, indent=5)

    def _entry(self, entry: Entry) -> Iterator[Piece]:
        """A line in full."""
        mark = SHOWN if self.base != self.at else f"{SHOWN}{COMPARED}"
        yield piece(f"{mark}{entry.number:>{4 - len(mark)}}", entry.title, f"{TITLE} reverse", 5)
        for text in (transcript.happened(entry), entry.by, *transcript.said(entry)):
            yield piece("", text, indent=5)
        for caused in entry.effects:
            yield piece("   →", transcript.effect(caused), "cyan", 5)

    def _panel(self) -> Iterator[Piece]:
        """What stands beside the timeline."""
        if self.panel == "keys":
            return _keys()
        if self.panel == "rules":
            return _rules(self.steps[self.at])
        if self.base is not None and self.base != self.at:
            return self._compared(self.base)
        return self._under(self.pack) if self.pack else self._case()

    def _case(self) -> Iterator[Piece]:
        """The case as known there, with what the line changed marked."""
        seen, step = self.seen(self.at), self.steps[self.at]
        if seen is None:
            yield piece("", f"The {self.whole.own} has not begun yet.", DIM)
            return
        told = {"/state"}  # by the head
        for part in summary.parts(seen.view, self.whole.pack):
            yield piece("", part.title, f"{TITLE} underline")
            for row in part.rows:
                told.update(row.places)
                yield fact(row.name, row.text, summary.changed(row, step["changed"]))
                for more in row.more:
                    yield piece("", more, DIM, NAMES)
        others = [each for each in step["changed"] if not any(is_within(each["pointer"], place) for place in told)]
        if others:
            yield piece("", "Also changed", f"{TITLE} underline")
        for each in timeline.changes(others):
            yield from change(each)
        touched = {effect["clock"] or effect["clause"] for effect in step["caused"]}
        clocks = self.clocks(self.at)
        if clocks:
            yield piece("", "Clocks", f"{TITLE} underline")
        for clock in clocks:
            state, _ = STATES[clock.state]
            told_of = f"{clock.name}: {state.lower()}, due {short(clock.due_at)}"
            yield fact(clock.label, told_of, clock.id in touched)
        if seen.view["duties"]:
            yield piece("", "To be done", f"{TITLE} underline")
        for duty in seen.view["duties"]:
            yield fact(duty["clause"], duty["what"], duty["clause"] in touched)

    def _compared(self, base: int) -> Iterator[Piece]:
        """What is another at the later of this line and the one marked."""
        earlier, later = sorted((base, self.at))
        numbers = [self.steps[place]["number"] for place in (earlier, later)]
        yield piece("", f"What changed from line {numbers[0]} to line {numbers[1]}", f"{TITLE} underline")
        before, after = self.seen(earlier), self.seen(later)
        if before is None or after is None:
            yield piece("", f"The {self.whole.own} had not begun yet.", DIM)
            return
        changes = timeline.changes(self.whole.compared(before, after))
        for each in changes:
            yield from change(each)
        if not changes:
            yield piece("", "Nothing is another.", DIM)

    def _under(self, pack: Pack) -> Iterator[Piece]:
        """The clocks under another pack, beside the case's own; marked: late only there."""
        yield piece("", f"Under {pack.name}", f"{TITLE} underline")
        yield piece("", pack.title, DIM)
        found = rejudged(self.clocks(self.at), self.clocks(self.at, pack), pack)
        for text in transcript.would_have_been(found):
            yield piece("", text, TITLE)
        for own, other in found.pairs:
            if other:
                told, is_late = transcript.under_another(own, other), other.id in found.late_there
                yield piece(LATE, told, BAD, 2) if is_late else piece("", told, "", 2)


def fact(name: str, text: str, is_changed: bool) -> Piece:
    """Something known of the case."""
    return piece(f"{CHANGED if is_changed else ' '} {name}", text, MARKED if is_changed else "", NAMES)


def change(each: Change) -> Iterator[Piece]:
    """Something that changed: as it was and as it is, or the parts of what was not there before."""
    yield piece(CHANGED, each.name, MARKED, 2)
    if each.before:
        yield piece("  was", each.before, DIM, 6)
    if each.parts:
        for name, text in each.parts:
            yield piece("", f"{name}: {text}", "", 6)
    else:
        yield piece("  now", each.after or transcript.NOTHING, "", 6)


def _keys() -> Iterator[Piece]:
    yield piece("", "Keys", f"{TITLE} underline")
    for name, what in KEYS.items():
        yield piece(name, what, "", 23)


def _rules(step: StepView) -> Iterator[Piece]:
    """The rules a line was recorded under, in the words of the procedure."""
    yield piece("", f"The rules of line {step['number']}, {step['title']}", f"{TITLE} underline")
    for rule in map(clause, step["rules"]):
        yield piece(rule.number, f"“{rule.quote}”", "", 5)
        yield piece("", rule.source, DIM, 5)


async def load(settings: Settings, reference: str, authority: str | None) -> Replay:
    """A replay from the database, as an auditor sees it; CannotStart when it is not to be had."""
    read, replay = arguments.replayable(reference)
    slug, _ = arguments.authority(settings.database_url, authority)
    owner = Authorities(KeyStores.named(settings)).get(slug)
    journal = Journal(settings.database_url, max_size=1)
    await journal.open()
    try:

        async def streams(*wanted: UUID) -> Sequence[Sequence[Recorded]]:
            loaded = await journal.load(owner.tenant, wanted)
            return [lost.openable(owner.keys, loaded.streams[stream]) for stream in wanted]

        whole = await replay.load(streams, references.stream_of(slug, read), Reader.of(owner.keys))
    finally:
        await journal.close()
    if whole is None:
        raise CannotStart(f"This authority has no such {replay.own}.")
    return whole


def at(whole: Replay, moment: Moment, pack: str | None, compare_with: int | None, now: datetime) -> Stepper:
    """A replay at its last line. pack: a policy pack's name. compare_with: the number of a line."""
    steps = whole.steps(moment)
    if whole.seen(moment) is None:
        raise CannotStart(f"The {whole.own} was not there yet, or had not come to that version.")
    if pack is not None and pack not in KNOWN:
        raise CannotStart(f"There is no such policy pack; there are {', '.join(KNOWN)}.")
    places = {step["number"]: place for place, step in enumerate(steps)}
    if compare_with is not None and compare_with not in places:
        raise CannotStart(f"There is no such line: they are {steps[0]['number']} to {steps[-1]['number']}.")
    other = KNOWN[pack] if pack else None
    base = places[compare_with] if compare_with else None
    return Stepper(whole, moment, now, steps, at=len(steps) - 1, base=base, pack=other)


def step(stepper: Stepper) -> None:
    """Let somebody step through a replay until they leave."""
    with full_screen.keys() as keys, Live(stepper, console=Console(), screen=True, auto_refresh=False) as live:
        live.refresh()
        for key in keys:
            if not stepper.press(key):
                return
            live.refresh()
