"""An exported pack, opened and replayed in the History page.

Only a pack that fits is replayed. It travels in the form and is nowhere kept. Our mark that it was checked travels with
it, so that it is checked once and not at every step.
"""

import asyncio
import base64
import hmac
from collections.abc import Mapping
from urllib.parse import parse_qsl

from fastapi import Response

from app.proof.log import Log, NotSealed
from app.proof.packs import opening
from app.proof.packs.contents import SOFTWARE
from app.proof.packs.report import OpenedPack
from app.reading.audiences import AUDITOR
from app.reading.replay import Replay
from app.web import history, pages
from app.web.evidence import Evidence, Placed
from app.web.history import Asked
from app.web.pages import ThePage
from app.web.sessions import Sessions
from app.wording.language import say

MOST = 4 * 1024 * 1024
"""Bytes of a pack that can be stepped through: it goes to and fro with every step, a third longer than it is."""

_FIELDS = {
    "event": ("at",),
    "moment": ("as_of", "happened_by"),
    "compare": ("from",),
    "pack": ("pack",),
}
"""What each button of the page sends."""

_ONLY_ONE = {"at", "as_of", "happened_by"}

router = pages.router()


@router.get("/audit/open")
async def choose(page: ThePage) -> Response:
    """Where a pack is chosen."""
    return page.render("exported.html", report=None, error=None)


@router.post("/audit/open")
async def step(page: ThePage) -> Response:
    """Check the pack and show a moment of it; one that does not fit is shown with what was found, and not replayed."""
    data = page.files.get("pack") or _held(page.form)
    if not data:
        return page.render(
            "exported.html", status=422, report=None, error="Choose an audit pack, a file that ends in .zip"
        )
    if len(data) > MOST:
        told = say("A pack of more than 4 MB cannot be stepped through here: check it with `frontdoor verify`")
        return page.render("exported.html", status=422, report=None, error=told)
    mark = _mark(page, data)
    is_checked = hmac.compare_digest(page.form.get("checked", "").encode(), mark.encode())
    async with page.request.app.state.heavy.turn():  # a small file may unpack to much
        opened = await asyncio.to_thread(opening.reopened if is_checked else opening.opened, data)
    if not opened.report.fits or opened.replay is None:
        return page.render("exported.html", status=422, report=opened.report, error=None)
    if page.desk.audience == "auditor":
        opened.replay.audience = AUDITOR  # whoever the pack was made for
    asked = _asked(page.form)
    context = history.shown(opened.replay, asked, opened.moment.as_of or page.desk.now)
    number = context["chosen"].number
    return page.render(
        "history.html",
        status=422 if context["errors"] else 200,
        exported={
            "held": base64.b64encode(data).decode(),
            "checked": mark,
            "report": opened.report,
            "ours": _is_ours(page, opened),
        },
        evidence=_evidence(opened, opened.replay, number),
        **context,
    )


def _mark(page: ThePage, data: bytes) -> str:
    """That this version of us has checked a pack in this session, and that it fits."""
    sessions: Sessions = page.request.app.state.sessions
    return sessions.mark(page.session.jti, SOFTWARE.encode() + b" " + data)


def _held(form: Mapping[str, str]) -> bytes:
    try:
        return base64.b64decode(form.get("held", ""), validate=True)
    except ValueError:
        return b""


def _asked(form: Mapping[str, str]) -> Asked:
    """What was asked for: by a link of the page, or by the fields that belong to the button that was pressed."""
    if "go" in form:
        wanted = dict(parse_qsl(form["go"]))
    else:
        wanted = dict(parse_qsl(form.get("keep", "")))
        fields = _FIELDS.get(form.get("do", ""), ())
        if _ONLY_ONE.intersection(fields):
            wanted = {name: text for name, text in wanted.items() if name not in _ONLY_ONE}
        wanted |= {name: form.get(name, "").strip() for name in fields}
    return Asked.of(wanted)


def _is_ours(page: ThePage, opened: OpenedPack) -> bool:
    """Whether the pack is signed by the key of this authority's own log."""
    log: Log = page.request.app.state.log
    try:
        return opened.report.key == log.verifier(page.desk.authority.tenant)
    except NotSealed:
        return False


def _evidence(opened: OpenedPack, whole: Replay, number: int) -> Evidence:
    """What the pack itself proves, which has been checked."""
    report, line = opened.report, whole.lines[number - 1]
    found = Evidence(events=len(whole.lines), matching=len(whole.lines), streams=report.streams)
    if report.checkpoint and report.key and opened.proofs:
        proof = next(each for each in opened.proofs.events if each.position == line.entry.position)
        name, key_id, _ = report.key.split("+", 2)
        found.placed = Placed(
            leaf=line.entry.chain.hex(), index=proof.index, path=[each.hex() for each in proof.path],
            size=report.checkpoint.size, root=report.checkpoint.root.hex(), signed_at=None, origin=name, key_id=key_id,
        )  # fmt: skip
    return found
