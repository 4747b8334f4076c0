"""The AsyncAPI document: committed, whole, and of every event that may be heard."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.api import application, feed_document
from app.api.document import read
from app.api.routes.webhooks import TYPES
from app.base import signatures
from app.record import stored_forms
from domain.procedure import Stream
from tests.generated import OPENAPI


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return feed_document.asyncapi()


def test_the_committed_document_is_the_apps(document: dict[str, Any]) -> None:
    assert read((OPENAPI / "feed.yaml").read_text()) == document, "run `frontdoor asyncapi`"


def test_it_is_of_asyncapi_3_and_what_it_refers_to_is_there(document: dict[str, Any]) -> None:
    assert document["asyncapi"] == "3.0.0"
    referred = list(references(document))
    assert referred
    for reference in referred:
        node = document
        for part in reference.removeprefix("#/").split("/"):
            node = node[part]


def references(node: Any) -> Any:
    """Everything that is referred to."""
    if isinstance(node, dict):
        yield from [node["$ref"]] if "$ref" in node else []
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from references(each)


def test_every_event_of_the_record_has_its_message_and_no_data(document: dict[str, Any]) -> None:
    messages = document["components"]["messages"]
    assert messages.keys() - {"ping"} == stored_forms.NAMES.keys() == document["channels"]["events"]["messages"].keys()
    assert all(each["summary"] and each["payload"]["allOf"][0] for each in messages.values())
    event = document["components"]["schemas"]["CloudEvent"]
    assert event["properties"].keys() == {"specversion", "id", "source", "type", "subject", "time", "cursor"}
    assert set(event["properties"]) - set(event["required"]) == {"subject"}


def test_a_message_says_who_hears_of_it(document: dict[str, Any]) -> None:
    heard_by = {name: each["x-heard-by"] for name, each in document["components"]["messages"].items()}
    assert heard_by["feedback-given"] == ["office", "agency"]
    assert heard_by["police-notified"] == heard_by["sibling-linked"] == heard_by["notice-sent"] == ["office"]
    assert heard_by["deadline-missed"] == ["office", "agency"], "of its own concerns"
    assert all(heard_by[name] == ["agency"] for name in stored_forms.STREAMS[Stream.CONCERN])


def test_a_webhook_is_sent_what_an_agency_hears_and_pings(document: dict[str, Any]) -> None:
    messages = document["components"]["messages"]
    heard = {name for name, each in messages.items() if "agency" in each["x-heard-by"]}
    assert document["channels"]["webhook"]["messages"].keys() == heard
    types = {each["name"] for name, each in messages.items() if name in heard - {"ping"}}
    assert set(TYPES) == types, "what a webhook may be asked to leave out the rest of"


def test_the_openapi_document_says_the_same_of_webhooks(document: dict[str, Any]) -> None:
    said = application.openapi()["webhooks"]
    assert said == read((OPENAPI / "front-door.yaml").read_text())["webhooks"]
    body = said["event"]["post"]["requestBody"]["content"]["application/cloudevents+json"]["schema"]
    assert sorted(TYPES) == body["allOf"][1]["properties"]["type"]["x-extensible-enum"]
    assert (
        body["allOf"][0]
        == said["ping"]["post"]["requestBody"]["content"]["application/cloudevents+json"]["schema"]["allOf"][0]
    )
    assert {each["name"] for each in said["event"]["post"]["parameters"]} == {
        *signatures.signed("m", datetime.now(UTC), b"", [b"s"])
    }
