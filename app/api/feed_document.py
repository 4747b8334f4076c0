"""The AsyncAPI document of the change feed and of webhooks, and every event that may be heard there; and what the
OpenAPI document says of webhooks.

It follows from the code: which events there are, what each means, and which audiences name it.
"""

import inspect
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from app.api.cloud_events import CURSOR, LONGEST_WAIT, Batch
from app.base.version import VERSION
from app.reading.cloud_events import PING, CloudEvent, type_of
from app.reading.feed import HEARD
from app.record import stored_forms
from domain.facts import Event
from domain.procedure import Stream

Schema = dict[str, Any]

ABOUT = (
    "What happened at a children's-services front door, as its record has it: each event once to whoever goes on from "
    "the cursor, in order, without gaps. An event says that something happened to a record, and nothing of what; "
    "whoever may know more reads the record, by the API of front-door.yaml. Heard by long polling: an answer holds "
    "what follows `after`, or comes empty after `wait` seconds, and "
    f"its header `{CURSOR}` is the cursor to go on from. Or sent: to the webhooks of an agency's own system, which "
    "`/v1/webhooks` makes, one event after another, signed by Standard Webhooks 1.0."
)

_PUSHED = (
    "Where a client of an agency has it sent: one event a request, the next once this one was answered 2xx within 15 "
    "seconds. Any other answer, a redirect too, has it sent again under its `webhook-id`, after 5 s, 5 min, 30 min and "
    "2, 5, 10, 14, 20 and 24 hours; after that, and on 410 at once, the webhook is disabled until it is resumed. The "
    "same may come twice: the id tells."
)

_EVENT = "#/components/schemas/CloudEvent"


def asyncapi() -> Schema:
    """The document, in JSON's own types. Needs no database."""
    of_events = _of_events()
    pushed = _pushed(of_events)
    messages = {**of_events, "ping": _PING}
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Front Door: the change feed and webhooks",
            "version": VERSION,
            "description": ABOUT,
            "license": {"name": "MIT"},
        },
        "defaultContentType": "application/cloudevents+json",
        "servers": {
            "authority": {
                "host": "{host}",
                "protocol": "https",
                "description": "The service of an authority, or of several.",
                "variables": {"host": {"description": "Its address.", "default": "localhost"}},
                "security": [{"$ref": "#/components/securitySchemes/access_token"}],
            },
            "receiver": {
                "host": "{host}",
                "protocol": "https",
                "description": "The system of a client of an agency: public addresses alone.",
                "variables": {"host": {"description": "As the webhook's `url` has it."}},
            },
        },
        "channels": {
            "events": {
                "address": "/v1/events",
                "servers": [{"$ref": "#/servers/authority"}],
                "description": f"`{Batch.media_type}`: a JSON array of events, the earliest first.",
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in of_events},
            },
            "webhook": {
                "address": "{url}",
                "parameters": {"url": {"description": "The webhook's `url`."}},
                "servers": [{"$ref": "#/servers/receiver"}],
                "description": _PUSHED,
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in (*pushed, "ping")},
            },
        },
        "operations": {
            "list_events": {
                "action": "send",
                "channel": {"$ref": "#/channels/events"},
                "summary": "The service tells whoever asks what they may know of.",
                "bindings": {"http": {"method": "GET", "query": _QUERY, "bindingVersion": "0.3.0"}},
            },
            "push_events": {
                "action": "send",
                "channel": {"$ref": "#/channels/webhook"},
                "summary": "The service sends to an agency's system what the agency may know of.",
                "traits": [{"$ref": "#/components/operationTraits/signed"}],
                "bindings": {"http": {"method": "POST", "bindingVersion": "0.3.0"}},
            },
        },
        "components": {
            "messages": messages,
            "operationTraits": {"signed": {"description": _SIGNED}},
            "schemas": {"CloudEvent": TypeAdapter(CloudEvent).json_schema()},
            "securitySchemes": {
                "access_token": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "JWT",
                    "description": "An access token from `/oauth/token`.",
                }
            },
        },
    }


