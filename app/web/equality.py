"""Equality: outcomes and timeliness by who the children are, and of whom something is not yet obtained (EQ1)."""

from collections.abc import Iterator
from enum import StrEnum

from fastapi import Response

from app.api.listing import managers_and_auditors_only
from app.reading import equality
from app.reading.equality import BECAME, Compared, Group
from app.reading.small_numbers import SMALL, Share
from app.web import pages
from app.web.lists import address, names_of
from app.web.pages import ThePage
from app.wording import labels
from app.wording.language import say, texts
from app.wording.words import words
from domain.equality import NOBT, REFU, TIMELY, Monitored
from domain.vocabulary import Disability, Ethnicity, Sex
from projections.equality import ERASED

PER_PAGE = 50
CODED: dict[Monitored, type[StrEnum]] = {
    Monitored.ETHNICITY: Ethnicity, Monitored.DISABILITY: Disability, Monitored.SEX: Sex
}  # fmt: skip
NO_GROUP = texts({NOBT: "Not yet obtained", REFU: "Refused", ERASED: "Erased"})

router = pages.router()


@router.get("/timescales/equality")
async def compared(page: ThePage) -> Response:
    desk = page.desk
    managers_and_auditors_only(desk)
    since, before = equality.period(desk.now)
    rows = await desk.reads.equality(desk.authority.tenant, since=since, before=before, now=desk.now)
    found = equality.compared(rows, desk.reader())
    timescales = desk.pack_now().timescales
    return page.render(
        "equality.html",
        since=since,
        before=before,
        small=SMALL,
        weeks=equality.WEEKS,
        columns=[words(each.replace("_", "-")) for each in BECAME],
        clocks=[(clause, timescales[clause]) for clause in TIMELY],
        tables=list(tables(found)) if found else [],
        gaps=await desk.reads.gaps(desk.authority.tenant, "equality", "case_list", "deadlines"),
    )


@router.get("/timescales/not-yet-obtained")
async def not_yet_obtained(page: ThePage, team: str = "", cursor: str = "") -> Response:
    desk = page.desk
    managers_and_auditors_only(desk)
    found = await desk.reads.not_yet_obtained(
        desk.authority.tenant, team=team or None, cursor=cursor or None, limit=PER_PAGE
    )
    here = "/timescales/not-yet-obtained"
    return page.render(
        "not_yet_obtained.html",
        names=await names_of(page),
        rows=[(row, ", ".join(words(each.value).lower() for each in row.missing)) for row in found.rows],
        team=team,
        first=bool(cursor) and address(here, team=team),
        next=found.next and address(here, team=team, cursor=found.next),
        gaps=await desk.reads.gaps(desk.authority.tenant, "equality", "case_list"),
    )


def tables(found: Compared) -> Iterator[tuple[str, list[tuple[str, Group]], int]]:
    """Of each thing that is monitored: its title, its groups and all of them by name, and how many are too small."""
    for each in found.by:
        named = [(name(each.by, group), group) for group in each.groups]
        yield words(each.by.value.replace("_", "-")), [*named, (say("All together"), found.together)], each.small


def name(by: Monitored, group: Group) -> str:
    """What a group is called."""
    told = str(group.name)
    if told in NO_GROUP:
        return NO_GROUP[told]
    return labels.coded(CODED[by](told)) if by in CODED else words(told)


def percent(share: Share | None) -> str:
    """A share, or what is known of it: "92%", "86% or more"."""
    if share is None:
        return "–"
    if share.at_least == share.at_most:
        return f"{share.at_least}%"
    return (
        say("{at_least}% or more", at_least=share.at_least)
        if share.at_most == 100
        else say("up to {at_most}%", at_most=share.at_most)
    )


pages.templates.filters |= {"share": percent}
