"""What of the API is to go is told to who uses it, and kept for a year at the least."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.api import application
from app.api.deprecations import DEPRECATED, PAGE, Deprecated, anchor, mark, told
from app.web.documented import library, markdown

WHOLE = Deprecated(operation="do_it", since=date(2026, 11, 30), until=date(2027, 11, 30), instead="Do the other.")
FIELD = replace(WHOLE, field="old", since=date(2026, 12, 1), until=date(2027, 12, 1), instead="Leave it out.")
DECLARED = (WHOLE, FIELD)


def test_who_calls_an_operation_or_sends_a_field_that_is_to_go_is_told_since_when_and_until_when() -> None:
    assert [*told("do_it", None, DECLARED)] == [
        (b"deprecation", b"@1795996800"),
        (b"sunset", b"Tue, 30 Nov 2027 00:00:00 GMT"),
        (b"link", b'</developers/deprecations#do_it>; rel="deprecation"; type="text/html"'),
    ]
    assert [name for name, _ in told("do_it", {"old": "x"}, DECLARED)] == [b"deprecation", b"sunset", b"link", b"link"]
    assert dict(told("do_it", {"old": "x"}, (FIELD,)))[b"deprecation"] == b"@1796083200"


@pytest.mark.parametrize("sent", [None, [], {}, {"old": None}, {"other": 1}])
def test_nobody_else_is_told(sent: object) -> None:
    assert [*told("do_it", sent, (FIELD,))] == []
    assert [*told("do_another", {"old": "x"}, DECLARED)] == []
    assert [*told(None, {"old": "x"}, DECLARED)] == []


def test_nothing_goes_sooner_than_a_year_after_it_was_said() -> None:
    with pytest.raises(ValueError, match="do_it is kept for 365 days"):
        replace(WHOLE, until=date(2027, 11, 29))


def test_the_document_marks_what_is_to_go_and_says_until_when() -> None:
    field = {"type": "string", "description": "Words."}
    document: dict[str, Any] = {
        "paths": {"/it": {"post": {
            "operationId": "do_it", "responses": {"201": {"description": "Done."}, "404": {"description": "None."}},
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Body"}}}},
        }}},
        "components": {"schemas": {"Body": {"properties": {"old": field}}}},
    }  # fmt: skip
    mark(document, DECLARED)
    operation = document["paths"]["/it"]["post"]
    assert (operation["deprecated"], operation["x-sunset"], field["x-sunset"]) == (True, "2027-11-30", "2027-12-01")
    assert field["description"].startswith(
        "Words. Deprecated since 2026-12-01, and kept until 2027-12-01 at the least."
    )
    assert operation["responses"]["201"]["headers"].keys() == {"Deprecation", "Sunset"}
    with pytest.raises(KeyError, match="do_another"):
        mark(document, (replace(WHOLE, operation="do_another"),))


def test_what_is_declared_stands_on_its_page_where_the_link_leads() -> None:
    page = library.text(PAGE.rpartition("/")[2]) or ""
    for each in DEPRECATED:
        assert f"## {each.what}\n" in page
        assert anchor(each) == markdown.slug(each.what)
        assert each.instead in page
    operations = {told["operationId"] for path in application.openapi()["paths"].values() for told in path.values()}
    assert {each.operation for each in DEPRECATED} <= operations
