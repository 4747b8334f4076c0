"""Who looked: at a case, with what the person is told of it, for managers and auditors; every read, for auditors."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated

import orjson
from fastapi import Depends, Response

from app.api.listing import managers_and_auditors_only
from app.api.reads import (
    MOST,
    ReadView,
    auditors_only,
    known_reference,
    page_of,
    shown,
    shown_unusual,
    stated,
    unusual_reads,
)
from app.base.references import Referent, spoken
from app.reading.asking import Page
from app.reading.unusual_reads import Unusual
from app.record.reads import Recorded
from app.web import pages
from app.web.files import a_file, csv_file
from app.web.lists import a_day, address, agencies, between, midnight, no_days
from app.web.pages import PageInstead, ThePage
from app.wording.language import say, texts
from app.wording.unusual import told
from app.wording.words import words

PER_PAGE = 50
OUTCOMES = texts({"answered": "Shown", "unchanged": "Told that nothing changed", "refused": "Refused"})

router = pages.router()


async def _wanted(record: str = "", reader: str = "", on: str = "", until: str = "") -> Mapping[str, str]:
    return {"record": record, "reader": reader, "on": on, "until": until}


Wanted = Annotated[Mapping[str, str], Depends(_wanted)]
"""What was typed, by the field it was typed in."""


@router.get("/cases/{case}/reads")
async def of_a_case(page: ThePage, case: str, cursor: str = "") -> Response:
    """Who looked at a case, the last first."""
    desk = page.desk
    known, _ = await desk.case(desk.stream(Referent.CASE, case))
    managers_and_auditors_only(desk)
    reference, here = known.contact.reference, f"/cases/{known.contact.reference}/reads"
    found = await page_of(desk, records=[reference], cursor=cursor or None, limit=PER_PAGE)
    return page.render(
        "case_reads.html",
        reference=reference,
        spoken=spoken(reference),
        rows=_shown(page, found.rows),
        agencies=await agencies(page),
        first=bool(cursor) and here,
        next=found.next and address(here, cursor=found.next),
    )


@router.get("/cases/{case}/reads/statement")
async def statement(page: ThePage, case: str) -> Response:
    """What the person is told of who read this record: roles and agencies, days and purposes, no names."""
    desk = page.desk
    known, _ = await desk.case(desk.stream(Referent.CASE, case))
    managers_and_auditors_only(desk)
    reference = known.contact.reference
    found = await page_of(desk, records=[reference], limit=MOST)
    return page.render(
        "reads_statement.html",
        reference=reference,
        spoken=spoken(reference),
        rows=stated(found.rows, desk.pack_now()),
        incomplete=found.next is not None,
        agencies=await agencies(page),
    )


@router.get("/audit/reads")
async def every(page: ThePage, wanted: Wanted, cursor: str = "", look: str = "") -> Response:
    """Every read, and what is unusual among those of a day: the first that is asked about, or today.

    look: whether all of the day's are looked through, of whatever record and reader, which takes a while.
    """
    auditors_only(page.desk)
    errors = _errors(wanted)
    found: Page[Recorded] = Page([], None)
    if not errors:
        found = await _found(page, wanted, cursor or None, PER_PAGE)
    day = a_day(wanted["on"]) or page.desk.pack_now().day_of(page.desk.now)
    looked = not errors and bool(look or wanted["record"] or wanted["reader"])
    unusual, more = await _unusual(page, wanted, day) if looked else ([], False)
    pack = page.desk.pack_now()
    return page.render(
        "audit_reads.html",
        status=422 if errors else 200,
        wanted=wanted,
        filtered=any(wanted.values()),
        errors=errors,
        day=midnight(day),
        looked=looked,
        look=address("/audit/reads", **wanted, look="yes"),
        unusual=[{**shown_unusual(each, pack), "told": told(each)} for each in unusual],
        incomplete=more,
        rows=_shown(page, found.rows),
        agencies=await agencies(page),
        first=bool(cursor) and address("/audit/reads", **wanted),
        next=found.next and address("/audit/reads", **wanted, cursor=found.next),
        exports={kind: address(f"/audit/reads.{kind}", **wanted) for kind in ("csv", "json")},
    )


@router.get("/audit/reads.csv")
async def as_csv(page: ThePage, wanted: Wanted) -> Response:
    """The reads as shown, as a table; of more than ten thousand, the last."""
    rows = await _exported(page, wanted)
    columns = ("position", "at", "reader", "name", "role", "agency", "team", "client", "way", "operation", "view",
               "about", "records", "fields", "purpose", "outcome", "status", "trace")  # fmt: skip
    lines = (
        (
            each["position"], each["at"].isoformat(), by["id"], by["name"], by["title"], by["agency"], by["team"],
            each["client"], each["way"], each["operation"], each["view"], each["about"], " ".join(each["records"]),
            " ".join(each["fields"]), each["purpose"], each["outcome"], each["status"], each["trace"],
        )
        for each in rows
        for by in [each["by"]]
    )  # fmt: skip
    return csv_file("reads", columns, lines)


@router.get("/audit/reads.json")
async def as_json(page: ThePage, wanted: Wanted) -> Response:
    """The same, as the API tells it."""
    rows = await _exported(page, wanted)
    return a_file("reads", orjson.dumps({"items": rows}), "json", "application/json")


def _shown(page: ThePage, rows: Sequence[Recorded]) -> list[ReadView]:
    pack = page.desk.pack_now()
    return [shown(each, pack) for each in rows]


async def _unusual(page: ThePage, wanted: Mapping[str, str], day: date) -> tuple[list[Unusual], bool]:
    """Among what a day's reads of a record, or by a reader, are; or among all of them."""
    return await unusual_reads(
        page.desk,
        page.request.app.state.heavy,
        midnight(day),
        midnight(day + timedelta(days=1)),
        record=known_reference(wanted["record"]),
        reader=wanted["reader"].strip() or None,
    )


async def _exported(page: ThePage, wanted: Mapping[str, str]) -> list[ReadView]:
    auditors_only(page.desk)
    if errors := _errors(wanted):
        raise PageInstead(422, say("Nothing was exported"), *errors.values())
    return _shown(page, (await _found(page, wanted, None, MOST)).rows)


async def _found(page: ThePage, wanted: Mapping[str, str], cursor: str | None, limit: int) -> Page[Recorded]:
    record = known_reference(wanted["record"])
    since, before = between(wanted["on"], wanted["until"])
    return await page_of(
        page.desk,
        records=[record] if record else [],
        reader=wanted["reader"].strip() or None,
        since=since,
        before=before,
        cursor=cursor,
        limit=limit,
    )


def _errors(wanted: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with what was typed, by its field."""
    no_record = wanted["record"].strip() and known_reference(wanted["record"]) is None
    errors = {"record": say("This is no reference: read it out once more")} if no_record else {}
    return errors | no_days(wanted, "on", "until")


def what(operation: str) -> str:
    """What was read, in words: an operation by its own name, a page by its address."""
    steps = [words(step).lower() for step in operation.split("/") if step and "{" not in step]
    return ", ".join(steps).capitalize()


pages.templates.filters |= {"what_was_read": what, "read_outcome": OUTCOMES.__getitem__}
