"""Who administered what: what was done to the authority's entries in the registry, and by whoever runs the service."""

import re
from collections.abc import Mapping, Sequence
from typing import Annotated

import orjson
from fastapi import Depends, Response

from app.api.positions import position_token, read_position
from app.api.problems import Problem
from app.api.reads import auditors_only
from app.reading.asking import NotACursor
from app.record import acts
from app.record.acts import Act
from app.web import pages
from app.web.files import a_file, csv_file
from app.web.lists import address, between, no_days
from app.web.pages import PageInstead, ThePage
from app.wording.language import say
from app.wording.words import edition, words

PER_PAGE = 50
DAYS = ("on", "until")
CODED = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
MOST = 10_000
"""Acts in an export."""

router = pages.router()


async def _wanted(act: str = "", who: str = "", on: str = "", until: str = "") -> Mapping[str, str]:
    return {"act": act, "who": who, "on": on, "until": until}


Wanted = Annotated[Mapping[str, str], Depends(_wanted)]
"""What was typed, by the field it was typed in."""


@router.get("/audit/acts")
async def every(page: ThePage, wanted: Wanted, cursor: str = "") -> Response:
    """The acts, the last first. Days are the UK's, the last one included."""
    auditors_only(page.desk)
    errors = no_days(wanted, *DAYS)
    found = [] if errors else await _found(page, wanted, cursor, PER_PAGE + 1)
    more = len(found) > PER_PAGE
    return page.render(
        "audit_acts.html",
        status=422 if errors else 200,
        wanted=wanted,
        filtered=any(wanted.values()),
        errors=errors,
        kinds=await acts.kinds(page.desk.journal),
        rows=[(each, _in_words(each)) for each in found[:PER_PAGE]],
        first=bool(cursor) and address("/audit/acts", **wanted),
        next=more and address("/audit/acts", **wanted, cursor=position_token(found[PER_PAGE - 1].position)),
        exports={kind: address(f"/audit/acts.{kind}", **wanted) for kind in ("csv", "json")},
    )


@router.get("/audit/acts.csv")
async def as_csv(page: ThePage, wanted: Wanted) -> Response:
    """The acts as shown, as a table; of more than ten thousand, the last."""
    rows = await _exported(page, wanted)
    columns = ("position", "at", "act", "of", "what", "by", "account", "reason")
    lines = (
        (
            each.position, each.at.isoformat(), each.act, each.table, _what(each), each.by.id, each.by.account,
            each.by.reason,
        )
        for each in rows
    )  # fmt: skip
    return csv_file("acts", columns, lines)


@router.get("/audit/acts.json")
async def as_json(page: ThePage, wanted: Wanted) -> Response:
    """The same, with the rows as they stand since."""
    rows = await _exported(page, wanted)
    return a_file("acts", orjson.dumps({"items": rows}), "json", "application/json")


async def _exported(page: ThePage, wanted: Mapping[str, str]) -> Sequence[Act]:
    auditors_only(page.desk)
    if errors := no_days(wanted, *DAYS):
        raise PageInstead(422, say("Nothing was exported"), *errors.values())
    return await _found(page, wanted, "", MOST)


async def _found(page: ThePage, wanted: Mapping[str, str], cursor: str, limit: int) -> Sequence[Act]:
    since, before = between(*(wanted[name] for name in DAYS))
    return await acts.newest(
        page.desk.journal,
        page.desk.authority.slug,
        act=wanted["act"].strip() or None,
        who=wanted["who"].strip() or None,
        since=since,
        before=before,
        below=_place(cursor),
        limit=limit,
    )


def _place(cursor: str) -> int | None:
    try:
        return read_position(cursor) if cursor else None
    except Problem:
        raise NotACursor from None


def _what(act: Act) -> str:
    """To what or whom it was done: what an entry is called, else what names it, or whom it says it concerns."""
    called, named = _called(act), ", ".join(_named(act))
    return f"{called} ({named})" if called and named else called or named


def _in_words(act: Act) -> str:
    """The same as a page says it, where no id stands beside a name."""
    return _called(act) or ", ".join(CODED.sub(lambda found: edition(found[0]), each) for each in _named(act))


def _called(act: Act) -> str:
    row = act.row or act.told
    return str(row.get("agency_name") or (act.table == "authority" and row.get("name")) or "")


def _named(act: Act) -> list[str]:
    """By its key, or whom it says it concerns."""
    named = [*act.key[-1:]]
    return named or [*(act.told.get("workers") or filter(None, [act.told.get("worker")]))]


def called(act: str) -> str:
    """An act in words. What the registry calls a client is a system that calls: the word is nobody's here."""
    return words(act.replace("client", "system"))


pages.templates.filters |= {"act": called}
