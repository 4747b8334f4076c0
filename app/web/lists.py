"""What the pages of lists share."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from app.reading.looking import Reader
from app.record.registry import DatabaseRegistry
from app.web import moments
from app.web.pages import Page, templates
from app.wording.language import say
from app.wording.words import UK, words
from domain.directory import WorkerListed
from domain.facts import Sealed
from domain.frozen import frozen
from domain.vocabulary import Source

YEARS = range(1900, 3000)
"""Of a day that somebody can mean."""


async def agencies(page: Page) -> Mapping[str, str]:
    """What agencies are called, by their ids."""
    registry: DatabaseRegistry = page.request.app.state.sessions.registry
    return await registry.agencies(page.desk.authority.slug)


async def names_of(page: Page) -> Mapping[str, str]:
    """What agencies, teams and workers are called, by their ids; of the authority's own alone."""
    listed = await page.desk.listed()
    teams = {team: each.name for team, each in listed.teams.items()}
    return _Names({**await agencies(page), **teams}, listed.workers, page.desk.reader())


@frozen
class _Names(Mapping[str, str]):
    """Names by ids. A worker's is opened when it is asked for: of a directory, a page names few."""

    plain: Mapping[str, str]
    workers: Mapping[str, WorkerListed]
    reader: Reader

    def __getitem__(self, known: str) -> str:
        listed = self.workers.get(known)
        return (self.reader.open(listed.name) if listed else None) or self.plain[known]

    def __iter__(self) -> Iterator[str]:
        return iter({**self.plain, **self.workers})

    def __len__(self) -> int:
        return len({**self.plain, **self.workers})


def child_name(reader: Reader, names: Mapping[str, Sealed]) -> str | None:
    """A child's name, as far as it is known."""
    known = [reader.open(names.get(each)) for each in ("given_name", "family_name")]
    return " ".join(part for part in known if part) or None


def source(code: str) -> str:
    """Who referred, in words: "School nurse"."""
    return words(Source(code).name.lower())


def midnight(day: date) -> datetime:
    """The moment a day begins in the UK."""
    return datetime(day.year, day.month, day.day, tzinfo=UK)


def a_day(text: str) -> date | None:
    """The day somebody typed, or an address names: 14/1/2027, 14 January 2027, 2027-01-14. None when it is none."""
    at = moments.read(text)
    local = at.astimezone(UK) if at else None
    return local.date() if local and local.time() == time.max and local.year in YEARS else None


def between(first: str, last: str) -> tuple[datetime | None, datetime | None]:
    """The moments at which the days that were typed begin, and after the last of them."""
    begins, ends = a_day(first), a_day(last)
    return midnight(begins) if begins else None, midnight(ends + timedelta(days=1)) if ends else None


def no_days(wanted: Mapping[str, str], *names: str) -> dict[str, str]:
    """What is wrong with the fields in which something else than a day was typed."""
    return {name: say("Enter a day, like 14/1/2027") for name in names if wanted[name] and a_day(wanted[name]) is None}


def address(path: str, **given: object) -> str:
    """A path with the parameters that say something."""
    said = {name: str(value) for name, value in given.items() if value not in (None, "")}
    return f"{path}?{urlencode(said)}" if said else path


templates.filters |= {"source": source}
templates.globals |= {"address": address}
