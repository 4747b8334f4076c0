"""Subject access requests: what is to be answered, one request, and the passages a manager strikes or gives back."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Response
from pydantic import ValidationError

from app.api import subject_bundle
from app.api.listing import managers_and_auditors_only
from app.api.problems import Problem
from app.api.subject_requests import bundle_of, seen, the_request, who_answers_only
from app.base.references import spoken
from app.web import pages
from app.web.commands import body_of, commands, give
from app.web.lists import address
from app.web.pages import HEADERS, Page, ThePage
from app.web.records import CALLED as BESIDE
from app.wording.held import GROUNDS, ToldRecord
from app.wording.language import say, texts
from domain.subject_access import WHO_ANSWER, GivingGround, RequestState, SubjectRequest

PER_PAGE = 50

NEXT: Mapping[RequestState, tuple[str, ...]] = {
    RequestState.RECEIVED: ("identify_requester",),
    RequestState.REVIEWING: ("prepare_bundle",),
    RequestState.PREPARED: ("decide_bundle",),
    RequestState.AUTHORISED: ("release_bundle",),
}
"""The command that comes next, by where a request stands."""

COLOURS = {
    RequestState.RECEIVED: "blue", RequestState.REVIEWING: "blue", RequestState.PREPARED: "purple",
    RequestState.AUTHORISED: "green", RequestState.RELEASED: "grey", RequestState.ENDED: "grey",
}  # fmt: skip
STANDINGS = {
    "told": (texts("Told"), "green"),
    "held-back": (texts("Held back"), "yellow"),
    "struck": (texts("Struck"), "red"),
}

CALLED = {"case": texts("Case"), **BESIDE}

router = pages.router()


@router.get("/subject-requests")
async def every(page: ThePage, over: str = "", cursor: str = "") -> Response:
    """Those that wait, those due first first; or those that are over."""
    desk = page.desk
    managers_and_auditors_only(desk)
    found = await desk.reads.subject_requests(
        desk.authority.tenant, over=bool(over), cursor=cursor or None, limit=PER_PAGE
    )
    return page.render(
        "subject_requests.html",
        rows=found.rows,
        over=bool(over),
        today=desk.pack_now().day_of(desk.now),
        gaps=await desk.reads.gaps(desk.authority.tenant, "subject_requests"),
        first=bool(cursor) and address("/subject-requests", over=over),
        next=found.next and address("/subject-requests", over=over, cursor=found.next),
    )


@router.get("/subject-requests/{subject_request}")
async def one(page: ThePage, subject_request: str) -> Response:
    """A request as it stands, and what comes next."""
    known = await the_request(page.desk, subject_request)
    managers_and_auditors_only(page.desk)
    answers = page.desk.by.role in WHO_ANSWER
    every = commands(page.request.app)
    return page.render(
        "subject_request.html",
        view=seen(page.desk, known),
        spoken=spoken(known.received.reference),
        home=_home(known),
        colour=COLOURS[known.state],
        over=known.is_over,
        next=[every[name] for name in NEXT.get(known.state, ())] if answers else [],
        besides=[every[name] for name in _besides(known)] if answers else [],
    )


@router.get("/subject-requests/{subject_request}/passages")
async def passages(page: ThePage, subject_request: str) -> Response:
    """Every field that may be told, as it stands, and as it would be told."""
    return await _passages(page, await the_request(page.desk, subject_request))


@router.post("/subject-requests/{subject_request}/passages")
async def strike(page: ThePage, subject_request: str) -> Response:
    """Strike a field or some of its words, or give a field back; shown again with why not."""
    known = await the_request(page.desk, subject_request)
    who_answers_only(page.desk)
    form = page.form
    name, data = _ordered(form, await _text_at(page, known, form.get("place", "")))
    given = commands(page.request.app)[name]
    try:
        body = body_of(given, data)
        version = int(form.get("version", "")) if form.get("version", "").isdigit() else known.version
        await give(page, given, known.received.reference, body, key=form.get("key", ""), version=version)
    except ValidationError:
        return await _passages(page, known, wrong=say("Say on which ground, and to give something back, why"))
    except Problem as problem:
        if problem.status not in {409, 412}:
            raise
        missing = problem.members.get("missing")
        told = (
            say("Not done. Missing: {missing}", missing=missing)
            if missing
            else say("Somebody has changed this request meanwhile")
        )
        return await _passages(page, known, wrong=told)
    return page.see(f"{_home(known)}/passages#{form.get('at', 'main-content')}")


@router.get("/subject-requests/{subject_request}/bundle")
async def download(page: ThePage, subject_request: str) -> Response:
    """The zip, once two people agreed to it."""
    answer = await bundle_of(page.desk, subject_request, page.request)
    answer.headers.update(HEADERS)
    return answer


def _besides(known: SubjectRequest) -> tuple[str, ...]:
    hold = ("lift_hold_on_subject_request",) if known.erasures.retention.hold else ("place_hold_on_subject_request",)
    if not known.is_over:
        return ("extend_answering", "end_subject_request", *hold)
    return ("decide_erasure_of_subject_request" if known.erasures.asked else "ask_erasure_of_subject_request", *hold)


async def _passages(page: Page, known: SubjectRequest, wrong: str = "") -> Response:
    who_answers_only(page.desk)
    what = await subject_bundle.found(page.desk, known)
    return page.render(
        "subject_passages.html",
        status=422 if wrong else 200,
        wrong=wrong,
        reference=known.received.reference,
        spoken=spoken(known.received.reference),
        home=_home(known),
        version=known.version,
        records=[(f"{CALLED[each.kind]} {spoken(each.reference)}", each.events) for each in what.records],
        left_out=[(spoken(each.reference), each.clause) for each in what.left_out],
        names_referrer=frozenset(what.names_referrer),
        counts=_counts(what.records),
        changes=known.identified is not None and not known.is_over,
        grounds=GROUNDS,
        giving=list(GivingGround),
        standings=STANDINGS,
        key=lambda: secrets.token_urlsafe(24),
    )


def _counts(records: Sequence[ToldRecord]) -> dict[str, int]:
    found = dict.fromkeys(STANDINGS, 0)
    for record in records:
        for field in record.fields:
            found[field.standing] += 1
    return found


async def _text_at(page: Page, known: SubjectRequest, place: str) -> str:
    """The text of a field, in which words to strike are looked for."""
    records = (await subject_bundle.found(page.desk, known)).records
    return next((field.text for record in records for field in record.fields if field.place == place), "")


def _ordered(form: Mapping[str, str], text: str) -> tuple[str, dict[str, Any]]:
    """The command that a form gives, and its body. Words to strike are those of the form, where they stand first."""
    place = form.get("place", "")
    if "give" in form:
        return "give_passage_back", {"place": place, "ground": form.get("giving"), "reasons": form.get("reasons")}
    data: dict[str, Any] = {"place": place, "ground": form.get("ground")}
    words = form.get("words", "").replace("\r\n", "\n").strip()
    if words:
        begins = text.find(words)
        data |= {"begins": max(begins, 0), "ends": begins + len(words) if begins >= 0 else len(text) + 1}
    return "strike_passage", data


def _home(known: SubjectRequest) -> str:
    return f"/subject-requests/{known.received.reference}"
