"""Where case data leaves: whoever reads it is written down first, and what cannot be written down does not leave.

Every answer of the API and of the pages passes here, whatever route made it. An answer to somebody who is signed in is
a read of the records it names, and so is one that refuses them a record; what is none of anybody's case stands in
`NO_READ` with its reason. A command that was recorded is in the log of events, with who gave it.
"""

import asyncio
import re
import time
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import Any

import orjson
import psycopg
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.identity import Caller
from app.api.problems import Problem
from app.base import logs, references
from app.base.measures import READS_RECORDED
from app.base.references import Referent
from app.record.authorities import Authorities
from app.record.journal import DatabaseUnavailable, OutcomeUnknown
from app.record.keys import KeyMissing
from app.record.reads import Read, Reader, ReadLog
from domain.vocabulary import Role

notes = logs.get(__name__)

_IDS = "Identifiers and types of events alone; what they tell of is read by operations of its own."
_RULES = "The procedure, which is nobody's case."
_PROOF = "Hashes and signatures."
_OWN = "The agency's own addresses, secrets and deliveries, of identifiers alone."
_STAFF = "The authority's own teams and workers."
_COUNTS = "Counts, with small numbers left out."
_ACTS = "What was done to the registry and by whoever runs the service: no case stands there."
_NOBODY = "About whoever is signed in, or about the service."

NO_READ: Mapping[str, str] = {
    "list_events": _IDS,
    "list_webhooks": _OWN, "get_webhook": _OWN, "list_webhook_deliveries": _OWN, "create_webhook": _OWN,
    "delete_webhook": _OWN, "rotate_webhook_secret": _OWN, "ping_webhook": _OWN,
    "replay_webhook": _OWN, "pause_webhook": _OWN, "resume_webhook": _OWN,
    "take_notify_receipt": "What the post tells us of a notice: nobody is answered anything.",
    "get_directory": _STAFF,
    "get_agency_figures": _COUNTS, "list_queues": _COUNTS, "count_queues_by_team": _COUNTS, "compare_groups": _COUNTS,
    "/timescales": _COUNTS, "/timescales/equality": _COUNTS,
    "list_procedure": _RULES, "list_packs": _RULES, "get_clause": _RULES, "/procedure": _RULES,
    "get_checkpoint": _PROOF, "get_inclusion_proof": _PROOF, "get_consistency_proof": _PROOF,
    "/audit/checkpoint": _PROOF, "/audit/seal": _PROOF, "/audit/verify": _PROOF,
    "/audit/open": "A pack that whoever opens it holds already: nothing is read from the record.",
    "/audit/acts": _ACTS, "/audit/acts.csv": _ACTS, "/audit/acts.json": _ACTS,
    "/directory": _STAFF, "/directory/workers/{worker}": _STAFF, "/directory/teams/{team}": _STAFF,
    "/directory/workers/{worker}/left": _STAFF, "/directory/teams/{team}/closed": _STAFF,
    "/": _NOBODY, "/you": _NOBODY, "/accessibility": _NOBODY, "/sign-in": _NOBODY, "/sign-out": _NOBODY,
}  # fmt: skip
"""What is no read of case data, by operation or by a page's path, and why."""

READ_IF_NAMED = frozenset({"/record/{command}"})
"""What opens something is a read only of the records it names, or where somebody was looked for."""

WAITING = ("/v1/events",)
"""What answers when there is something to tell: nobody waits for it, and it holds nothing to be recorded."""

NOT_THERE = 404
UNCHANGED = 304
SHOWN_AGAIN = frozenset({409, 412, 422})
"""Of a page: what was typed is wrong, refused, or somebody was quicker, and the page is shown again with that said."""

REFUSED = frozenset({403, 404, 409, 410, 412})
PURPOSES: Mapping[str, str] = {
    "search_cases": "search", "search_children": "search", "get_queue": "queue", "list_my_work": "queue",
    "list_deadlines": "queue", "list_notices": "queue", "list_not_yet_obtained": "queue", "/queue": "queue",
    "/timescales/clocks": "queue", "/timescales/not-yet-obtained": "queue", "/notices": "queue",
    "/home": "queue", "get_home": "queue", "/find": "search", "/audit": "audit", "list_audit": "audit",
    "list_census_findings": "queue", "/timescales/returns": "queue",
    "/audit/events.csv": "export", "/audit/events.json": "export",
    "/audit/reads": "audit", "/audit/reads.csv": "export", "/audit/reads.json": "export",
    "state_child_reads": "statement", "/cases/{case}/reads/statement": "statement",
    "get_audit_pack": "export", "get_consultation_audit_pack": "export", "get_challenge_audit_pack": "export",
    "get_enquiry_audit_pack": "export",
    "get_subject_passages": "subject-access", "get_subject_bundle": "subject-access",
    "/subject-requests/{subject_request}/passages": "subject-access",
    "/subject-requests/{subject_request}/bundle": "subject-access",
}  # fmt: skip

_in_json = re.compile(rb'"([CDEHNPRS][0-9A-HJKMNP-TV-Z]{12})(?=")').findall  # a tenth of the time of the other
_in_text = re.compile(
    rb"[CDEHNPRS](?<![0-9A-Za-z][CDEHNPRS])[0-9A-HJKMNP-TV-Z]{12}(?![0-9A-Za-z])"  # what is seldom there first
).findall


