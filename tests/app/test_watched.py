"""What an operator watches: measures that name nobody, traces that reach a collector, lines with their trace."""

import gzip
import json
import re
import secrets
import shutil
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import promql_parser
import psycopg
import pytest
import yaml
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from app.base import measures
from app.running import levels
from tests.app.operating import Sample, answers, environment, free_port, run, samples
from tests.forked import ROOT
from tests.serving import Database

TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = "b7ad6b7169203331"
READ_AGAIN = "1bf7651916cd43dd8448eb211c80319c"


@dataclass
class Watched:
    """A service that ran, a worker beside it, and what each told of the same few requests."""

    text: str
    of_the_worker: str
    reference: str
    spans: ExportTraceServiceRequest
    sent: set[str]
    lines: str

    @property
    def told(self) -> list[Sample]:
        """What the service told."""
        return samples(self.text)


class Collector(BaseHTTPRequestHandler):
    """Takes what is sent to it by OTLP."""

    taken: list[tuple[str, bytes]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        body = gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body
        self.taken.append((self.path, body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def watched(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Watched:
    directory = tmp_path_factory.mktemp("watched")
    taken: list[tuple[str, bytes]] = []
    collector = HTTPServer(("127.0.0.1", 0), type("Taking", (Collector,), {"taken": taken}))
    threading.Thread(target=collector.serve_forever, daemon=True).start()
    port, told_at, told_of_work = free_port(), free_port(), free_port()
    settings = environment(
        database, FRONTDOOR_PORT=str(port), FRONTDOOR_METRICS_PORT=str(told_at),
        FRONTDOOR_OTLP=f"http://127.0.0.1:{collector.server_port}",
    )  # fmt: skip
    worker = environment(database, FRONTDOOR_METRICS_PORT=str(told_of_work))
    with run("serve", settings, directory / "log") as serving, run("work", worker, directory / "work.log") as working:
        answers(f"http://127.0.0.1:{port}/health/live", serving)
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            reference = _asked(client, database)
        text = answers(f"http://127.0.0.1:{told_at}/metrics", serving).text
        of_the_worker = answers(f"http://127.0.0.1:{told_of_work}/metrics", working).text
    collector.shutdown()
    collector.server_close()
    print((directory / "log").read_text()[-1500:])
    spans = ExportTraceServiceRequest()
    for path, body in taken:
        if path == "/v1/traces":
            spans.MergeFromString(body)
    sent = set[str]()
    for path, body in taken:
        if path == "/v1/metrics":
            request = ExportMetricsServiceRequest.FromString(body)
            for scope in request.resource_metrics[0].scope_metrics:
                sent |= {metric.name for metric in scope.metrics}
    return Watched(text, of_the_worker, reference, spans, sent, (directory / "log").read_text())


def _asked(client: httpx.Client, database: Database) -> str:
    """A contact is made and made again, a decision refused and rehearsed, a case read, and one that is not there."""
    body = json.loads((ROOT / "examples/school-first-disclosure.json").read_text())
    school = {"Authorization": f"Bearer {database.tokens['partner']}"}
    manager = {"Authorization": f"Bearer {database.tokens['screening_manager']}"}
    with socket.create_connection((client.base_url.host, client.base_url.port)) as line:  # and hangs up half-way
        line.sendall(
            b"POST /v1/contacts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
        )
    key = {"Idempotency-Key": secrets.token_hex(8), "traceparent": f"00-{TRACE}-{PARENT}-01"}
    made = client.post("/v1/contacts", json=body, headers=school | key)
    again = client.post("/v1/contacts", json=body, headers=school | key)
    assert (made.status_code, again.status_code) == (201, 201), made.text
    reference = str(made.json()["cases"][0]["case"])
    outcome = {"outcome": "progress-to-referral", "reasons": "She needs help."}
    dry = {"Prefer": "handling=dry-run"}
    refused = client.post(f"/v1/cases/{reference}/screening/outcome", json=outcome, headers=manager | dry)
    assert refused.status_code == 409
    assert client.get(f"/v1/cases/{reference}", headers=manager).status_code == 200
    traced = {"traceparent": f"00-{READ_AGAIN}-{PARENT}-01"}
    assert client.get(f"/v1/cases/{reference}", headers=manager | traced).status_code == 200
    assert client.get("/v1/cases/C0000000000AX", headers=manager).status_code == 404
    assert client.get("/v1/cases").status_code == 401
    assert client.get(f"/no/{reference}").status_code == 404
    return reference


def value(told: list[Sample], name: str, **labels: str) -> float:
    """The sum of the samples of that name with those labels."""
    found = [each for called, has, each in told if called == name and labels.items() <= has.items()]
    assert found, (name, labels)
    return sum(found)


def test_requests_are_counted_by_operation_and_outcome(watched: Watched) -> None:
    counted = "frontdoor_request_seconds_count"
    assert value(watched.told, counted, operation="record_contact", outcome="recorded") == 1
    assert value(watched.told, counted, operation="record_contact", outcome="replayed") == 1
    assert value(watched.told, counted, operation="decide_outcome", outcome="refused") == 1
    assert value(watched.told, counted, operation="get_case", outcome="answered") == 2
    assert value(watched.told, counted, operation="none", outcome="kept-out") == 1
    assert value(watched.told, counted, operation="none", outcome="left") == 1
    assert value(watched.told, "frontdoor_request_seconds_bucket", operation="get_case", le="+Inf") == 3
    assert value(watched.told, "frontdoor_refusals_total", clause="C6") == 1
    assert value(watched.told, "frontdoor_problems_total", code="refused") == 1
    assert value(watched.told, "frontdoor_step_seconds_count", step="append") >= 1
    assert value(watched.told, "frontdoor_reads_recorded_total", outcome="answered") >= 1
    assert value(watched.told, "frontdoor_pool", state="most") == 16


def test_both_tell_how_the_record_stands(watched: Watched) -> None:
    for told in (watched.told, samples(watched.of_the_worker)):
        names = {name for name, _, _ in told}
        wanted = {level.name for level in levels.LEVELS} - OF_ONE - {level.name for level in NOT_THERE}
        assert not wanted - names
        assert value(told, "frontdoor_database_up") == 1
        assert value(told, "frontdoor_log_events", authority="925", log="events") > 0
        assert value(told, "frontdoor_parked_streams", authority="926") == 0
    assert "frontdoor_pool" not in watched.of_the_worker


OF_ONE = {"frontdoor_pool", "frontdoor_remembered_bytes", "frontdoor_requests_in_flight"}
"""What a process that serves alone tells."""

NOT_THERE = (
    levels.WEBHOOKS, levels.EXCHANGES, levels.NOTICES, levels.CHECKPOINT_AGE, levels.REPLICA, levels.REPLICA_BEHIND,
)  # fmt: skip
"""Of which there need not be any."""


@pytest.mark.parametrize(
    ("asked", "index", "over"),
    [(levels.OPEN_NOTICES, "notice_open", "sent"), (levels.OPEN_EXCHANGES, "exchange_open", "done")],
)
def test_what_is_over_is_not_read_to_count_what_is_open(database: Database, asked: str, index: str, over: str) -> None:
    table = index.removesuffix("_open")
    with psycopg.connect(database.admin) as admin:
        admin.execute(OVER[table], [over])
        admin.execute(f"ANALYZE la_926.{table}")
        plan = "".join(str(line) for (line,) in admin.execute("EXPLAIN " + asked.format(schema="la_926")))
        admin.rollback()
    assert index in plan


OVER = {
    "notice": """
        INSERT INTO la_926.notice (notice, position, kind, clause, recipient, record, reference, "of", owed_at,
            standing, attempts, is_queued)
        SELECT gen_random_uuid(), n, 'feedback', 'C1', 'role:auditor', gen_random_uuid(), 'C', 'case', now(),
            %s, 1, true FROM generate_series(1, 3000) AS n
    """,
    "exchange": """
        INSERT INTO la_926.exchange (position, kind, record, reference, owed_at, standing, attempts)
        SELECT n, 'contact', gen_random_uuid(), 'C', now(), %s, 1 FROM generate_series(1, 3000) AS n
    """,
}


def test_no_label_names_anybody_or_any_record(watched: Watched) -> None:
    known = {
        "operation", "outcome", "code", "clause", "step", "what", "authority", "projection", "log", "wants", "standing",
        "state", "key", "calendar", "version", "le", "quantile",
        "server", "replica",
    }  # fmt: skip
    for told in (watched.told, samples(watched.of_the_worker)):
        assert {name for _, labels, _ in told for name in labels} <= known
        for name, labels, _ in told:
            if name.startswith("frontdoor_"):
                assert not [each for each in labels.values() if re.search(r"[CDEHNPRS][0-9A-HJKMNP-TV-Z]{12}", each)]
    assert watched.reference not in watched.text + watched.of_the_worker
    assert {each.name for each in measures.COUNTED if set(each.labels) - known} == set()


def of_trace(watched: Watched, trace: str) -> list[Span]:
    """The spans of a trace."""
    every = (each for told in watched.spans.resource_spans for scope in told.scope_spans for each in scope.spans)
    return [span for span in every if span.trace_id.hex() == trace]


def test_a_case_read_lately_and_what_tells_of_it_are_read_at_once(watched: Watched) -> None:
    assert sorted(span.name for span in of_trace(watched, READ_AGAIN)) == ["get_case", "load", "record-read"]


def test_a_trace_goes_on_from_who_asked_to_the_database(watched: Watched) -> None:
    spans = of_trace(watched, TRACE)
    asked = next(span for span in spans if span.name == "record_contact")
    assert asked.parent_span_id.hex() == PARENT
    assert {span.name for span in spans if span.parent_span_id == asked.span_id} >= {"load", "append"}
    told = {each.key: each.value.string_value for each in asked.attributes}
    assert (told["operation"], told["outcome"]) in {("record_contact", "recorded"), ("record_contact", "replayed")}
    assert watched.reference not in str(watched.spans)
    names = {name.removesuffix("_count") for name, _, _ in watched.told if name.startswith("frontdoor_")}
    assert {"frontdoor_request_seconds", "frontdoor_projection_behind_events"} <= watched.sent & names


def test_what_a_request_has_said_in_the_log_has_its_trace(watched: Watched) -> None:
    said = [json.loads(line) for line in watched.lines.splitlines() if line.startswith("{")]
    kept_out = [line for line in said if line["event"] == "kept-out"]
    assert kept_out
    assert all(re.fullmatch("[0-9a-f]{32}", line["trace_id"]) for line in kept_out)


def test_nothing_else_is_told_there_and_nothing_is_imported_that_nobody_asks_for(tmp_path: Path) -> None:

    script = (
        "import sys, app.web.site, app.running.worker, app.running.watched, app.cli;"
        "print(sorted({'prometheus_client', 'opentelemetry.sdk', 'http.server'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


DEPLOY = ROOT / "deploy"
RULES = yaml.safe_load((DEPLOY / "prometheus/front-door.rules.yaml").read_text())["groups"][0]["rules"]
PANELS = json.loads((DEPLOY / "grafana/front-door.json").read_text())["panels"]
OF_OTHERS = {"up", "process_resident_memory_bytes"}
"""What Prometheus and its client tell by themselves."""


def test_what_a_rule_or_a_panel_asks_for_is_told() -> None:
    counted = {each.name: {*each.labels} for each in measures.COUNTED}
    spread = {f"{each.name}_{part}": {*each.labels, "le"} for each in measures.COUNTED for part in ("bucket", "count")}
    known = counted | spread | {each.name: {*each.labels} for each in levels.LEVELS}
    asked = [rule["expr"] for rule in RULES] + [each["expr"] for panel in PANELS for each in panel["targets"]]
    assert len(asked) > 40
    for expression in asked:
        promql_parser.parse(expression)
        named = re.findall(r"\b(frontdoor_\w+|up|process_\w+)\b", expression)
        assert named, expression
        assert {*named} - OF_OTHERS <= known.keys(), expression
        labels = {label for name in named for label in known.get(name, ())} | {"instance", "job"}
        used = re.findall(r'(\w+)(?:=~|!~|!=|=)"', expression)
        used += [label for by in re.findall(r"\bby \(([^)]*)\)", expression) for label in by.split(", ")]
        assert {*used} <= labels, expression


def test_every_measure_of_ours_stands_on_the_dashboard() -> None:
    shown = " ".join(each["expr"] for panel in PANELS for each in panel["targets"])
    names = {each.name for each in (*measures.COUNTED, *levels.LEVELS)}
    assert {name for name in names if name not in shown} == {"frontdoor_database_up", "frontdoor_seals_refused",
                                                             "frontdoor_spans_lost_total"}  # fmt: skip


def test_every_alert_says_what_to_do() -> None:
    told = (ROOT / "docs/operate/watch.md").read_text()
    assert {rule["alert"] for rule in RULES} == {*re.findall(r"^### (\w+)$", told, re.MULTILINE)}
    for rule in RULES:
        assert rule["labels"]["severity"] in {"page", "ticket"}
        assert rule["annotations"]["summary"].endswith(".")


@pytest.mark.skipif(not shutil.which("promtool"), reason="promtool is Prometheus's own")
def test_prometheus_takes_the_rules() -> None:
    done = subprocess.run(["promtool", "check", "rules", str(DEPLOY / "prometheus/front-door.rules.yaml")], check=False)
    assert done.returncode == 0
