"""The API only grows: nothing that was released breaks, and what would break is found."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest

from tests.growing import bare, breaking, now, released

Document = dict[str, Any]


def document() -> Document:
    """A small API."""
    sent = {
        "type": "object",
        "additionalProperties": False,
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "maxLength": 200},
            "kind": {"type": "string", "enum": ["a", "b"]},
            "age": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "null"}]},
        },
    }
    read = {
        "type": "object",
        "required": ["name", "state"],
        "properties": {
            "name": {"type": "string"},
            "state": {"type": "string", "x-extensible-enum": ["open", "closed"]},
            "audience": {"type": "string", "const": "partner"},
            "below": {"type": "array", "items": {"$ref": "#/components/schemas/Read"}},
        },
    }
    answer = {
        "headers": {"ETag": {}},
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Read"}}},
    }
    post = {
        "operationId": "make",
        "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}}],
        "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Sent"}}}},
        "responses": {"201": answer, "409": {}},
    }
    return {"paths": {"/things": {"post": post}}, "components": {"schemas": {"Sent": sent, "Read": read}}}


def of(whole: Document) -> tuple[Document, Document, Document]:
    """The operation, what is sent, what is read."""
    schemas = whole["components"]["schemas"]
    return whole["paths"]["/things"]["post"], schemas["Sent"], schemas["Read"]


BREAKING: dict[str, Callable[[Document, Document, Document], Any]] = {
    "is called other": lambda operation, sent, read: operation.update(operationId="other"),
    "needs a token": lambda operation, sent, read: operation.update(security=[{}]),
    "limit: is gone": lambda operation, sent, read: operation.update(parameters=[]),
    "key: is needed": lambda operation, sent, read: operation["parameters"].append(
        {"name": "key", "in": "header", "required": True, "schema": {"type": "string"}}
    ),
    "limit: maximum is 50, was 100": lambda operation, sent, read: operation["parameters"][0]["schema"].update(
        maximum=50
    ),
    "application/json is not taken": lambda operation, sent, read: operation["requestBody"].update(content={}),
    "kind: is gone": lambda operation, sent, read: sent["properties"].pop("kind"),
    "kind: is needed": lambda operation, sent, read: sent["required"].append("kind"),
    "kind: does not take ['b']": lambda operation, sent, read: sent["properties"]["kind"].update(enum=["a", "c"]),
    "name: does not take any text": lambda operation, sent, read: sent["properties"]["name"].update(enum=["a"]),
    "name: maxLength is 100, was 200": lambda operation, sent, read: sent["properties"]["name"].update(maxLength=100),
    "name: pattern is another": lambda operation, sent, read: sent["properties"]["name"].update(pattern="^a"),
    "age: is integer, was null": lambda operation, sent, read: sent["properties"].update(age={"type": "integer"}),
    "201: is gone": lambda operation, sent, read: operation["responses"].pop("201"),
    "ETag: is gone": lambda operation, sent, read: operation["responses"]["201"].update(headers={}),
    "state: is gone": lambda operation, sent, read: read["properties"].pop("state"),
    "state: may be missing": lambda operation, sent, read: read["required"].remove("state"),
    "name: is null, was string": lambda operation, sent, read: read["properties"]["name"].update(
        type=["string", "null"]
    ),
    "audience: answers ['office']": lambda operation, sent, read: read["properties"]["audience"].update(const="office"),
}
GROWING: dict[str, Callable[[Document, Document, Document], Any]] = {
    "a field that may be sent": lambda operation, sent, read: sent["properties"].update(more={"type": "string"}),
    "a code that may be sent": lambda operation, sent, read: sent["properties"]["kind"]["enum"].append("c"),
    "a longer text": lambda operation, sent, read: sent["properties"]["name"].update(maxLength=300),
    "null where a value had to be": lambda operation, sent, read: sent["properties"]["kind"].update(
        anyOf=[dict(sent["properties"]["kind"]), {"type": "null"}]
    ),
    "a parameter that may be left out": lambda operation, sent, read: operation["parameters"].append(
        {"name": "more", "in": "query", "schema": {"type": "string"}}
    ),
    "a field that is read": lambda operation, sent, read: read["properties"].update(more={"type": "string"}),
    "an open code that is read": lambda operation, sent, read: read["properties"]["state"]["x-extensible-enum"].append(
        "x"
    ),
    "a problem": lambda operation, sent, read: operation["responses"].update({"410": {}}),
    "words": lambda operation, sent, read: read.update(description="Other words."),
}


@pytest.mark.parametrize("found", BREAKING)
def test_what_breaks_who_built_against_it_is_found(found: str) -> None:
    changed = document()
    BREAKING[found](*of(changed))
    (told,) = breaking(document(), changed)
    assert told.startswith("POST /things")
    assert told.endswith(found)


def test_an_operation_that_is_gone_is_found() -> None:
    assert breaking(document(), {"paths": {}, "components": {}}) == ["POST /things: is gone"]


@pytest.mark.parametrize("change", GROWING)
def test_what_only_grows_breaks_nobody(change: str) -> None:
    changed = document()
    GROWING[change](*of(changed))
    assert breaking(document(), changed) == []


LAST, DAY = date(2027, 11, 30), date(2027, 12, 1)


def to_go(until: date) -> Document:
    """The API, of which the field `name` and the operation itself are kept until a day."""
    told = document()
    operation, sent, _ = of(told)
    operation["x-sunset"] = sent["properties"]["name"]["x-sunset"] = until.isoformat()
    return told


def test_what_is_to_go_is_not_gone_before_its_day_nor_before_a_release_said_so() -> None:
    gone = to_go(DAY)
    _, sent, _ = of(gone)
    del sent["properties"]["name"]
    sent["required"].remove("name")
    assert breaking(to_go(DAY), gone, LAST) == ["POST /things body.name: is gone, and is kept until 2027-12-01"]
    assert breaking(to_go(DAY), gone, DAY) == []
    assert breaking(document(), gone, DAY) == ["POST /things body.name: is gone"]
    assert breaking(to_go(DAY), {"paths": {}, "components": {}}, LAST) == [
        "POST /things: is gone, and is kept until 2027-12-01"
    ]
    assert breaking(to_go(DAY), {"paths": {}, "components": {}}, DAY) == []


def test_the_day_until_which_something_is_kept_moves_later_alone() -> None:
    assert breaking(to_go(DAY), to_go(DAY + timedelta(days=1)), LAST) == []
    assert breaking(to_go(DAY), to_go(LAST), LAST) == [
        "POST /things: is kept until 2027-11-30, was 2027-12-01",
        "POST /things body.name: is kept until 2027-11-30, was 2027-12-01",
    ]


def test_nothing_that_was_released_breaks() -> None:
    assert breaking(released(), now()) == [], "docs/api-guarantees.md says what may change"
    assert len(released()["paths"]) > 200


def test_what_is_kept_of_a_release_is_what_it_promises() -> None:
    told = deepcopy(document())
    told["components"]["schemas"]["Sent"]["properties"]["description"] = {"type": "string", "description": "Words."}
    kept = bare(told)
    assert kept["components"]["schemas"]["Sent"]["properties"]["description"] == {"type": "string"}
    assert breaking(kept, told) == []
