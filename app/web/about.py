"""Where the pages begin, who is signed in, and how accessible they are."""

from datetime import UTC, datetime

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from app.web import pages
from app.web.pages import HEADERS, ThePage, public

router = pages.router()


@router.get("/")
async def home() -> Response:
    return RedirectResponse("/queue", 303, HEADERS)


@router.get("/you")
async def you(page: ThePage) -> Response:
    return page.render("you.html", ends=datetime.fromtimestamp(page.session.ends, UTC))


@router.get("/accessibility")
async def accessibility(request: Request) -> Response:
    return public(request, "accessibility.html")
