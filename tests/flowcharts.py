"""Where a case goes, found by trying: `python -m tests.flowcharts` draws what the decisions allow.

Every example of the census of dates is tried on every history that comes up, and on what it leaves behind, until
nothing new is found. Which state each decision leads to, from where, by whom and under which rule is what the code
did; nothing is drawn that was not done.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path

from domain import closure
from domain.disposal import DisposalAuthorised
from domain.emergencies import FastTrackedToReferral
from domain.facts import Event
from domain.records import Case
from domain.refusals import Refused
from domain.screening import ContactOutcomeDecided, DecideOutcome
from domain.vocabulary import Outcome, Role, State
from tests.domain.examples import CASE, a
from tests.domain.story import PACK, Dated, given
from tests.domain.test_dates import ACTS

PLACE = Path(__file__).parent.parent / "app" / "web" / "static"
TRIED_BY = Role.SYSTEM
"""Whoever may decide nothing, and so hears who may."""

WIDTH, LINE, TITLE, GAP, INSET = 380, 20, 26, 34, 14
MAIN, ENDS = 190, 650
ENDINGS = (State.ENDED, State.JOINED, State.SUPERSEDED, State.CLOSED, State.CONCLUDED)
TURNS = frozenset({*closure.OF_CASE, DisposalAuthorised, ContactOutcomeDecided, FastTrackedToReferral})
"""Events that open ways though they lead nowhere themselves."""

ON_THE_WAY = (State.RECEIVED, State.CHECKED, State.SCREENING, State.REFERRAL, State.RECORDED, State.AUTHORISED)

Where = Callable[[Case], str]


@dataclass(frozen=True)
class Chart:
    """What was found: from where to where, and by what each place is reached, in words."""

    ways: dict[tuple[str, str], None] = field(default_factory=dict)
    reached_by: dict[str, dict[str, None]] = field(default_factory=dict)


def found(acts: Sequence[Dated], where: Where) -> Chart:
    """Every way from place to place. where: a case's place, or "" for one that is nowhere on the chart."""
    chart, waiting = Chart(), list(dict.fromkeys(act.history for act in acts))
    known = {_gist(history) for history in waiting}
    for history in waiting:
        before = Case.of(history)
        for act in acts if before else ():
            events = _recorded(act, history)
            if not (before and events):
                continue
            later, after = (*history, *events), before.evolve(*events)
            if _gist(later) not in known:
                known.add(_gist(later))
                waiting.append(later)
            way = (where(before), where(after))
            if way[0] != way[1] and all(way):
                chart.ways[way] = None
                chart.reached_by.setdefault(way[1], {})[_words(act, history, events[0])] = None
    return chart


def _gist(history: Sequence[Event]) -> frozenset[type[Event]]:
    """What of a history decides where the case can go on to."""
    return frozenset(type(event) for event in history if event.leads_to or type(event) in TURNS)


def _recorded(act: Dated, history: tuple[Event, ...]) -> Sequence[Event]:
    """What an act records on the case itself; nothing where it is refused, or was not made for such a case."""
    try:
        recorded = given(*history).when(act.decision, act.command, **act.beside).decide()
    except (Refused, AssertionError):
        return ()
    own = act.beside.get("case_id", act.beside.get("subject_id", CASE))
    return recorded if isinstance(recorded, list) else recorded.get(own, ())


def _words(act: Dated, history: tuple[Event, ...], event: Event) -> str:
    rules = ", ".join(rule.number for rule in event.rests_on[:1])
    name = event.lasting_name().replace("-", " ")
    return f"{name} ({rules}){_who(act, history)}"


def _who(act: Dated, history: tuple[Event, ...]) -> str:
    nobody = replace(act.command, by=a(TRIED_BY))
    try:
        given(*history).when(act.decision, nobody, **act.beside).decide()
    except Refused as no:
        if 0 < len(no.who_may) <= 2:
            return ": " + " or ".join(PACK.titles[role] for role in no.who_may)
    return ""


# Drawing


def drawn(title: str, chart: Chart, main: Sequence[str], ends: Sequence[str]) -> str:
    """The chart as SVG: the way down the left, the ends on the right."""
    boxes = dict(_column(chart, main, MAIN, 20)) | dict(_column(chart, ends, ENDS, 20 + TITLE + GAP))
    height = max(box.bottom for box in boxes.values()) + 20
    lines = [_arrow(boxes, main, way, n) for n, way in enumerate(chart.ways) if set(way) <= boxes.keys()]
    told = "; ".join(f"{one} to {other}" for one, other in chart.ways)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {ENDS + WIDTH + 20} {height}" role="img" '
        'aria-labelledby="t d" font-family="Helvetica Neue, Helvetica, Arial, sans-serif">'
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(told)}</desc>'
    )
    return "\n".join(
        [head, ARROWHEAD, PAPER, *lines, *(line for name in boxes for line in boxes[name].drawn(name)), "</svg>\n"]
    )


