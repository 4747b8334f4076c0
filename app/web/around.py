"""What stands around a case: the child's other cases, siblings with theirs, and enquiries about the child."""

from collections.abc import Sequence
from datetime import datetime

from app.api.desk import Desk
from app.api.family import Relatives, relatives
from app.api.person_records import Age, ChildsCase, ChildView, person_record
from app.api.problems import Problem
from app.api.replays import replay_of
from app.base.references import spoken
from app.reading.replay import Moment, Replay
from app.wording import summary
from app.wording.language import say
from app.wording.summary import Part
from app.wording.words import aged, words
from domain.frozen import frozen
from domain.policy import Pack
from domain.vocabulary import Answer

TOLD_OF = 6
"""Of how many earlier contacts it is told what they were about; the others are named."""


@frozen(kw_only=True)
class Beside:
    """Another case of the child, or of a sibling. age: of the child when it was received."""

    reference: str
    state: str
    received_at: datetime
    outcome: str
    age: str


@frozen(kw_only=True)
class Relative:
    """A sibling, by the names its cases give. sure: whether it is known to be one."""

    name: str
    sure: bool
    cases: Sequence[Beside]


@frozen(kw_only=True)
class Earlier:
    """What an earlier contact was about. of: whose it was. referrer: as far as the reader may know."""

    case: Beside
    of: str
    referrer: str
    concern: str
    reasons: str


@frozen(kw_only=True)
class Around:
    """unreadable_cases: how many more cannot be read at the moment. enquiries: each with its reference read out."""

    others: Sequence[Beside]
    unreadable_cases: int
    relatives: Sequence[Relative]
    unreadable_siblings: bool
    enquiries: Sequence[tuple[str, str]]

    async def earlier(self, desk: Desk, before: datetime) -> Sequence[Earlier]:
        """The contacts received before, of the child and of siblings, the newest first, with what they were about."""
        every = [("", each) for each in self.others]
        every += [(relative.name, each) for relative in self.relatives for each in relative.cases]
        past = sorted((each for each in every if each[1].received_at < before), key=_received, reverse=True)
        return [
            await _earlier(desk, of, case) if number < TOLD_OF else _named(of, case)
            for number, (of, case) in enumerate(past)
        ]


@frozen(kw_only=True)
class Step:
    """A command of screening. slug: of its address. is_needed: whether the procedure still asks it of whoever looks."""

    title: str
    slug: str
    is_needed: bool


@frozen(kw_only=True)
class File:
    """What a form of screening stands beside. recorded: what was found and decided since it came in."""

    told: Sequence[Part]
    recorded: Sequence[Part]
    around: Around
    earlier: Sequence[Earlier]
    steps: Sequence[Step]


async def around(desk: Desk, whole: Replay, linked: Relatives | None = None) -> Around:
    """Around a case, as whoever is at the desk may see it. linked: the family, where it was read already."""
    linked = linked or await relatives(desk, whole.record)
    record = await person_record(desk, (await desk.child(whole.record.child)).reference)
    siblings = [each for each in linked.siblings if await desk.gate.shows(each.child)]
    records = [await person_record(desk, sibling.child.reference) for sibling in siblings]
    return Around(
        others=[_beside(each, whole.pack) for each in record["cases"] if each["case"] != whole.reference],
        unreadable_cases=record["unreadable_cases"],
        relatives=[
            Relative(
                name=_name(each),
                sure=sibling.is_sibling is Answer.YES,
                cases=[_beside(case, whole.pack) for case in each["cases"]],
            )
            for sibling, each in zip(siblings, records, strict=True)
        ],
        unreadable_siblings=linked.unreadable,
        enquiries=[(each, spoken(each)) for each in record["enquiries"]],
    )


def _received(each: tuple[str, Beside]) -> datetime:
    return each[1].received_at


async def _earlier(desk: Desk, of: str, case: Beside) -> Earlier:
    try:
        whole = await replay_of(desk, case.reference)
    except Problem:  # it cannot be read at the moment
        return _named(of, case)
    seen = whole.seen(Moment(as_of=max(desk.now, whole.lines[-1].entry.recorded_at)))
    if seen is None:
        return _named(of, case)
    outcome = seen.view["outcome"]
    return Earlier(
        case=case,
        of=of,
        referrer=summary.referrer(seen.view)[0],
        concern=seen.view["concern_summary"] or "",
        reasons=(outcome and outcome["reasons"]) or "",
    )


def _named(of: str, case: Beside) -> Earlier:
    return Earlier(case=case, of=of, referrer="", concern="", reasons="")


def _beside(other: ChildsCase, pack: Pack) -> Beside:
    return Beside(
        reference=other["case"],
        state=words(other["state"]),
        received_at=other["received_at"],
        outcome=pack.title_of(other["outcome"]) if other["outcome"] else "",
        age=_age(other["age"]),
    )


def _age(age: Age | None) -> str:
    if age is None:
        return ""
    return aged(age["years"], age["months"])


def _name(child: ChildView) -> str:
    name, *others = child["names"] or [say("Name not known")]
    return say("{name}, also {other}", name=name, other=others[0]) if others else name
