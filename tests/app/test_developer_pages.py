"""The developer pages as they are made: every link leads somewhere, every example fits what it is an example of."""

import inspect
import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator

import openapi
from app.api import application
from app.web.documented import downloads, library, markdown
from app.web.documented.reference import Operation, every
from app.web.documented.schemas import there
from tests import generated, typescript

ELSEWHERE = {"/openapi.json", "/llms.txt", "/developers/status"}
"""What is served beside the pages and linked to."""


@pytest.fixture(scope="module")
def document() -> Mapping[str, Any]:
    return application.openapi()


def links(told: str) -> list[str]:
    """The links of a page, as its Markdown has them."""
    return re.findall(r"\]\(([^)\s]+)\)", re.sub(r"^```.*?^```$|`[^`\n]*`", "", told, flags=re.MULTILINE | re.DOTALL))


def test_every_link_of_every_page_leads_to_a_page_and_a_heading_of_it() -> None:
    every_page = {library.address(name): library.text(name) or "" for name in library.names()}
    headings = {
        at: {markdown.slug(each) for each in re.findall(r"^#+ (.+)$", told, re.MULTILINE)}
        for at, told in every_page.items()
    }
    lost = set()
    for at, told in every_page.items():
        for link in links(told):
            path, _, anchor = link.partition("#")
            known = path in ELSEWHERE or (path or at) in every_page or path.startswith("https://")
            if not known or (anchor and anchor not in headings[path or at]):
                lost.add((at, link))
    assert len(every_page) > 250
    assert not lost


def test_no_page_has_a_script_a_style_or_anything_of_another_host() -> None:
    shown = [name for name in library.names() if "/" not in name or name.endswith(("record_contact", "get_case"))]
    assert len(shown) > 15
    for name in shown:
        content = library.html(name) or ""
        assert not re.search(r"<script|<style| style=|<img|<iframe|<form| on[a-z]+=", content), name
        assert content.count("<h1") == 1, name
        assert content.count("<pre") == content.count('<pre class="fd-sample" tabindex="0" role="region"'), name


def test_every_page_has_a_twin_whose_links_lead_to_twins() -> None:
    for name in library.names():
        told = markdown.twin(library.text(name) or "")
        inside = re.findall(r"\]\((/developers[^)#]*)", told)
        assert told.startswith("# ")
        assert [link for link in inside if not link.endswith(".md")] == []
    listed = re.findall(r"\((/[^)]+)\)", library.for_language_models())
    twins = {f"{library.address(name)}.md" for name in library.names() - {""}}
    listed = [link for link in listed if link.startswith("/developers/")]
    assert twins <= {*listed} <= twins | {"/developers/status.md"}


def test_what_a_text_is_to_be_is_said_in_words_where_it_is_more_than_words() -> None:
    told = library.text("reference/record_contact") or ""
    assert (
        "text (a postcode in capital letters, with one space before its last three characters, such as ZZ1 1AA)" in told
    )
    assert "text (8 to 20 digits and capital letters, without spaces)" in told
    assert "text (letters, digits and . _ : - only" in told
    assert "visible character" not in told


def test_what_is_sought_is_found_by_all_its_words_and_by_nothing_else() -> None:
    assert "[Send a referral](/developers/send-a-referral)" in library.found("send REFERRAL")
    assert "/developers/reference/record_contact)" in library.found("record contact").splitlines()[0]
    assert "/developers/reference/record_contact)" in library.found("locality")
    assert "/developers/problems#idempotency-key-missing)" in library.found("idempotency-key-missing")
    assert "/developers/problems#invalid-body)" in library.found("too-short")
    assert "Nothing has these words" in library.found("zebra crossing")
    assert "<script>" not in markdown.html(library.found("<script>"))


def test_a_header_without_which_nothing_is_recorded_is_called_needed_and_whole_numbers_are_whole() -> None:
    assert "| `Idempotency-Key` | header | yes, but for a dry run |" in (library.text("reference/record_contact") or "")
    assert not [name for name in library.names() if "whole number, 1.0" in (library.text(name) or "")]


def test_a_problem_begins_with_its_status_and_no_list_begins_there() -> None:
    assert "<strong>400</strong> This request needs an Idempotency-Key." in (library.html("problems") or "")
    assert "<ol" not in (library.html("problems") or "")


@pytest.fixture(scope="module")
def operations(document: Mapping[str, Any]) -> list[Operation]:
    return [*every(document).values()]


class Bound:
    """A door whose calls fit what they call, or fail."""

    calls: list[str]

    def __init__(self, address: str, *, token: str) -> None:
        assert (address, token) == ("ADDRESS", "TOKEN")

    def __enter__(self) -> "Bound":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def call(self, operation: Any, *path: str, **given: Any) -> None:
        inspect.signature(operation.sync_detailed).bind(*path, client=None, **given)
        Bound.calls.append(operation.__name__.rpartition(".")[2])


def test_every_python_example_of_the_reference_is_a_call_the_client_has(
    operations: list[Operation], monkeypatch: pytest.MonkeyPatch
) -> None:
    Bound.calls = []
    monkeypatch.setattr(openapi, "FrontDoor", Bound)
    for each in operations:
        (code,) = fences(each, "python")
        exec(code.replace("front_door_client", "openapi"), {"ADDRESS": "ADDRESS", "TOKEN": "TOKEN"})
    assert Bound.calls == [each.name for each in operations]


def test_every_other_example_names_its_operation_and_its_body(operations: list[Operation]) -> None:
    for each in operations:
        (script,), (curl,) = fences(each, "ts"), fences(each, "bash")
        content = each.told.get("requestBody", {}).get("content", {})
        assert f'door.call("{each.name}"' in script
        assert "{" not in curl.splitlines()[0]
        if "application/json" in content:
            assert (
                json.loads(curl.partition("<<'JSON'\n")[2].removesuffix("JSON\n"))
                == content["application/json"]["example"]
            )


def test_every_answer_of_the_reference_is_one_its_schema_allows(
    operations: list[Operation], document: Mapping[str, Any]
) -> None:
    told, schemas = {}, {}
    for each in operations:
        for text in fences(each, "json"):
            told[each.name] = json.loads(text)
            status = "201" if "201" in each.told["responses"] else "200"
            answer = there(document, each.told["responses"][status])
            schemas[each.name] = answer["content"]["application/json"]["schema"]
    assert len(told) > 200
    at_once = Draft202012Validator({"properties": schemas, "components": document["components"]})
    assert not [(error.instance_path, error.message) for error in at_once.iter_errors(told)]


def fences(of: Operation, language: str) -> list[str]:
    """The code of that language on an operation's page."""
    told = library.text(f"reference/{of.name}") or ""
    return re.findall(rf"^```{language}\n(.*?)^```$", told, re.MULTILINE | re.DOTALL)


def test_the_typescript_client_was_generated_from_the_committed_document() -> None:
    committed = generated.committed()
    assert (typescript.FOLDER / "schema.d.ts").read_text() == typescript.types(committed), "run `make client`"
    assert (typescript.FOLDER / "operations.js").read_text() == typescript.places(committed), "run `make client`"
    assert json.loads((typescript.FOLDER / "package.json").read_text())["version"] in downloads.TARBALL
