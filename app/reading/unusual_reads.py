"""Which reads are unusual, and why: what an auditor looks at first. Unusual is not wrong; it is asked about.

- many: more cases opened within an hour than work asks for;
- refused: asked again and again for what is not there, or not theirs to see;
- no-duty: a case opened by somebody who did nothing on it, who is not of its team, and whose role had no duty on it;
- own-name: a child of the reader's own family name, or with somebody of that name in the household;
- own-address: a child who lives where the reader does, by the postcode their directory holds of them;
- restricted: a case that was closed to the reader when they asked, or to which they broke the glass.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from app.base.references import Referent
from app.record.reads import Reader, Recorded
from domain.frozen import frozen
from domain.names import plain
from domain.need_to_know import Matter

MANY, REFUSED = 30, 10
"""Cases opened, and attempts refused, within an hour: from so many on it is unusual."""

HOUR = timedelta(hours=1)
OFFICE = frozenset({"office", *Matter})
"""As whom the authority's own look at a case, but for its auditors."""

SHORT = 2  # letters: a name of so few says nothing

T = TypeVar("T")
Why = Literal["many", "refused", "no-duty", "own-name", "own-address", "restricted"]


@frozen(kw_only=True)
class Unusual:
    """Some reads of one reader. records: the cases. reads: how many."""

    why: Why
    told: str
    by: Reader
    records: Sequence[str]
    reads: int
    first_at: datetime
    last_at: datetime


@frozen(kw_only=True)
class KnownOfCase:
    """What a case says of whoever looks at it. names: family names, plain. acted: the ids of who recorded something.

    postcodes: of the child, plain. duties: whose role it is to do what was owed at a moment. named: to whom it was
    restricted then, by their ids; None when it was not.
    """

    team: str | None
    names: frozenset[str]
    postcodes: frozenset[str]
    acted: frozenset[str]
    duties: Callable[[datetime], frozenset[str]]
    named: Callable[[datetime], frozenset[str] | None]


def plain_postcode(text: str) -> str:
    """A postcode as it is compared."""
    return "".join(text.split()).upper()


def asked_for(reads: Iterable[Recorded]) -> Iterator[tuple[Recorded, str]]:
    """Those of one case by its own reference, answered or not, as the authority's own look at it."""
    for each in reads:
        if each.read.about.startswith(Referent.CASE) and each.read.view in OFFICE:
            yield each, each.read.about


def opened(reads: Iterable[Recorded]) -> Iterator[tuple[Recorded, str]]:
    """Those that opened one case, by its own reference; lists and searches name many and open none."""
    for each in reads:
        if each.read.about.startswith(Referent.CASE) and each.read.answered:
            yield each, each.read.about


def unusual(reads: Sequence[Recorded], known: Mapping[str, KnownOfCase], homes: Mapping[str, str]) -> list[Unusual]:
    """What is unusual among reads, the last first. known: by reference, of the cases that were asked for.

    homes: where readers live, as far as their directory says: postcodes by their ids, plain.
    """
    by_reader: dict[tuple[str, str], list[Recorded]] = defaultdict(list)
    for each in sorted(reads, key=lambda each: each.position):
        by_reader[each.read.by.client, each.read.by.id].append(each)
    found: list[Unusual] = []
    for those in by_reader.values():
        found += _many(those)
        found += _refused(those)
        found += _of_one_case(those, known, homes)
        found += _closed(those, known)
    return sorted(found, key=lambda each: each.last_at, reverse=True)


def _many(those: Sequence[Recorded]) -> Iterator[Unusual]:
    cases = list(opened(those))
    busiest = _busiest(cases, lambda each: each[0].at, lambda each: each[1])
    distinct = {case for _, case in busiest}
    if len(distinct) >= MANY:
        told = f"{len(distinct)} cases were opened within an hour."
        yield _unusual("many", told, [each for each, _ in busiest], sorted(distinct))


def _refused(those: Sequence[Recorded]) -> Iterator[Unusual]:
    refused = [each for each in those if each.read.status in {403, 404}]
    busiest = _busiest(refused, lambda each: each.at, lambda each: str(each.position))
    if len(busiest) >= REFUSED:
        told = f"{len(busiest)} attempts were refused within an hour."
        yield _unusual("refused", told, busiest, sorted({name for each in busiest for name in each.read.records}))


def _of_one_case(
    those: Sequence[Recorded], known: Mapping[str, KnownOfCase], homes: Mapping[str, str]
) -> Iterator[Unusual]:
    by_case: dict[str, list[Recorded]] = defaultdict(list)
    for each, case in opened(those):
        if each.read.view in OFFICE and case in known:
            by_case[case].append(each)
    for case, reads in by_case.items():
        by, about = reads[-1].read.by, known[case]
        own = plain((by.name or "").rpartition(" ")[2])
        if len(own) > SHORT and own in about.names:
            yield _unusual("own-name", "The child or the household bears the reader's own family name.", reads, [case])
        if homes.get(by.id) in about.postcodes:
            yield _unusual("own-address", "The child lives at the reader's own postcode.", reads, [case])
        of_the_team = about.team is not None and about.team == by.team
        if by.id in about.acted or of_the_team:
            continue
        idle = [each for each in reads if by.role not in about.duties(each.at)]
        if idle:
            told = "The reader did nothing on the case, is not of its team, and no duty on it was their role's."
            yield _unusual("no-duty", told, idle, [case])


def _closed(those: Sequence[Recorded], known: Mapping[str, KnownOfCase]) -> Iterator[Unusual]:
    by_case: dict[str, list[Recorded]] = defaultdict(list)
    for each, case in asked_for(those):
        named = known[case].named(each.at) if case in known else None
        if named is not None and each.read.by.id not in named:
            by_case[case].append(each)
    for case, reads in by_case.items():
        told = "The case is restricted to others: the reader broke the glass, or was refused."
        yield _unusual("restricted", told, reads, [case])


def _unusual(why: Why, told: str, reads: Sequence[Recorded], records: Sequence[str]) -> Unusual:
    return Unusual(
        why=why, told=told, by=reads[-1].read.by, records=records, reads=len(reads), first_at=reads[0].at,
        last_at=reads[-1].at,
    )  # fmt: skip


def _busiest(items: Sequence[T], at: Callable[[T], datetime], what: Callable[[T], str]) -> Sequence[T]:
    """The items of the hour with the most different ones."""
    best: Sequence[T] = ()
    most = begin = 0
    counts: dict[str, int] = defaultdict(int)
    for end, item in enumerate(items):
        counts[what(item)] += 1
        while at(item) - at(items[begin]) > HOUR:
            gone = what(items[begin])
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
            begin += 1
        if len(counts) > most:
            most, best = len(counts), items[begin : end + 1]
    return best
