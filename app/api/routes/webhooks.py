"""Webhooks: what an agency would hear from the feed, sent to an address of its own system.

A webhook belongs to the client that made it; to everybody else it is not there.
"""

from collections.abc import Awaitable
from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response
from pydantic import Field, StringConstraints
from typing_extensions import TypedDict

from app.api.answers import PAGE, READ, SENT, Cursor, Limit
from app.api.cloud_events import place_of, teller
from app.api.desk import Desk, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.listing import link
from app.api.problems import Problem, answers
from app.base.parts import Part, example
from app.base.text import HTTPS
from app.reading.asking import NotACursor
from app.reading.cloud_events import Teller, type_of
from app.reading.feed import HEARD
from app.record.idempotency import Idempotency
from app.record.journal import KeyReused
from app.record.stored_forms import STREAMS
from app.record.webhooks import MOST, Cause, HookState, PushFailure, TooMany, Webhook, Webhooks, WhyDisabled

router = APIRouter(prefix="/v1/webhooks", tags=["webhooks"], route_class=ParsedOnce)
T = TypeVar("T")

TYPES = tuple(type_of(kind, name) for kind, events in STREAMS.items() for name in events if name in HEARD)
"""The types of the events that an agency may hear of."""

Url = Annotated[str, StringConstraints(strict=True, max_length=500, pattern=HTTPS)]
FeedCursor = Annotated[str, StringConstraints(strict=True, max_length=100)]
HookId = Annotated[UUID, Path(alias="webhook", description="A webhook's id.")]


class WebhookBody(Part):
    """Where to send, and which types of events; without them every event that the agency may hear of.

    url: https, a name and not a number, which must mean public addresses alone; redirects are not followed.
    """

    model_config = example(
        {
            "url": "https://mis.elm-park.example/front-door",
            "event_types": ["uk.frontdoor.case.contact-outcome-decided.v1", "uk.frontdoor.case.feedback-given.v1"],
        }
    )

    url: Url
    event_types: Annotated[tuple[Literal[TYPES], ...], Field(min_length=1, max_length=100)] | None = None  # type: ignore[valid-type] # made at run time


class RotationBody(Part):
    """Nothing more needs to be said."""

    model_config = example({})


class PingBody(Part):
    """Nothing more needs to be said."""

    model_config = example({})


class ReplayBody(Part):
    """What to send again: what follows `after`, up to and with `until`. Without them, from the first event on, and up
    to the newest. Both are cursors, as the feed and the events themselves have them.
    """

    model_config = example({})

    after: FeedCursor | None = None
    until: FeedCursor | None = None


class ResumeBody(Part):
    """after: the cursor to go on from, where it is not where the webhook stands: to leave something out, say."""

    model_config = example({})

    after: FeedCursor | None = None


class WebhookView(TypedDict):
    """A webhook. event_types: null for all. why: it was disabled. since: when it came to be in its state.

    cursor: up to where it was sent everything. failures: attempts that failed since the last that went well, and
    failing_since the first of them. next_at: when it is tried again.
    """

    webhook: UUID
    url: str
    event_types: list[str] | None
    state: HookState
    why: WhyDisabled | None
    created_at: datetime
    since: datetime
    cursor: str
    failures: int
    failing_since: datetime | None
    next_at: datetime | None


class WebhookMade(WebhookView):
    """A webhook and its secret, `whsec_` and base64, which is shown this once."""

    secret: str


class WebhookList(TypedDict):
    """A page of webhooks; `next` is the cursor of the page that follows, or null."""

    items: list[WebhookView]
    next: str | None


class Rotated(TypedDict):
    """A webhook's new secret, shown this once, and until when the one before it signs beside it."""

    secret: str
    previous_until: datetime


class ErrandView(TypedDict):
    """What was asked for, and whether it is done. Its attempts stand among the deliveries."""

    id: UUID
    kind: Cause
    created_at: datetime
    done: bool


class Delivery(TypedDict):
    """One attempt. webhook_id: the message's, the same at every attempt. number: which attempt it was, counted since
    the last that went well. status: of the answer, if one came. failure: why it was not taken.
    """

    webhook_id: str
    type: str
    subject: str | None
    cause: Cause
    number: int
    at: datetime
    milliseconds: int
    status: int | None
    failure: PushFailure | None


class DeliveryPage(TypedDict):
    """A page of attempts, the last first; `next` is the cursor of the page that follows, or null."""

    items: list[Delivery]
    next: str | None


