"""The AsyncAPI document of the change feed: its one channel, and every event that may be heard there.

It follows from the code: which events there are, what each means, and which audiences name it.
"""

import inspect
from typing import Any

from pydantic import TypeAdapter

from app.api.cloud_events import CURSOR, LONGEST_WAIT, Batch, CloudEvent, type_of
from app.base.version import VERSION
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
    f"its header `{CURSOR}` is the cursor to go on from."
)

_EVENT = "#/components/schemas/CloudEvent"


def asyncapi() -> Schema:
    """The document, in JSON's own types. Needs no database."""
    messages = {
        name: _message(kind, name, event)
        for kind, events in stored_forms.STREAMS.items()
        for name, event in events.items()
    }
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Front Door: the change feed",
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
            }
        },
        "channels": {
            "events": {
                "address": "/v1/events",
                "description": f"`{Batch.media_type}`: a JSON array of events, the earliest first.",
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in messages},
            }
        },
        "operations": {
            "list_events": {
                "action": "send",
                "channel": {"$ref": "#/channels/events"},
                "summary": "The service tells whoever asks what they may know of.",
                "bindings": {"http": {"method": "GET", "query": _QUERY, "bindingVersion": "0.3.0"}},
            }
        },
        "components": {
            "messages": messages,
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


_QUERY = {
    "type": "object",
    "properties": {
        "after": {"type": "string", "description": "A cursor: what follows it. Left out: from the first event on."},
        "wait": {"type": "integer", "minimum": 0, "maximum": LONGEST_WAIT, "default": 0, "description": "Seconds."},
        "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 100, "description": "How many at most."},
    },
    "additionalProperties": False,
}


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
