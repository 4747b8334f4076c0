"""Every referral of the demonstration in FHIR, as a validator with HL7's own definitions of R4 sees it."""

import json
import subprocess
from collections.abc import Callable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.app.demonstration import Demo

VALIDATOR = Path(__file__).with_name("validated.mjs")
READERS = ("screening_manager", "partner", "partner_police", "other_screening_manager", "other_partner")
Bundle = dict[str, Any]


@pytest.fixture(scope="module")
def bundles(demo: Demo) -> list[Bundle]:
    """Those of everybody's cases, as each reads them."""
    found = [each for who in READERS for each in _read_by(demo, who)]
    assert {_kind(entry) for each in found for entry in each["entry"]} == {
        "ServiceRequest", "Patient", "Organization", "PractitionerRole", "Communication", "Provenance",
    }  # fmt: skip
    return found


def _read_by(demo: Demo, who: str) -> list[Bundle]:
    page, cases = "/v1/cases?limit=100", []
    while page:
        shown = demo.ask("GET", page, who).raise_for_status().json()
        cases += [each["case"] for each in shown["items"]]
        page = f"/v1/cases?limit=100&cursor={shown['next']}" if shown["next"] else ""
    answers = [demo.ask("GET", f"/v1/cases/{case}/fhir", who) for case in cases]
    assert {each.status_code for each in answers} <= {200, 404}  # one made by copying was sent by nobody
    return [each.json() for each in answers if each.status_code == 200]


def _kind(entry: dict[str, Any]) -> str:
    return str(entry["resource"]["resourceType"])


def found_in(node: Path, bundles: Sequence[Bundle]) -> list[str]:
    """What the validator finds."""
    lines = "\n".join(json.dumps(each) for each in bundles)
    done = subprocess.run(["node", VALIDATOR, node], input=lines, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


def test_every_referral_of_the_demonstration_is_fhir_r4(node: Path, bundles: list[Bundle]) -> None:
    assert found_in(node, bundles) == []
    assert len(bundles) > 200
    assert not any("profile" in each["resource"].get("meta", {}) for one in bundles for each in one["entry"])


WRONG: dict[str, Callable[[Bundle], Any]] = {
    "Missing required property ServiceRequest.status": lambda each: of(each, "ServiceRequest").pop("status"),
    "ServiceRequest.status: running is none of": lambda each: of(each, "ServiceRequest").update(status="running"),
    "ServiceRequest.intent: hope is none of": lambda each: of(each, "ServiceRequest").update(intent="hope"),
    "Invalid reference": lambda each: of(each, "ServiceRequest")["subject"].update(reference="urn:uuid:0"),
    "Patient.gender: F is none of": lambda each: of(each, "Patient").update(gender="F"),
    "Invalid date format": lambda each: of(each, "Patient").update(birthDate="yesterday"),
    "Invalid additional property": lambda each: of(each, "Patient").update(colour="red"),
    "Missing required property Provenance.agent": lambda each: of(each, "Provenance").pop("agent"),
    "Provenance.entity.role: root is none of": lambda each: of(each, "Provenance")["entity"][0].update(role="root"),
    "nobody is no code of": lambda each: coding(of(each, "Provenance")["agent"][0]["type"]).update(code="nobody"),
    "is called Custodian": lambda each: coding(of(each, "Provenance")["agent"][0]["type"]).update(display="Owner"),
    "Constraint bdl-7 not met": lambda each: each["entry"].append(each["entry"][0]),
}


def of(bundle: Bundle, kind: str) -> dict[str, Any]:
    """The first resource of a kind."""
    found: dict[str, Any] = next(each["resource"] for each in bundle["entry"] if _kind(each) == kind)
    return found


def coding(concept: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = concept["coding"][0]
    return found


@pytest.fixture(scope="module")
def findings(node: Path, bundles: list[Bundle]) -> list[str]:
    """What is found in bundles that are wrong, each in one way, under its number."""
    wrong = [deepcopy(bundles[0]) for _ in WRONG]
    for number, (spoil, each) in enumerate(zip(WRONG.values(), wrong, strict=True)):
        spoil(each)
        each["identifier"]["value"] = str(number)
    return found_in(node, wrong)


@pytest.mark.parametrize(("number", "finding"), [*enumerate(WRONG)], ids=[*WRONG])
def test_what_is_wrong_with_one_is_found(findings: list[str], number: int, finding: str) -> None:
    assert any(each.startswith(f"{number} ") and finding in each for each in findings)
