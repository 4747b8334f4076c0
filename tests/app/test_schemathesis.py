"""The running service against its own document: schemathesis makes requests out of it, right ones and wrong ones.

A right request is sent to a case and a child that are really there, with the ETag they have, so that commands come as
far as the procedure. Whatever comes back is what the document says, and never a failure; what the document allows is
never called malformed. The suite asks this of one operation of each shape, `make contract` of every one.
"""

import os
from typing import Any
from uuid import uuid4

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import converter
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from app.api import application
from app.api.bodies import CONTACT_EXAMPLE
from app.api.document import operations
from tests.serving import Service

CONFORMS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
REFUSED = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 431]
CALLERS = {"record_contact": "partner"} | dict.fromkeys(
    ["record_known_check", "request_screening", "record_referral"], "customer_service_advisor"
)
"""Who may, where the screening manager may not."""

NEEDS_MORE = {
    "record_contact",
    "record_consultation",
    "receive_enquiry",
    "search_cases",
    "search_children",
    "issue_token",
    "take_notify_receipt",
    "send_attachment_part",
}
"""What their bodies need depends on the caller or on several fields together, which no schema says."""

OPAQUE = ("cursor", "Front-Door-Position", "pack")
"""Only the service can make these."""

converter.update_pattern_in_schema = lambda schema: None
"""A length stays beside its pattern, as the document has it: half of the time went into expressions of 20,000
repetitions, and what had become part of one was never tried too long."""

CONFIGURATION = schemathesis.Config.from_dict(
    {"checks": {"negative_data_rejection": {"expected-statuses": REFUSED}}, "phases": {"coverage": {"enabled": False}}}
)
document = schemathesis.openapi.from_dict(application.openapi(), config=CONFIGURATION)

OF_EACH_SHAPE = [
    "record_contact", "record_known_check", "decide_outcome", "agree_closure", "release_identifier", "search_children",
    "issue_token", "get_case", "compare_case", "list_cases", "get_queue", "get_inclusion_proof", "get_clause", "ready",
]  # fmt: skip
"""One operation of each shape: of a contact, on a case and with others, on a child, a search, a token, reads, pages."""

in_the_suite = document if os.environ.get("EVERY_OPERATION") else document.include(operation_id=OF_EACH_SHAPE)


@pytest.fixture(scope="module")
def there(service: Service) -> dict[str, str]:
    """A case and its child, by the names of the document's path parameters."""
    return received(service)


def received(service: Service) -> dict[str, str]:
    """A contact that was just received."""
    with service.client("partner") as school, service.client("screening_manager") as manager:
        told = school.post("/v1/contacts", json=CONTACT_EXAMPLE, headers={"Idempotency-Key": str(uuid4())}).json()
        case = told["cases"][0]["case"]
        return {"case": case, "child": manager.get(f"/v1/cases/{case}").json()["child"]}


@in_the_suite.parametrize()
@settings(max_examples=8, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_the_service_does_what_its_document_says(
    case: schemathesis.Case[Any], service: Service, there: dict[str, str]
) -> None:
    operation = case.operation.definition.raw["operationId"]
    headers = service.bearer(CALLERS.get(operation, "screening_manager")) if operation != "issue_token" else {}
    right = case.meta is None or case.meta.generation.mode is GenerationMode.POSITIVE
    if right:
        headers |= addressed(case, service, there)
    answer = case.call_and_validate(
        base_url=service.base_url,
        headers=headers,
        checks=CONFORMS if right else [*CONFORMS, negative_data_rejection],
    )
    if right and operation not in NEEDS_MORE:
        assert answer.status_code not in {400, 401, 415, 422, 428}, answer.text


def test_there_is_an_operation_of_each_shape() -> None:
    there = {operation["operationId"] for operation in operations(application.openapi())}
    assert there.issuperset(OF_EACH_SHAPE)


def addressed(case: schemathesis.Case[Any], service: Service, there: dict[str, str]) -> dict[str, str]:
    """Send a right request to what is there; the headers that go with it."""
    for name in OPAQUE:
        case.query.pop(name, None)
        case.headers.pop(name, None)
    headers = {"Idempotency-Key": str(uuid4())}
    if case.operation.path == "/v1/directory":
        seen = httpx.get(f"{service.base_url}/v1/directory", headers=service.bearer("screening_manager"))
        headers["If-Match"] = seen.headers["ETag"]
    for name in case.path_parameters.keys() & there.keys():
        if (seen := at(name, service, there)).status_code == 404:  # an operation has closed it to others
            there.update(received(service))
            seen = at(name, service, there)
        case.path_parameters[name] = there[name]
        headers["If-Match"] = seen.headers["ETag"]
    return headers


def at(name: str, service: Service, there: dict[str, str]) -> httpx.Response:
    """What is there, as the screening manager sees it."""
    path = {"case": "cases", "child": "children"}[name]
    return httpx.get(f"{service.base_url}/v1/{path}/{there[name]}", headers=service.bearer("screening_manager"))