class HandingOut:
    """The ASGI app, whose answers to whoever is signed in are recorded before they leave.

    step: seconds; that there is nothing leaves a whole number of them after it was asked, so that the time it takes
    does not tell what had to be read first.
    """

    def __init__(self, app: ASGIApp, step: float = 0) -> None:
        self.app, self._step = app, step
        self._fields: dict[tuple[str, str], tuple[str, ...]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in WAITING:
            await self.app(scope, receive, send)
            return
        log: ReadLog = scope["app"].state.read_log
        start: Message | None = None
        kept_back, coming, came_at = False, True, time.monotonic()
        log.comes()

        def here() -> None:
            nonlocal coming
            if coming:
                coming = False
                log.came()

        async def leave(message: Message) -> None:
            nonlocal start, kept_back
            here()
            if kept_back:
                return
            if message["type"] == "http.response.start":
                start = message
                return
            if start is not None:
                if problem := await self._recorded(scope, start["status"], message.get("body", b"")):
                    kept_back = True
                    await problem.answer(scope)(scope, receive, send)
                    return
                if start["status"] == NOT_THERE and self._step:
                    if turn := scope["state"].get("turn"):
                        turn.end()  # who is kept waiting keeps nobody from theirs
                    await asyncio.sleep(pause(time.monotonic() - came_at, self._step))
                await send(start)
                start = None
            await send(message)

        try:
            await self.app(scope, receive, leave)
        finally:
            here()

    async def _recorded(self, scope: Scope, status: int, body: bytes) -> Problem | None:
        """Record what an answer hands out, if it does; the problem there is instead when that cannot be done."""
        read = self._read(scope, status, body)
        if read is None:
            return None
        state = scope["app"].state
        log: ReadLog = state.read_log
        authorities: Authorities = state.authorities
        authority = authorities.get(scope["state"]["caller"].authority)
        try:
            await log.record(authority.tenant, authority.keys, read)
        except (DatabaseUnavailable, OutcomeUnknown, KeyMissing, OSError, psycopg.Error) as error:
            notes.error("read-not-recorded", authority=authority.slug, **logs.failure(error))
            return Problem("database-unavailable", "Who reads could not be recorded, so nothing was handed out.")
        READS_RECORDED.add("answered" if read.answered else "refused")
        return None

    def _read(self, scope: Scope, status: int, body: bytes) -> Read | None:
        state = scope.get("state", {})
        caller: Caller | None = state.get("caller")
        route = scope.get("route")
        if caller is None or route is None:
            return None
        way = "api" if route.include_in_schema else "pages"
        operation = route.operation_id if way == "api" else route.path
        shows = status == 200 or (way == "pages" and status in SHOWN_AGAIN)
        if operation in NO_READ or not (shows or status == UNCHANGED or status in REFUSED):
            return None
        role = caller.worker.role if caller.worker else Role.PARTNER_PRACTITIONER
        view = state.get("view") or _view(route.tags, caller, role)
        named = _references(body) if shows else []
        if operation in READ_IF_NAMED and shows and not named and "purpose" not in state:
            return None
        about = [known for text in scope.get("path_params", {}).values() if (known := _reference(str(text)))]
        return Read(
            by=_reader(caller, role, state),
            way=way,
            operation=operation,
            view=view,
            about=about[0] if about else "",
            records=list(dict.fromkeys([*about, *state.get("records", ()), *named])),
            fields=state.get("fields") or (self._fields_of(operation, view, body) if shows and way == "api" else ()),
            purpose=state.get("purpose") or PURPOSES.get(operation) or ("audit" if view == "auditor" else "case"),
            status=status,
            request=state.get("request", ""),
            trace=state.get("trace_id", ""),
        )

    def _fields_of(self, operation: str, view: str, body: bytes) -> tuple[str, ...]:
        """The parts of an answer by name. They are the same for every answer of an operation in one view."""
        known = self._fields.get((operation, view))
        if known is None:
            known = _names(body)
            if known:
                self._fields[operation, view] = known
        return known


def pause(took: float, step: float) -> float:
    """Seconds until a whole number of steps has gone by."""
    return -took % step


def _names(body: bytes) -> tuple[str, ...]:
    """The names in an answer; of a list, those of what it lists. What is no JSON object has none."""
    if not body.startswith(b"{"):
        return ()
    try:
        told: Any = orjson.loads(body)
    except orjson.JSONDecodeError:  # lines of JSON, each an object
        return ()
    items = told.get("items")
    if not isinstance(items, list):
        return tuple(told)
    return tuple(dict.fromkeys(name for item in items if isinstance(item, dict) for name in item))


def _view(tags: Sequence[str | Enum], caller: Caller, role: Role) -> str:
    """As whom somebody looks. An agency's concerns are its own record, of which it is the controller."""
    if caller.kind == "agency":
        return "agency" if "concerns" in tags else "partner"
    return "auditor" if role is Role.AUDITOR else "office"


def _reader(caller: Caller, role: Role, state: Mapping[str, Any]) -> Reader:
    who = caller.worker
    return Reader(
        id=who.id if who else caller.client_id,
        name=who.name if who else caller.agency_name,
        role=role.value,
        agency=caller.agency,
        team=who.team if who else None,
        client=caller.client_id,
        token=state.get("token", ""),
    )


def _references(body: bytes) -> list[str]:
    """The references an answer names, each once; what only looks like one is none."""
    named = _in_json(body) if body.startswith((b"{", b"[")) else _in_text(body)
    return [known for each in dict.fromkeys(named) if (known := _reference(each.decode()))]


@lru_cache(maxsize=4096)
def _reference(text: str) -> str | None:
    kind = _KINDS.get(text[:1].upper())
    return references.read(kind, text) if kind else None


_KINDS = {kind.value: kind for kind in Referent if kind is not Referent.COMMUNICATION}
