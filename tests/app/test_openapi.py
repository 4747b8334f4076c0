"""The OpenAPI document: valid, committed, complete, and what the client was generated from."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate
from typer.testing import CliRunner

from app import cli
from app.api import application
from app.api.document import HEADERS
from tests import generated

OPEN = {"list_packs", "list_procedure", "get_clause"}
"""The operations under /v1 that need no token: anybody may read the procedure."""


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return application.openapi_from_code()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every operation, with what it shares with others put back in its place."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            parameters = [there(document, each) for each in operation.get("parameters", ())]
            answers = {status: there(document, answer) for status, answer in operation["responses"].items()}
            yield path, method, operation | {"parameters": parameters, "responses": answers}


def there(document: dict[str, Any], saying: dict[str, Any]) -> dict[str, Any]:
    """What is said, or what the reference refers to."""
    if "$ref" not in saying:
        return saying
    _, parts, kind, name = saying["$ref"].split("/")
    found: dict[str, Any] = document[parts][kind][name]
    return found


def test_the_document_is_valid_openapi_3_1(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1.")
    validate(document)


def test_the_committed_document_is_the_apps(document: dict[str, Any]) -> None:
    committed = generated.committed()
    assert committed == document == application.openapi(), "run `frontdoor openapi`, then `make client`"


def test_a_document_just_written_is_what_the_application_says(document: dict[str, Any], tmp_path: Path) -> None:
    """The command, where the document was made already, which takes seconds."""
    path = str(tmp_path / "new" / "document.yaml")
    for check in ([], ["--check"]):
        done = CliRunner().invoke(cli.app, ["openapi", *check, "--output", path])
        assert (done.exit_code, done.stderr) == (0, "")


def test_the_committed_client_was_generated_from_the_committed_document() -> None:
    kept = (generated.OPENAPI / "client.sha256").read_text().strip()
    assert kept == generated.digest(), "run `make client`"


def test_every_operation_has_a_name_of_its_own_that_a_client_can_call(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))
    assert all(name.isidentifier() and name.islower() for name in names)
    assert all(operation["summary"] for _, _, operation in operations(document))


def test_every_body_has_an_example_that_its_schema_allows(document: dict[str, Any]) -> None:
    bodies = [
        content
        for _, _, operation in operations(document)
        for content in operation.get("requestBody", {}).get("content", {}).values()
    ]
    assert bodies
    for content in bodies:
        schema = content["schema"] | {"components": document["components"]}
        OAS31Validator(schema).validate(content["example"])


def test_whatever_is_sent_has_a_limit(document: dict[str, Any]) -> None:
    """Headers have theirs together (`app.api.server`); a form of tokens as a whole."""
    schemas = [
        *(
            each["schema"]
            for _, _, told in operations(document)
            for each in told["parameters"]
            if each["in"] != "header"
        ),
        *(
            told["requestBody"]["content"]["application/json"]["schema"]
            for _, _, told in operations(document)
            if "application/json" in told.get("requestBody", {}).get("content", {})
        ),
    ]
    assert [each for each in inside(document, schemas) if not is_limited(each)] == []


def inside(document: dict[str, Any], ahead: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Schemas and all that are in them, each that has a name once."""
    known: set[str] = set()
    while ahead:
        schema = ahead.pop()
        if schema.get("$ref") in known:
            continue
        known |= {schema["$ref"]} if "$ref" in schema else set()
        schema = there(document, schema)
        yield schema
        ahead += [*schema.get("anyOf", ()), *schema.get("prefixItems", ()), *schema.get("properties", {}).values()]
        ahead += [schema[each] for each in ("items", "additionalProperties") if isinstance(schema.get(each), dict)]


def is_limited(schema: dict[str, Any]) -> bool:
    if schema.get("type") == "array":
        return "maxItems" in schema
    if schema.get("type") == "integer":
        return "maximum" in schema
    ends = not re.search(r"[*+]|,}", re.sub(r"\\.|\[[^]]*\]", "", schema.get("pattern", "*")))
    return schema.get("type") != "string" or ends or bool({"enum", "const", "maxLength", "format"} & schema.keys())


def test_every_error_of_every_operation_is_a_problem(document: dict[str, Any]) -> None:
    for path, _, operation in operations(document):
        answers = operation["responses"]
        errors = {status for status in answers if status == "default" or int(status) >= 400}
        assert "default" in errors
        if path == "/health/ready":  # says why it is not ready
            errors.remove("503")
        for status in errors:
            (content,) = answers[status]["content"].items()
            assert content == ("application/problem+json", {"schema": {"$ref": "#/components/schemas/Problem"}})