def webhooks() -> Schema:
    """What a receiver of webhooks implements, as the OpenAPI document has it: for an event, and for a ping."""
    of_events = _of_events()
    types = sorted(of_events[name]["name"] for name in _pushed(of_events))
    return {
        "event": _operation("push_event", "What happened, of what the agency may know of", types),
        "ping": _operation("push_ping", _PING["summary"], [PING]),
    }


def _operation(called: str, summary: str, types: Sequence[str]) -> Schema:
    of_type = {"type": "object", "properties": {"type": {"type": "string", "x-extensible-enum": [*types]}}}
    schema = {"allOf": [{"$ref": _EVENT}, of_type]}
    signed = [
        {"name": name, "in": "header", "required": True, "schema": {"type": "string", "pattern": pattern}}
        for name, pattern in _SIGNATURE.items()
    ]
    return {
        "post": {
            "operationId": called,
            "summary": summary,
            "description": f"{_PUSHED}\n\n{_SIGNED}",
            "tags": ["webhooks"],
            "security": [],
            "parameters": signed,
            "requestBody": {"required": True, "content": {"application/cloudevents+json": {"schema": schema}}},
            "responses": {
                "2XX": {"description": "It is taken: the next is sent."},
                "410": {"description": "Nothing is to be sent there any more."},
                "default": {"description": "It is not taken, and is sent again."},
            },
        }
    }


_SIGNATURE = {
    "webhook-id": "^msg_[0-9a-f]{32}$",
    "webhook-timestamp": "^[0-9]+$",
    "webhook-signature": "^v1,[A-Za-z0-9+/=]+( v1,[A-Za-z0-9+/=]+)*$",
}
"""The headers of what is sent."""

_SIGNED = (
    "`webhook-id` is the message's, `webhook-timestamp` when this was sent, in seconds since 1970, and "
    "`webhook-signature` one signature for each secret, with a space between: `v1,` and the base64 of HMAC-SHA256 over "
    "`{id}.{timestamp}.{body}`. A secret is the base64 after `whsec_`."
)

_QUERY = {
    "type": "object",
    "properties": {
        "after": {"type": "string", "description": "A cursor: what follows it. Left out: from the first event on."},
        "wait": {"type": "integer", "minimum": 0, "maximum": LONGEST_WAIT, "default": 0, "description": "Seconds."},
        "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 100, "description": "How many at most."},
    },
    "additionalProperties": False,
}


_PING: Schema = {
    "name": PING,
    "title": "Ping",
    "summary": "That the webhook's owner asked for a ping.",
    "payload": {"allOf": [{"$ref": _EVENT}, {"type": "object", "properties": {"type": {"const": PING}}}]},
    "x-heard-by": ["agency"],
}


def _of_events() -> dict[str, Schema]:
    """The message of every event, by its name."""
    return {
        name: _message(kind, name, event)
        for kind, events in stored_forms.STREAMS.items()
        for name, event in events.items()
    }


def _pushed(messages: Schema) -> list[str]:
    """Those of which an agency hears."""
    return [name for name, message in messages.items() if "agency" in message["x-heard-by"]]


def _message(kind: Stream, name: str, event: type[Event]) -> Schema:
    """An event of a kind of record, and who hears of it."""
    hears = ["agency"] if kind is Stream.CONCERN else ["office", "agency"] if name in HEARD else ["office"]
    of_type = {"type": "object", "properties": {"type": {"const": type_of(kind, name)}}}
    return {
        "name": type_of(kind, name),
        "title": name.replace("-", " ").capitalize(),
        "summary": (inspect.getdoc(event) or "").splitlines()[0],
        "tags": [{"name": kind.value}],
        "payload": {"allOf": [{"$ref": _EVENT}, of_type]},
        "x-heard-by": hears,
    }
