"""Cases for an inspector: the list under pseudonyms, and the history of one that they sample."""

from fastapi import Response

from app.api import inspection
from app.reading.asking import NotACursor
from app.web import pages
from app.web.lists import address
from app.web.pages import PageInstead, ThePage
from app.wording.labels import coded, label, value
from app.wording.language import say
from app.wording.words import words

PER_PAGE = 50

router = pages.router()


@router.get("/audit/inspection")
async def show(page: ThePage, cursor: str = "") -> Response:
    """For auditors: the last received first."""
    try:
        found = await inspection.listed(page.desk, None, cursor or None, PER_PAGE)
    except NotACursor:
        raise PageInstead(404, say("There is no such page"), say("Go back to the first page of the list.")) from None
    return page.render(
        "inspection.html",
        pseudonym="",
        rows=[
            (each["pseudonym"], each["received_at"], coded(each["source"]), coded(each["state"]), each["outcome"])
            for each in found.rows
        ],
        words=words,
        next=found.next and address("/audit/inspection", cursor=found.next),
    )


@router.get("/audit/inspection/{pseudonym}")
async def sample(page: ThePage, pseudonym: str) -> Response:
    """For auditors: what happened, when and in which role."""
    told = await inspection.sampled(page.desk, pseudonym)
    titles = page.desk.pack_now().titles
    return page.render(
        "inspection.html",
        pseudonym=pseudonym,
        events=[
            (
                words(each["event"]),
                each["occurred_at"],
                titles[each["by"]],
                [f"{label(name)}: {said}" for name, given in each["data"].items() if (said := _said(given, name))],
            )
            for each in told["items"]
        ],
    )


def _said(given: object, name: str) -> str:
    return ", ".join(value(each, name) for each in given) if isinstance(given, list) else value(given, name)