def test_everything_but_the_procedure_needs_a_token(document: dict[str, Any]) -> None:
    for path, _, operation in operations(document):
        needs = path.startswith("/v1/") and operation["operationId"] not in OPEN
        token = "notify_token" if operation["operationId"] == "take_notify_receipt" else "access_token"
        assert operation.get("security", []) == ([{token: []}] if needs else [])
    assert document["components"]["securitySchemes"]["access_token"]["scheme"] == "bearer"


def test_every_tag_is_described(document: dict[str, Any]) -> None:
    used = {tag for _, _, operation in operations(document) for tag in operation["tags"]}
    assert used == {tag["name"] for tag in document["tags"]}
    assert all(tag["description"] for tag in document["tags"])


RECORDS_NOTHING_YET = {"announce_attachment"}
"""What is refused before anything is sent for it, and stands in no log."""


def test_every_answer_names_the_headers_that_matter(document: dict[str, Any]) -> None:
    for _, method, operation in operations(document):
        answers = operation["responses"]
        if "x-refuses" in operation and operation["operationId"] not in RECORDS_NOTHING_YET:
            assert {"Front-Door-Position", "Idempotency-Replayed"} <= set(answers["201"]["headers"])
            assert {"ETag", "Location"} & set(answers["201"]["headers"])
            assert "Preference-Applied" in answers["200"]["headers"]
        if method == "get" and "304" in answers:
            assert "ETag" in answers["200"]["headers"]
        if any(parameter["name"] == "cursor" for parameter in operation.get("parameters", ())):
            assert "Link" in answers["200"]["headers"]
    assert document["components"]["headers"] == HEADERS


def test_a_dry_run_answers_in_the_form_of_the_command(document: dict[str, Any]) -> None:
    commands = [operation for _, _, operation in operations(document) if "x-refuses" in operation]
    assert commands
    for operation in commands:
        told, would_be = (fields_of(document, operation["responses"][status]) for status in ("201", "200"))
        assert told - {"recorded"} == would_be - {"would_record"}, operation["operationId"]


def fields_of(document: dict[str, Any], answer: dict[str, Any]) -> set[str]:
    schema = there(document, there(document, answer)["content"]["application/json"]["schema"])
    return set(schema["properties"])


def test_what_several_operations_say_alike_is_said_once(document: dict[str, Any]) -> None:
    said: list[bytes] = []
    for methods in document["paths"].values():
        for operation in methods.values():
            alike = (*operation.get("parameters", ()), *operation["responses"].values())
            said += [orjson.dumps(each) for each in alike if "$ref" not in each and named(each)]
    assert document["components"]["responses"].keys() >= {"CaseRecorded", "Problem", "Unauthenticated"}
    assert [each for each in said if said.count(each) > 1] == []


def named(saying: dict[str, Any]) -> bool:
    """Whether it has a name to be referred to by: a parameter's, a problem's or a schema's."""
    return "name" in saying or "$ref" in str(saying.get("content")) or "`" in saying["description"]


def test_a_parameter_that_is_left_out_is_never_null(document: dict[str, Any]) -> None:
    parameters = [each for _, _, operation in operations(document) for each in operation.get("parameters", ())]
    assert parameters
    assert all(each["description"] and "null" not in str(each["schema"]) for each in parameters)


def test_what_is_read_is_open_where_what_is_sent_is_closed(document: dict[str, Any]) -> None:
    sent, read = (document["components"]["schemas"][name] for name in ("ChildDetails", "ChildDetailsView"))
    assert sent["additionalProperties"] is False
    assert "additionalProperties" not in read
    assert set(read["required"]) == set(sent["properties"])
    assert read["properties"]["sex"]["x-extensible-enum"] == document["components"]["schemas"]["Sex"]["enum"]


def test_a_limit_is_said_in_the_words_of_json_schema(document: dict[str, Any]) -> None:
    level = document["components"]["schemas"]["LevelOfResponseBody"]["properties"]["level"]
    assert (level["minimum"], level["maximum"]) == (1, 4)
    assert not set(words_of(document)) & {"ge", "le", "gt", "lt", "min_length", "max_length"}


def words_of(node: Any) -> Iterator[str]:
    """Every name in the document."""
    if isinstance(node, dict):
        yield from node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from words_of(each)


def test_no_two_schemas_share_a_name() -> None:
    """Of two, the framework writes the modules into both names."""
    assert [name for name in application.openapi_from_code()["components"]["schemas"] if "__" in name] == []