_SENT = ("malformed-json", "body-too-large", "unsupported-media-type", "outcome-unknown")
_KEYED = ("idempotency-key-missing", "idempotency-key-invalid", "idempotency-key-reused")
MADE: dict[str, Any] = {
    "status_code": 201,
    "responses": {
        201: {"description": "Made, or found made under the same key.", "headers": headers("Idempotency-Replayed")},
        **READ,
        **answers("unauthenticated", "forbidden-scope", "not-found", "invalid-body", "malformed-request",
                  "database-unavailable", "record-unreadable", "internal-error", "too-many-requests", "conflict",
                  *_SENT, *_KEYED),
    },
    "openapi_extra": {"parameters": [SENT["Idempotency-Key"]]},
}  # fmt: skip
DONE = READ | answers("database-unavailable", "record-unreadable", "outcome-unknown")
CHANGED = READ | answers(
    "malformed-request", "malformed-json", "body-too-large", "unsupported-media-type", "database-unavailable",
    "record-unreadable", "outcome-unknown",
)  # fmt: skip


@router.post("", operation_id="create_webhook", summary="Have what happens sent to your system",
             response_model=WebhookMade, **MADE)  # fmt: skip
async def create_webhook(body: WebhookBody, desk: TheDesk, request: Request, response: Response) -> WebhookMade:
    """What comes from now on is sent, signed as Standard Webhooks has it, each event once it was taken before the next.

    Answer 2xx within 15 seconds; anything else, a redirect too, is tried again for some three days, and 410 ends it.
    """
    ours = _Ours(desk, request)
    made, secret, was_there = await _once(
        ours.hooks.create(ours.asked(body), desk.caller.client_id, ours.agency, body.url, body.event_types, desk.now)
    )
    _say_whether_replayed(response, was_there)
    return {**ours.shown(made), "secret": secret}


@router.get("", operation_id="list_webhooks", summary="Your webhooks", response_model=WebhookList, responses=PAGE)
async def list_webhooks(
    desk: TheDesk, request: Request, response: Response, cursor: Cursor = None, limit: Limit = 25
) -> WebhookList:
    """Those of the calling client."""
    ours = _Ours(desk, request)
    found = await ours.hooks.of(desk.caller.client_id, ours.agency, _uuid(cursor), limit + 1)
    following = str(found[limit - 1].webhook) if len(found) > limit else None
    link(desk, response, following)
    return {"items": [ours.shown(each) for each in found[:limit]], "next": following}


@router.get("/{webhook}", operation_id="get_webhook", summary="A webhook as it stands", response_model=WebhookView,
            responses=READ)  # fmt: skip
async def get_webhook(webhook: HookId, desk: TheDesk, request: Request) -> WebhookView:
    """Whether it is enabled, and if not, why; and up to where everything was sent."""
    ours = _Ours(desk, request)
    return ours.shown(await ours.one(webhook))


@router.delete("/{webhook}", operation_id="delete_webhook", summary="Send no more", status_code=204, responses=DONE)
async def delete_webhook(webhook: HookId, desk: TheDesk, request: Request) -> Response:
    """Its secrets are forgotten with it."""
    ours = _Ours(desk, request)
    await ours.hooks.delete((await ours.one(webhook)).webhook, desk.now)
    return Response(status_code=204)


@router.post("/{webhook}/secret", operation_id="rotate_webhook_secret", summary="Take another secret",
             response_model=Rotated, **MADE)  # fmt: skip
async def rotate_webhook_secret(
    webhook: HookId, body: RotationBody, desk: TheDesk, request: Request, response: Response
) -> Rotated:
    """For a day every message is signed with both, so that your system can change over when it likes."""
    ours = _Ours(desk, request)
    hook = await ours.one(webhook)
    secret, until, was_there = await _once(ours.hooks.rotate(ours.asked(body), hook.webhook, desk.now))
    _say_whether_replayed(response, was_there)
    return {"secret": secret, "previous_until": until}


@router.post("/{webhook}/pings", operation_id="ping_webhook", summary="Have a ping sent", response_model=ErrandView,
             **MADE)  # fmt: skip
async def ping_webhook(
    webhook: HookId, body: PingBody, desk: TheDesk, request: Request, response: Response
) -> ErrandView:
    """One message of the type `uk.frontdoor.webhook.ping.v1`, tried once, whatever state the webhook is in."""
    ours = _Ours(desk, request)
    hook = await ours.one(webhook)
    return await ours.errand(response, ours.asked(body), hook, Cause.PING, hook.place, hook.place)


@router.post("/{webhook}/replays", operation_id="replay_webhook", summary="Have a range of the feed sent again",
             response_model=ErrandView, **MADE)  # fmt: skip
async def replay_webhook(
    webhook: HookId, body: ReplayBody, desk: TheDesk, request: Request, response: Response
) -> ErrandView:
    """Every event of the range under the id it always had, in order, before what is still to come."""
    ours = _Ours(desk, request)
    hook = await ours.one(webhook)
    after, until = (None if each is None else place_of(ours.teller, each) for each in (body.after, body.until))
    return await ours.errand(response, ours.asked(body), hook, Cause.REPLAY, after or 0, until)


@router.post("/{webhook}/pause", operation_id="pause_webhook", summary="Send nothing for now",
             response_model=WebhookView, responses=DONE)  # fmt: skip
