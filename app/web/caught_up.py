"""What somebody has just recorded is in the lists they open next.

The answer to a form leaves the position it recorded at in a cookie, and the next page that may be of lists waits for
all of them to come there, a little and once. Where they have not come by then, it shows what there is and says so, as
each page does until they have. The page of one record is made of the log itself, and waits for nothing.
"""

from fastapi import Request, Response

from app.api.desk import Desk
from app.api.positions import position_token, read_position
from app.api.problems import Problem
from app.web.sessions import Sessions

COOKIE, SECONDS = "recorded", 600
WAITED = ".waited"
"""Stands behind the position once a page has waited for it."""

LEAVES, BEHIND = "lists_leave", "lists_behind"
"""In a request's state: what its answer leaves, "" for nothing any more; whether the lists lack what was recorded."""


async def wait(request: Request, desk: Desk) -> None:
    """Have the lists come to what was recorded, or know that they have not. What is no position of this log is none."""
    sessions: Sessions = request.app.state.sessions
    token, waited, _ = request.cookies.get(sessions.named(COOKIE), "").partition(WAITED)
    if not token or request.method != "GET" or request.path_params:
        return
    state, tenant = request.scope["state"], desk.authority.tenant
    state[LEAVES] = ""
    try:
        position = read_position(token)
    except Problem:
        return
    if position > await desk.reads.position(tenant):
        return
    has_come = await desk.reads.wait(tenant, (), position, *([0] if waited else []))
    if not has_come:
        state[LEAVES], state[BEHIND] = token + WAITED, True


def left(request: Request, answer: Response) -> Response:
    """An answer, with what the page after it is to wait for."""
    sessions: Sessions = request.app.state.sessions
    state = request.scope["state"]
    name, recorded = sessions.named(COOKIE), state.get("recorded")
    leaves = position_token(recorded) if recorded else state.get(LEAVES)
    if leaves:
        answer.set_cookie(
            name, leaves, max_age=SECONDS, path="/", secure=sessions.secure, httponly=True, samesite="strict"
        )
    elif leaves is not None:
        sessions.take_back(answer, name)
    return answer
