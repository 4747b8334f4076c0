"""What is read apart from its case: asked for with what it is needed for, and told once that is recorded."""

from fastapi import Response

from app.api import need_to_know
from app.api.problems import Problem
from app.base.references import Referent, spoken
from app.web import pages
from app.web.pages import PageInstead, ThePage
from app.wording import apart
from app.wording.labels import coded
from app.wording.language import say, texts
from app.wording.rows import Row
from domain.need_to_know import PURPOSES, Matter
from domain.refusals import Refused

router = pages.router()

_BEWARE = texts(
    {
        Matter.REFERRER: "Never tell the family, or another agency without their consent, who referred (CF2).",
        Matter.VISITING_RISK: "Tell whoever visits with you. Never tell the family that this is recorded.",
        Matter.POLICE: "Never tell the family what may jeopardise a police investigation (CF6).",
    }
)


@router.get("/cases/{case}/protected/{matter}")
async def ask(page: ThePage, case: str, matter: str) -> Response:
    """What is it needed for?"""
    known, _ = await page.desk.case(page.desk.stream(Referent.CASE, case))
    return _page(page, known.contact.reference, _matter(matter))


@router.post("/cases/{case}/protected/{matter}")
async def tell(page: ThePage, case: str, matter: str) -> Response:
    """What it is."""
    asked, given = _matter(matter), page.form.get("purpose", "")
    if given not in set(PURPOSES[asked]):
        return _page(page, case, asked, error=say("Choose what you need to know it for"))
    try:
        said = await need_to_know.told(page.desk, case, asked, PURPOSES[asked](given))
    except Refused as refusal:
        raise PageInstead(403, say("{asked}: this is not for you", asked=coded(asked)), refusal.clause.quote) from None
    return _page(page, said["case"], asked, rows=[*apart.rows(asked, said)])


@router.get("/cases/{case}/for-the-family")
async def for_the_family(page: ThePage, case: str) -> Response:
    """What a parent or carer may be told, or that nothing may."""
    try:
        said = await need_to_know.for_the_family(page.desk, case)
    except Refused as refusal:
        raise PageInstead(403, say("Nothing may be told"), refusal.clause.quote) from None
    return page.render(
        "need_to_know.html",
        reference=said["case"],
        spoken=spoken(said["case"]),
        called=say("What the family may be told"),
        heading=say("To be told"),
        beware=say("Say no more than this. Who referred, and what others said, is not for the family."),
        rows=[*apart.to_the_family(said, page.desk.pack_now())],
        error="",
    )


def _matter(text: str) -> Matter:
    if text not in set(Matter):
        raise Problem("not-found")
    return Matter(text)


def _page(page: ThePage, reference: str, matter: Matter, *, error: str = "", rows: list[Row] | None = None) -> Response:
    return page.render(
        "need_to_know.html",
        status=422 if error else 200,
        reference=reference,
        spoken=spoken(reference),
        matter=matter.value,
        called=coded(matter),
        heading=say("What is known"),
        beware=_BEWARE[matter],
        purposes=[(each.value, coded(each)) for each in PURPOSES[matter]],
        error=error,
        rows=rows,
        csrf=page.csrf,
    )
