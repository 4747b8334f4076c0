"""Children whose family name decides what becomes of them, so that a system can be tried against an office.

`Accepted`: acknowledged, screened, a referral, an assessment, and the agency is told. `Redirected`: acknowledged,
screened, not taken up, and the agency is told why. `Disputed`: the same, and a challenge over it is answered. Of any
other name nobody does anything, and the clocks are missed as time passes. What the office does here it does through the
API, as anybody would; the bodies are the document's own examples.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import httpx

from app.api import application
from app.base import logs

ADVISOR, MANAGER, ANSWERS = "customer_service_advisor", "screening_manager", "duty_social_worker"
TEAM = "saltfen"
OUTCOMES = {
    "accepted": "progress-to-referral",
    "redirected": "provide-information-or-redirect",
    "disputed": "provide-information-or-redirect",
}
REASONS = "An invented decision, for an invented child."
DISPOSAL = {"items": ["section-17-assessment"], "reasonable_cause": None, "reasons": REASONS}
SCREENED = (
    (ADVISOR, "acknowledge_referral"), (ADVISOR, "record_known_check"), (ADVISOR, "request_screening"),
    (MANAGER, "decide_level_of_response"), (MANAGER, "record_screening_checks"), (MANAGER, "consider_records"),
    (MANAGER, "record_screening_findings"), (MANAGER, "consider_strategy_discussion"),
)  # fmt: skip
WAITS = 20  # seconds, for what comes
PAUSE = 1.0

log = logs.get(__name__)


@dataclass(frozen=True)
class Office:
    """The office as one agency meets it. tokens: by role; agency_token: by which its own feed and cases are read."""

    base_url: str
    tokens: Mapping[str, str]
    agency_token: str

    def act(self) -> None:
        """For as long as the demonstration runs: whatever the agency is told of, in its order."""
        cursor = ""
        with httpx.Client(base_url=self.base_url, timeout=30, trust_env=False) as http:
            while True:
                try:
                    asked: dict[str, str | int] = {"wait": WAITS, **({"after": cursor} if cursor else {})}
                    answer = http.get("/v1/events", params=asked, headers=_bearer(self.agency_token)).raise_for_status()
                    for event in answer.json():
                        cursor = event["cursor"]
                        self._hears(http, event)
                except (httpx.HTTPError, KeyError) as error:  # another time; a demonstration goes on
                    log.warning("scenario", **logs.failure(error))
                    time.sleep(PAUSE)

    def _hears(self, http: httpx.Client, event: Mapping[str, Any]) -> None:
        if event["type"] == "uk.frontdoor.case.contact-recorded.v1":
            self._plays(http, event["subject"])
        elif event["type"] == "uk.frontdoor.challenge.challenge-discussed.v1":
            self._answers(http, event["subject"])

    def _plays(self, http: httpx.Client, case: str) -> None:
        outcome = OUTCOMES.get(self._called(http, case))
        if outcome is None:
            return
        for role, operation in SCREENED:
            self._does(http, role, operation, case)
        seen = self._read(http, self.tokens[MANAGER], f"/v1/cases/{case}")
        told = "withhold_from_parent" if seen["parents_not_to_be_told"] else "inform_parent"
        self._does(http, MANAGER, told, case)
        self._does(http, MANAGER, "decide_outcome", case, outcome=outcome, reasons=REASONS)
        if outcome == "progress-to-referral":
            decided = self._read(http, self.tokens[ADVISOR], f"/v1/cases/{case}")["outcome"]["decided_in"]
            self._does(http, ADVISOR, "record_referral", case, decided_in=decided, team=TEAM)
            self._does(http, MANAGER, "authorise_disposal", case, **DISPOSAL)
        self._does(http, MANAGER, "give_feedback", case)

    def _answers(self, http: httpx.Client, challenge: str) -> None:
        seen = self._read(http, self.agency_token, f"/v1/challenges/{challenge}")
        if "disputed" in [self._called(http, case) for case in seen["cases"]]:
            self._does(http, ANSWERS, "answer_challenge", challenge)

    def _called(self, http: httpx.Client, case: str) -> str:
        """The family name, in lower case, as the agency told it."""
        seen = self._read(http, self.agency_token, f"/v1/cases/{case}")
        return str(seen["submission"]["details"]["family_name"]).lower()

    def _does(self, http: httpx.Client, role: str, operation: str, reference: str, **changes: Any) -> None:
        """One command with its example, under a key by which it is done once."""
        path, example = self._commands[operation]
        place = path.replace("{case}", reference).replace("{challenge}", reference)
        kind = "challenges" if "{challenge}" in path else "cases"
        who = _bearer(self.tokens[role])
        etag = http.get(f"/v1/{kind}/{reference}", headers=who).raise_for_status().headers["ETag"]
        headers = {**who, "If-Match": etag, "Idempotency-Key": f"scenario-{reference}-{operation}"}
        answer = http.post(place, json={**example, **changes}, headers=headers)
        if answer.is_error:
            log.warning("scenario-refused", operation=operation, code=answer.json()["code"])
        answer.raise_for_status()

    def _read(self, http: httpx.Client, token: str, path: str) -> dict[str, Any]:
        found: dict[str, Any] = http.get(path, headers=_bearer(token)).raise_for_status().json()
        return found

    @cached_property
    def _commands(self) -> dict[str, tuple[str, Mapping[str, Any]]]:
        """Where each command is found, and its example."""
        return {told["operationId"]: (path, example) for path, told, example in _posts()}


def _posts() -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    for path, methods in application.openapi()["paths"].items():
        for told in methods.values():
            for content in told.get("requestBody", {}).get("content", {}).values():
                yield path, told, content["example"]


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
