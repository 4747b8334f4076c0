"""A town at random: everybody acts on everything, rightly and wrongly, early and late, and whatever they do is watched.

Half of the acts do what some case needs next; the others are any operation of the document, by anybody, on whatever
is there. After each act every case is read again: what it needed before it needs still, unless the act settled it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4

import httpx

from app.api import application
from app.api.bodies import CHILD_EXAMPLE, CONTACT_EXAMPLE
from domain.vocabulary import Role
from tests.serving import TEAM, Service

Json = dict[str, Any]

EXPECTED = {200, 201, 403, 404, 409, 412, 422}
"""How an act may be answered: done, or refused for what it is. Anything else is a fault."""

ENDED = {"closed-at-referral", "referral-concluded", "joined-to-open-referral", "superseded", "ended"}
ENDING = {
    "closed-at-referral", "referral-concluded", "joined-to-referral", "duplicate-superseded", "contact-outcome-decided",
    "consultation-outcome-decided", "outcome-copied", "sibling-referral-decided",
}  # fmt: skip
"""Acts after which a contact, or a case, needs nothing more of what it needed; but whoever is to be told still is."""

TO_BE_TOLD = {"CF1", "D4", "D5", "F2", "F3", "P1"}
"""What is to be told of a case that has ended: to the police, to the family, and to whoever referred."""

MOVED = {"joined-to-referral", "duplicate-superseded"}
"""Acts after which the referrer is told in another case."""

SETTLES = {
    "C2": {"level-of-response-decided"},
    "C6": {"known-check-recorded"},
    "C10": {"information-read"},
    "C12": set[str](),
    "C13": {"referral-recorded", "sibling-progression-completed"},
    "C15": {"written-confirmation-received"},
    "C20": {
        "fast-tracked-to-referral",
        "contact-outcome-decided",
        "consultation-outcome-decided",
        "outcome-copied",
        "sibling-referral-decided",
    },
    "CF1": {"police-notified", "no-crime-after-all"},
    "CL2": {"closure-agreed", "closure-not-agreed"},
    "CL5": {"closure-decided"},
    "D1": {"disposal-authorised"},
    "D3": {"child-seen", "disposal-authorised"},
    "D4": {"feedback-given", "feedback-not-possible", *MOVED},
    "D7": {"cooperation-answered"},
    "D5": {"family-informed", "family-informing-withheld"},
    "D6": {
        "assessment-explained",
        "family-informing-withheld",
        "informing-risk-recorded",
        "parent-informing-withheld",
    },
    "E6": {"consultation-requested", "fast-tracked-to-referral"},
    "E7": {"fast-tracked-to-referral"},
    "F2": {"limited-feedback-given", "feedback-not-possible", *MOVED},
    "F3": {"acknowledgement-sent"},
    "P1": {"response-received"},
    "P6": {"change-carried-out", "disposal-authorised", "response-received"},
    "R2": {"lead-practitioner-allocated"},
    "R3": set[str](),
    "R6": {"lead-practitioner-allocated", "disposal-authorised"},
    "R7": {"concerns-clarified", "clarification-not-possible", "lead-practitioner-allocated"},
    "R8": {"referral-information-recorded", "details-amended", "household-amended"},
    "SC1": {"screening-requested", "fast-tracked-to-referral"},
    "SC2": {"fast-tracked-to-referral"},
    "SC5": {"screening-check-recorded"},
    "SC6": {"screening-findings-recorded"},
    "SC7": {"records-considered"},
    "SC12": {"strategy-discussion-considered", "screening-findings-recorded", "disposal-authorised"},
    "SC8": {
        "parent-informed",
        "parent-informing-withheld",
        "family-informed",
        "family-informing-withheld",
        "informing-risk-recorded",
    },
    "CF8": {"not-informing-answered"},
    "SIB2": {"sibling-progression-completed", "sibling-case-opened"},
    "SIB6": {"sibling-unlinked", "sibling-linked", "child-matched"},
    "SC10": {"agency-responded"},
    "T8": {"referral-authorised"},
    "T14": {"area-team-telephoned"},
    "Q5": {"monitoring-reviewed"},
    **{key: {"question-considered", "circumstance-ruled-out"} for key in ("X1", "X3", "X4", "X6", "X8", "X9", "X11")},
    **{key: {"assessment-request-decided"} for key in ("X2", "X5", "X7")},
    "X10": {"question-considered", "circumstance-ruled-out", "child-causing-harm-named"},
    "X12": {"question-considered", "circumstance-ruled-out", "group-linked"},
    "X13": {"visited-in-detention", "detention-support-decided", "circumstance-ruled-out"},
    "X14": {"care-plan-prepared", "circumstance-ruled-out"},
    "X15": {"unit-assessment-completed"},
    "X16": {"board-attended", "placed-in-unit"},
}
"""What settles a duty, by its clause, beside the acts that end all but CF1."""

NEXT = {
    "C2": "decide_level_of_response", "C6": "record_known_check", "C10": "read_information",
    "C12": "decide_outcome", "C20": "fast_track", "C13": "record_referral",
    "C15": "receive_confirmation", "CF1": "notify_police", "CL2": "agree_closure", "CL5": "decide_closure",
    "D1": "authorise_disposal", "D3": "record_child_seen", "D5": "inform_family", "D6": "explain_assessment",
    "D4": "give_feedback", "E6": "request_consultation", "E7": "decide_consultation", "F2": "give_limited_feedback",
    "F3": "acknowledge_referral", "P1": "chase_response",
    "R2": "allocate_lead_practitioner", "R3": "start_assessment", "R6": "allocate_lead_practitioner",
    "R7": "clarify_concerns", "R8": "record_information",
    "SC1": "request_screening", "SC2": "decide_outcome", "SC5": "record_screening_checks",
    "SC6": "record_screening_findings", "SC7": "consider_records",
    "SC12": "consider_strategy_discussion", "SC8": "inform_parent", "CF8": "answer_informing_challenge",
    "SIB2": "complete_sibling_progression", "SIB6": "decide_outcome",
    "T8": "authorise_referral", "T14": "telephone_area_team",
    "Q5": "review_monitoring", "X2": "decide_assessment_request", "X5": "decide_assessment_request",
    "X7": "decide_assessment_request", "X13": "visit_in_detention", "X14": "prepare_care_plan",
    "X15": "complete_unit_assessment", "X16": "attend_board",
}  # fmt: skip
"""The operation that does what a duty asks."""

NOT_BEFORE = {
    "contact-outcome-decided": {"screening-requested", "fast-tracked-to-referral"},
    "consultation-outcome-decided": {"consultation-requested"},
    "referral-recorded": {"contact-outcome-decided"},
    "police-notified": {"crime-suspected"},
    "acknowledgement-sent": {"written-referral-received"},
    "response-chased": {"referral-submitted"},
    "change-carried-out": {"decision-changed"},
    "response-received": {"referral-submitted"},
    "family-informed": {"disposal-authorised"},
    "feedback-given": {"disposal-authorised", "contact-outcome-decided", "referrer-joined"},
    "limited-feedback-given": {"disposal-authorised", "contact-outcome-decided", "referrer-joined"},
    "family-informing-withheld": {"disposal-authorised"},
    "assessment-explained": {"lead-practitioner-allocated"},
    "no-crime-after-all": {"crime-suspected"},
    "lead-practitioner-allocated": {"disposal-authorised"},
    "referral-authorised": {"disposal-authorised"},
    "assessment-started": {"lead-practitioner-allocated"},
    "referral-concluded": {"assessment-started"},
    "assessment-request-decided": {"assessment-requested"},
    "monitoring-reviewed": {"monitoring-planned"},
    "detention-support-decided": {"visited-in-detention"},
    "unit-assessment-completed": {"unit-place-applied"},
    "agency-responded": {"agency-involved"},
    "closure-agreed": {"closure-proposed"},
    "closure-not-agreed": {"closure-proposed"},
    "closure-decided": {"closure-not-agreed"},
    "closed-at-referral": {"closure-proposed"},
}
"""What an act answers to: the last of these before it is no later than the act itself (Q3)."""


@dataclass(frozen=True)
class Operation:
    """A command of the document: its address and an example of its body."""

    name: str
    path: str
    example: Json

    @property
    def on(self) -> str:
        """What it is done on: a case, a child, or nothing yet."""
        return "case" if "{case}" in self.path else "child" if "{child}" in self.path else "nothing"


def operations() -> Mapping[str, Operation]:
    """Every command of the document that people give, by its name."""
    found = {
        operation["operationId"]: Operation(
            operation["operationId"], path, operation["requestBody"]["content"]["application/json"].get("example", {})
        )
        for path, methods in application.openapi()["paths"].items()
        for operation in methods.values()
        if "x-refuses" in operation
    }
    return {name: each for name, each in found.items() if name != "keep_directory"}


COMMANDS = operations()


@dataclass
class Play:
    """One game. tried: every act and how it was answered, for whoever wants to know how a case came to be as it is."""

    service: Service
    random: Random
    cases: list[str] = field(default_factory=list)
    children: list[str] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)
    views: dict[str, Json] = field(default_factory=dict)
    position: str = ""

    def __post_init__(self) -> None:
        self.people = {role: self.service.client(role) for role in [*map(str, Role), "partner", "partner_police"]}

    def leave(self) -> None:
        """Close every connection."""
        for person in self.people.values():
            person.close()

    def goes_on(self, acts: int) -> None:
        """So many acts, each watched."""
        self._somebody_reports()
        for _ in range(acts):
            chance = self.random.random()
            if chance < 0.06 and len(self.cases) < 6:
                self._somebody_reports()
            elif chance < 0.75:
                self._somebody_does_what_is_needed()
            else:
                self._somebody_does_anything()

    def read(self, path: str, **query: Any) -> Any:
        """Something, as the Screening Manager reads it; it must be readable."""
        answer = self.people["screening_manager"].get(path, params=query)
        assert answer.status_code == 200, f"{path} answered {answer.status_code} after\n{self.told}"
        return answer.json()

    @property
    def told(self) -> str:
        """The game so far."""
        return "\n".join(self.tried)

    # Acts

    def _somebody_reports(self) -> None:
        body: Json = json.loads(json.dumps(CONTACT_EXAMPLE))
        number = self.random.choice([1, 1, 2, 3])
        home = {**body["children"][0]["address"], "locality": TEAM}
        named = ("Amira", "Bilal", "Carys")[:number]
        body["children"] = [CHILD_EXAMPLE | {"given_name": name, "address": home} for name in named]
        if number > 1:
            body["siblings"] = self.random.choice([True, True, False, "not-yet-known"])
        who = "partner"
        if self.random.random() < 0.5:
            who = self.random.choice(["customer_service_advisor", "duty_social_worker", "screening_manager"])
            del body["professional"], body["agency_reference"]
            kind = self.random.choice(["professional", "non-professional", "anonymous"])
            body |= {"referrer": {"kind": kind}, "source": "9", "channel": "telephone"}
            if who != "customer_service_advisor":
                taker = f"{who}-925"
                body |= {"route": "area-team", "route_reason": "They knew the number.", "taken_by": taker}
            if self.children and self.random.random() < 0.3:
                body["particulars"] = [{"child": self.random.choice(self.children)}]
            if self.random.random() < 0.3:
                body["received_at"] = self._some_moment()
        if self.random.random() < 0.1:
            body |= {"intent": "consultation", "permission": self.random.choice([True, True, False])}
            who_asks = body["professional" if who == "partner" else "referrer"]
            who_asks |= {"name": "T. Sample", "job_role": "Class teacher", "telephone": "01632 960017"}
        answer = self._send(who, "record_contact", "/v1/contacts", body)
        if answer.status_code == 201:
            for opened in answer.json()["cases"]:
                self.cases.append(opened["case"])
            self._watch(answer.json())

    def _somebody_does_what_is_needed(self) -> None:
        needed = [
            (case, duty) for case, view in self.views.items() for duty in view["duties"] if duty["clause"] in NEXT
        ]
        if not needed:
            return self._somebody_reports()
        case, duty = self.random.choice(needed)
        name = NEXT[duty["clause"]]
        if name == "agree_closure" and self.random.random() < 0.4:
            name = "disagree_with_closure"
        if name == "chase_response" and self.views[case]["outcome"]:
            name = "confirm_response"
        if name == "inform_parent" and self.views[case]["parents_not_to_be_told"]:
            name = self.random.choice(["withhold_from_parent", "lift_informing_risk"])
        return self._act(name, case, self.random.choice(duty["who_may"]), carefully=True)

    def _somebody_does_anything(self) -> None:
        operation = self.random.choice([each for each in COMMANDS.values() if each.on != "nothing"])
        there = self.cases if operation.on == "case" else self.children
        if there:
            role = self.random.choice([*map(str, Role), *["screening_manager", "area_practice_supervisor"] * 4])
            self._act(operation.name, self.random.choice(there), role, carefully=self.random.random() < 0.6)

    def _act(self, name: str, reference: str, role: str, *, carefully: bool) -> None:
        operation = COMMANDS[name]
        path = operation.path.replace("{case}", reference).replace("{child}", reference).replace("{kind}", "nhs-number")
        body: Json = json.loads(json.dumps(operation.example))
        body |= self._particulars(name, reference)
        if not carefully and self.random.random() < 0.7:
            body["occurred_at"] = self._some_moment()
        kind = "cases" if operation.on == "case" else "children"
        seen = self.people["screening_manager"].get(f"/v1/{kind}/{reference}")
        answer = self._send(role, name, path, body, seen.headers["ETag"])
        others = answer.json().get("who_may") if answer.status_code == 409 else None
        if others and self.random.random() < 0.7:  # whoever may is asked
            answer = self._send(self.random.choice(others), name, path, body, seen.headers["ETag"])
        if answer.status_code == 201:
            self._watch(answer.json() | ({"recorded": []} if name == "announce_attachment" else {}))

    def _particulars(self, name: str, reference: str) -> Json:
        """What an example cannot know: who is whose sibling, which event is cited, who is known."""
        pick = self.random.choice
        match name:
            case "declare_conflict":  # of one of the players it would be said once, and they would play no more
                return {"worker": "somebody-else"}
            case "record_referral":
                outcome = self.views[reference]["outcome"]
                return {"decided_in": outcome["decided_in"]} if outcome else {}
            case "decide_outcome":
                outcome = pick(["progress-to-referral"] * 4 + ["provide-information-or-redirect",
                                                               "complete-early-help-assessment"])  # fmt: skip
                family = self.read(f"/v1/cases/{reference}/siblings")["items"]
                choices = [{"child": each["child"], "refer": pick([True, False]), "reasons": "Seen with the other."}
                           for each in family]  # fmt: skip
                progresses = outcome == "progress-to-referral"
                return {"outcome": outcome, "siblings": choices if progresses else []}
            case "authorise_disposal":
                return pick([
                    {}, {"items": ["section-17-assessment"]},
                    {"items": ["immediate-services"], "services": "A refuge."},
                ])  # fmt: skip
            case "record_known_check" if len(self.children) > 1 and pick([True, False, False]):
                return {"result": "known", "child": pick(self.children)}
            case "copy_to_sibling":
                return {"sibling": pick(self.children)}
            case "supersede_duplicate":
                return {"kept": pick(self.cases)}
            case "link_sibling" | "unlink_sibling" | "find_same_child" | "find_different_child":
                return {"other": pick(self.children)}
            case "limit_safety":
                return {"until": (datetime.now(UTC) + timedelta(hours=self.random.randint(-3, 6))).isoformat()}
        return {}

    def _some_moment(self) -> str:
        """Early, late, or impossible."""
        hours = self.random.choice([-24 * 400, -30, -3, -1, -0.01, 5])
        return (datetime.now(UTC) + timedelta(hours=hours)).isoformat()

    def _send(self, role: str, name: str, path: str, body: Json, etag: str | None = None) -> httpx.Response:
        headers = {"Idempotency-Key": str(uuid4())} | ({"If-Match": etag} if etag else {})
        answer = self.people[role].post(path, json=body, headers=headers)
        said = answer.json()
        why = said.get("clause") or said.get("code") or ",".join(each["event"] for each in said.get("recorded", ()))
        self.tried.append(f"{role}: {name} on {path}: {answer.status_code} {why}")
        assert answer.status_code in EXPECTED, f"{answer.text}\n{self.told}"
        self.position = answer.headers.get("Front-Door-Position", self.position)
        return answer

    # Watching

    def _watch(self, answer: Json) -> None:
        """Every case is readable, and needs what it needed unless this act settled it."""
        recorded = {each["event"] for each in answer["recorded"]}
        for case in self.cases:
            before, after = self.views.get(case), self.read(f"/v1/cases/{case}")
            self.views[case] = after
            if after["child"] not in self.children:
                self.children.append(after["child"])
            for clause in _gone(before, after) if before else ():
                settled = recorded & (SETTLES[clause] | (ENDING if clause not in TO_BE_TOLD else set()))
                assert settled, f"{case} needed {clause}, and does not any more, after\n{self.told}"

    def ends(self) -> None:
        """What holds at the end of any game."""
        waiting = self._queued()
        for case in self.cases:
            view = self.views[case]
            needs = {duty["clause"] for duty in view["duties"]}
            ended = view["state"] in ENDED
            found, stands = waiting.get(case, {}), _stands(view["duties"])
            assert found == stands, f"{case} stands in {found}, and not in {stands}, after\n{self.told}"
            assert ended or stands, f"{case} waits in no queue, after\n{self.told}"
            assert not ended or needs <= TO_BE_TOLD | {"C10"}, f"{case} has ended and needs {needs}, after\n{self.told}"
            lines = [line for line in self.read(f"/v1/cases/{case}/history")["items"] if line["stream"] == "case"]
            assert len(lines) == view["version"]
            self._no_act_before_its_cause(view, lines)
            self.read(f"/v1/cases/{case}", version=self.random.randint(1, view["version"]))
            self.read(f"/v1/cases/{case}/timescales")

    def _queued(self) -> dict[str, dict[str, datetime | None]]:
        """The queues each case stands in, and when it is due there, by the counts and page by page."""
        stands: dict[str, dict[str, datetime | None]] = {}
        for counted in self._ask("/v1/queues")["items"]:
            queue, found = counted["queue"], 0
            query: dict[str, Any] = {"limit": 100}
            while query:
                page = self._ask(f"/v1/queues/{queue}", **query)
                for item in page["items"]:
                    stands.setdefault(item["reference"], {})[queue] = _moment(item["due_at"])
                found += len(page["items"])
                query = query | {"cursor": page["next"]} if page["next"] else {}
            assert found == counted["waiting"], f"{queue} counts {counted}, and {found} are there"
        return stands

    def _ask(self, path: str, **query: Any) -> Json:
        page = self.people["screening_manager"].get(path, params=query, headers={"Front-Door-Position": self.position})
        assert page.status_code == 200, page.text
        answer: Json = page.json()
        return answer

    def _no_act_before_its_cause(self, view: Json, lines: list[Json]) -> None:
        received = datetime.fromisoformat(view["received_at"])
        happened: dict[str, datetime] = {}
        for line in lines:
            at, event = datetime.fromisoformat(line["occurred_at"]), line["event"]
            if event not in {"information-received", "information-redirected"}:
                assert at >= received, f"{event} is dated before the contact was received, after\n{self.told}"
            causes = [happened[cause] for cause in NOT_BEFORE.get(event, ()) if cause in happened]
            assert not causes or at >= min(causes), f"{event} is dated before what it answers to, after\n{self.told}"
            happened[event] = at


def _stands(duties: list[Json]) -> dict[str, datetime | None]:
    """The queues some duties stand in, and when the first in each is due."""
    due: dict[str, list[datetime]] = {}
    for duty in duties:
        if duty["queue"]:
            due.setdefault(duty["queue"], []).extend(filter(None, [_moment(duty["due_at"])]))
    return {queue: min(moments, default=None) for queue, moments in due.items()}


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _gone(before: Json, after: Json) -> set[str]:
    """The clauses of duties that are there no more, counted: of two suspicions, one may be left."""
    return {
        duty["clause"] for duty in before["duties"] if _count(after, duty["clause"]) < _count(before, duty["clause"])
    }


def _count(view: Json, clause: str) -> int:
    return sum(duty["clause"] == clause for duty in view["duties"])
