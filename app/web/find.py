"""Find: a case by its child, a reference, an NHS number, who sent it, whose it is, where it stands, when it came.

Names are sent in the body of a form, so that none stands in an address.
"""

import re
from collections.abc import Mapping
from typing import Any

from fastapi import Response
from pydantic import ValidationError

from app.api.bodies import CaseSearchBody
from app.api.child_search import keys, whom_to_ask
from app.api.finding import by_child, cases_found
from app.api.problems import Problem
from app.web import pages, saved_views
from app.web.cases import place_of
from app.web.lists import a_day, agencies, between, child_name, no_days
from app.web.pages import ThePage
from app.web.queue import team_name, teams_of
from app.wording.language import say, texts
from app.wording.words import words
from domain.vocabulary import State

PER_PAGE = 25
FIELDS = (
    "reference", "nhs_number", "given_name", "family_name", "date_of_birth", "agency", "team", "state",
    "received_from", "received_to",
)  # fmt: skip
OF_A_CHILD = ("given_name", "family_name", "date_of_birth", "nhs_number")
ENOUGH = texts("Say a family name with a date of birth or a given name, an NHS number, or something of the case")

router = pages.router()


@router.get("/find")
async def begin(page: ThePage, view: str = "") -> Response:
    """Nothing asked for yet; or what one of their saved views asks for."""
    typed = dict.fromkeys(FIELDS, "")
    if not view:
        return await _shown(page, typed, {})
    return await _found(page, {**typed, **await saved_views.filters_of(page, view)})


@router.post("/find")
async def find(page: ThePage) -> Response:
    """A reference leads to what it names; everything else to the cases for which all of it is so."""
    typed = {name: page.form.get(name, "").strip() for name in FIELDS}
    if typed["reference"]:
        place, error = await place_of(page, typed["reference"])
        return page.see(place) if place else await _shown(page, typed, {"reference": error})
    return await _found(page, typed)


async def _found(page: ThePage, typed: Mapping[str, str]) -> Response:
    body, errors = _read(typed, page.form.get("cursor") or None)
    if body is None:
        return await _shown(page, typed, errors)
    try:
        found = await cases_found(page.desk, body)
        ask = await whom_to_ask(page.desk, keys(page.desk, body)) if by_child(body) else []
    except Problem as problem:
        if problem.code != "invalid-body":
            raise
        return await _shown(page, typed, {"family_name": ENOUGH})
    reader = page.desk.reader()
    rows = [(row, child_name(reader, row.child_name)) for row in found.rows]
    return await _shown(page, typed, {}, rows=rows, next=found.next, ask=ask, asked=True, later=bool(body.cursor))


async def _shown(page: ThePage, typed: Mapping[str, str], errors: Mapping[str, str], **found: Any) -> Response:
    directory = await page.desk.listed()
    theirs = await agencies(page)
    asks = found.get("asked") and not any(typed[name] for name in OF_A_CHILD)
    named = [
        theirs.get(typed["agency"]),
        typed["team"] and team_name(directory, typed["team"]),
        typed["state"] and words(typed["state"]),
        typed["received_from"] and say("from {received_from}", received_from=typed["received_from"]),
        typed["received_to"] and say("to {received_to}", received_to=typed["received_to"]),
    ]
    nothing: dict[str, Any] = {"rows": [], "next": None, "ask": [], "asked": False, "later": False}
    return page.render(
        "find.html",
        status=422 if errors else 200,
        typed=typed,
        errors=errors,
        agencies=theirs,
        views=await saved_views.views(page, "find", typed if asks else {}, [*filter(None, named)], "/find"),
        teams=[(each, team_name(directory, each)) for each in teams_of(directory)],
        named=lambda team: team_name(directory, team),
        states=list(State),
        gaps=await page.desk.reads.gaps(page.desk.authority.tenant, "case_list", "child_index"),
        **{**nothing, **found},
    )


def _read(typed: Mapping[str, str], cursor: str | None) -> tuple[CaseSearchBody | None, Mapping[str, str]]:
    """What was typed as the API takes it, or what is wrong with it, by field."""
    errors = no_days(typed, "date_of_birth", "received_from", "received_to")
    born, (since, before) = a_day(typed["date_of_birth"]), between(typed["received_from"], typed["received_to"])
    number = re.sub(r"[\s-]", "", typed["nhs_number"]).upper()
    given: dict[str, Any] = {name: typed[name] for name in ("given_name", "family_name", "agency", "team", "state")}
    given |= {
        "date_of_birth": born and born.isoformat(),
        "identifier": {"kind": "nhs-number", "number": number} if number else None,
        "received_from": since and since.isoformat(),
        "received_before": before and before.isoformat(),
        "cursor": cursor,
    }
    try:
        body = CaseSearchBody.model_validate({name: value for name, value in given.items() if value})
    except ValidationError as wrong:
        places = {str(each["loc"][0]) for each in wrong.errors()}
        told = {"identifier": ("nhs_number", say("An NHS number has 10 digits, and the last one checks the others"))}
        for place in places:
            name, text = told.get(place, (place, say("This cannot be read: look at it once more")))
            errors[name if name in FIELDS else "family_name"] = text
        return None, errors
    return (None, errors) if errors else (body, {})
