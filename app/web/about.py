"""Where the pages begin, who is signed in, and how accessible they are."""

from datetime import UTC, datetime

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from app.api.identity import person_of
from app.web import pages, spoken
from app.web.pages import HEADERS, EverybodysRoute, ThePage, begins_at, local_path, public
from app.web.sessions import Sessions
from app.wording import language

router = pages.router(route=EverybodysRoute)


@router.get("/")
async def home(request: Request) -> Response:
    """Where somebody begins: an agency's people at what is theirs."""
    sessions: Sessions = request.app.state.sessions
    person = person_of(sessions.claims(request) or {})
    return RedirectResponse(begins_at(person.role) if person else "/queue", 303, HEADERS)


@router.get("/you")
async def you(page: ThePage) -> Response:
    sessions: Sessions = page.request.app.state.sessions
    ends = datetime.fromtimestamp(page.session.ends, UTC)
    return page.render("you.html", ends=ends, sessions=await sessions.of(page.session), this=page.session.jti)


@router.post("/you/sessions")
async def end_elsewhere(page: ThePage) -> Response:
    """End another session of the same person."""
    sessions: Sessions = page.request.app.state.sessions
    await sessions.end(page.session, page.form.get("session", ""))
    return page.see("/you")


@router.get("/accessibility")
async def accessibility(request: Request) -> Response:
    return public(request, "accessibility.html")


@router.get("/language/{tag}")
async def chosen(request: Request, tag: str, next: str = "/") -> Response:  # noqa: A002 # as every page calls where to go on
    """Keep the language somebody chose, and go on where they were."""
    answer = RedirectResponse(local_path(next, "/"), 303, HEADERS)
    if tag in language.languages():
        sessions: Sessions = request.app.state.sessions
        answer.set_cookie(
            spoken.COOKIE, tag, max_age=spoken.A_YEAR, secure=sessions.secure, httponly=True, samesite="lax"
        )
    return answer