ARROWHEAD = (
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" '
    'orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#0b0c0c"/></marker></defs>'
)
PAPER = '<rect width="100%" height="100%" fill="#fff"/>'


@dataclass(frozen=True)
class Box:
    """A place on the chart. left, top: of it; said: the lines under its name."""

    left: int
    top: int
    said: tuple[str, ...]

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + TITLE + LINE * len(self.said) + INSET

    def drawn(self, name: str) -> Iterator[str]:
        """Its lines of SVG."""
        height = self.bottom - self.top
        place = f'x="{self.left}" y="{self.top}" width="{WIDTH}" height="{height}"'
        yield f'<rect {place} fill="#f4f8fb" stroke="#1d70b8"/>'
        x, y = self.left + INSET, self.top + TITLE - 4
        yield f'<text x="{x}" y="{y}" font-size="17" font-weight="700">{escape(name)}</text>'
        for n, words in enumerate(self.said, start=1):
            yield f'<text x="{x}" y="{y + LINE * n}" font-size="13">{escape(words)}</text>'


def _column(chart: Chart, names: Sequence[str], left: int, top: int) -> Iterator[tuple[str, Box]]:
    for name in names:
        said = (line for words in chart.reached_by.get(name, {}) for line in _wrapped(words))
        box = Box(left, top, tuple(said))
        yield name, box
        top = box.bottom + GAP


def _wrapped(words: str, most: int = 54) -> Iterator[str]:
    line = ""
    for word in words.split():
        if len(line) + len(word) > most:
            yield line
            line = "  "
        line = f"{line} {word}" if line.strip() else word if not line else f"   {word}"
    yield line


def _arrow(boxes: Mapping[str, Box], main: Sequence[str], way: tuple[str, str], n: int) -> str:
    """Down to the next, round the left to another, across to an end."""
    one, other = (boxes[name] for name in way)
    if way[1] not in main:
        out, end = one.left + WIDTH, (other.top + other.bottom) // 2
        start = (one.top + one.bottom) // 2
        path = f"M{out} {start}C{out + 60} {start} {other.left - 60} {end} {other.left} {end}"
    elif main.index(way[1]) == main.index(way[0]) + 1:
        middle = one.left + WIDTH // 2
        path = f"M{middle} {one.bottom}V{other.top}"
    else:
        out, start, end = (
            one.left - 24 - 14 * (n % 9),
            (one.top + one.bottom) // 2 + 6,
            (other.top + other.bottom) // 2 - 6,
        )
        path = f"M{one.left} {start}C{out} {start} {out} {end} {other.left} {end}"
    return f'<path d="{path}" fill="none" stroke="#0b0c0c" stroke-width="1.2" marker-end="url(#head)"/>'


# The two charts


def of_a_case() -> str:
    """From receipt to every end."""
    names = {state: state.value.replace("-", " ").capitalize() for state in State}
    redirect = [
        replace(act, command=replace(act.command, outcome=outcome))
        for act in ACTS
        if isinstance(act.command, DecideOutcome)
        for outcome in Outcome
    ]
    chart = found([*ACTS, *redirect], lambda case: names[case.state])
    chart.reached_by[names[State.RECEIVED]] = {"contact recorded (C1)": None} | chart.reached_by[names[State.RECEIVED]]
    ends = [names[state] for state in ENDINGS]
    return drawn("A case, from receipt to its end", chart, [names[state] for state in ON_THE_WAY], ends)


OPEN, PROPOSED, REVERTED, CLOSED = "Referral open", "Closure proposed", "Not agreed", "Closed at referral"


def _of_closure(case: Case) -> str:
    if case.closure.closed:
        return CLOSED
    if closure.reverted(case):
        return REVERTED
    if closure.awaits_agreement(case):
        return PROPOSED
    return OPEN if case.open_referral else ""


def of_closure() -> str:
    """Closure at referral: two people agree, or the Area Team Manager decides."""
    acts = [act for act in ACTS if act.decision.__module__ == closure.__name__]
    goes_on = [
        replace(act, command=replace(act.command, close=False))
        for act in acts
        if isinstance(act.command, closure.DecideClosure)
    ]
    chart = found([*acts, *goes_on], _of_closure)
    return drawn("Closure at referral", chart, [OPEN, PROPOSED, REVERTED], [CLOSED])


CHARTS: Mapping[str, Callable[[], str]] = {"case-flow.svg": of_a_case, "closure-flow.svg": of_closure}


def written(names: Iterable[str] = CHARTS) -> None:
    """Write the charts to where the pages serve them."""
    for name in names:
        (PLACE / name).write_text(CHARTS[name](), encoding="utf-8")
        print(f"app/web/static/{name}")


if __name__ == "__main__":
    written()