async def pause_webhook(webhook: HookId, desk: TheDesk, request: Request) -> WebhookView:
    """Nothing is lost: once resumed it goes on from where it stands."""
    ours = _Ours(desk, request)
    await ours.hooks.pause((await ours.one(webhook)).webhook, desk.now)
    return ours.shown(await ours.one(webhook))


@router.post("/{webhook}/resume", operation_id="resume_webhook", summary="Send again", response_model=WebhookView,
             responses=CHANGED)  # fmt: skip
async def resume_webhook(webhook: HookId, body: ResumeBody, desk: TheDesk, request: Request) -> WebhookView:
    """Also after it was disabled. It goes on from where it stands, or from the cursor sent."""
    ours = _Ours(desk, request)
    hook = await ours.one(webhook)
    place = None if body.after is None else place_of(ours.teller, body.after)
    await ours.hooks.resume(hook.webhook, place, desk.now)
    return ours.shown(await ours.one(webhook))


@router.get("/{webhook}/deliveries", operation_id="list_webhook_deliveries",
            summary="What was sent, and what was answered", response_model=DeliveryPage, responses=PAGE)  # fmt: skip
async def list_webhook_deliveries(
    webhook: HookId, desk: TheDesk, request: Request, response: Response, cursor: Cursor = None, limit: Limit = 25
) -> DeliveryPage:
    """Every attempt, the last first."""
    ours = _Ours(desk, request)
    hook = await ours.one(webhook)
    found = await ours.hooks.attempts(hook.webhook, _number(cursor), limit + 1)
    following = str(found[limit - 1][0]) if len(found) > limit else None
    link(desk, response, following)
    items: list[Delivery] = [
        {
            "webhook_id": each.message,
            "type": each.type,
            "subject": each.subject,
            "cause": each.cause,
            "number": each.number,
            "at": each.at,
            "milliseconds": each.milliseconds,
            "status": each.status,
            "failure": each.failure,
        }
        for _, each in found[:limit]
    ]
    return {"items": items, "next": following}


class _Ours:
    """The webhooks of whoever asks: the system of an agency. To others it is 403."""

    def __init__(self, desk: Desk, request: Request) -> None:
        self.desk = desk
        self.teller: Teller = teller(desk, request.app.state.identity.issuer)
        if self.teller.listener is None:
            raise Problem("forbidden-scope", "This is for the systems of agencies.")
        self.agency = self.teller.listener
        self.hooks = Webhooks(desk.journal, desk.authority)

    def asked(self, body: Part) -> Idempotency:
        """The request by its Idempotency-Key."""
        asked = self.desk.idempotency(body)
        if asked is None:
            raise Problem("malformed-request", "Of webhooks there is no dry run.")
        return asked

    async def one(self, webhook: UUID) -> Webhook:
        """The caller's, or 404."""
        found = await self.hooks.one(webhook)
        if found is None or (found.client, found.agency) != (self.desk.caller.client_id, self.agency):
            raise Problem("not-found")
        return found

    async def errand(
        self, response: Response, asked: Idempotency, hook: Webhook, kind: Cause, after: int, until: int | None
    ) -> ErrandView:
        """Have something sent."""
        made, was_there = await _once(self.hooks.ask(asked, hook.webhook, kind, after, until, self.desk.now))
        _say_whether_replayed(response, was_there)
        return {"id": made.errand, "kind": made.kind, "created_at": made.made_at, "done": made.is_done}

    def shown(self, hook: Webhook) -> WebhookView:
        """A webhook as its owner sees it."""
        return {
            "webhook": hook.webhook,
            "url": hook.url,
            "event_types": None if hook.event_types is None else [*hook.event_types],
            "state": hook.state,
            "why": hook.why,
            "created_at": hook.made_at,
            "since": hook.changed_at,
            "cursor": self.teller.cursor(hook.place),
            "failures": hook.failures,
            "failing_since": hook.failing_since,
            "next_at": hook.next_at,
        }


async def _once(made: Awaitable[T]) -> T:
    """What was made, or why it was not."""
    try:
        return await made
    except KeyReused:
        raise Problem("idempotency-key-reused") from None
    except TooMany:
        raise Problem(
            "conflict", f"A client has {MOST} webhooks at most, and one that was deleted is not made again."
        ) from None


def _say_whether_replayed(response: Response, was_there: bool) -> None:
    if was_there:
        response.headers["Idempotency-Replayed"] = "true"


def _uuid(cursor: str | None) -> UUID | None:
    try:
        return UUID(cursor) if cursor else None
    except ValueError:
        raise NotACursor from None


def _number(cursor: str | None) -> int:
    """The place of a cursor among the attempts; without one, beyond the last."""
    if cursor is None:
        return 2**63 - 1
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
        raise NotACursor
    return int(cursor)
