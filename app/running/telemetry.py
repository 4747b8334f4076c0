"""Traces and measures sent to a collector by OTLP over HTTP, where a setting names one.

What a process counts and the spans it keeps are made into OpenTelemetry's own forms here, in a thread of its own; the
SDK is imported a moment after the start, and where no collector is named it never is. A collector that does not answer
loses what it was sent and holds nobody up. Headers for it, a token say, stand in `OTEL_EXPORTER_OTLP_HEADERS`.
"""

import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.base import logs, tracing
from app.base.measures import Reading
from app.base.tracing import Span
from app.base.version import VERSION
from app.running.levels import Levels

if TYPE_CHECKING:
    from opentelemetry.sdk.metrics.export import Metric, MetricsData
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import ReadableSpan

SEND_EVERY = 2.0  # seconds, of spans
MEASURES_EVERY = 30.0
AT_ONCE = 512

log = logs.get(__name__)


def send(to: str, name: str, levels: Levels, stop: threading.Event) -> threading.Thread:
    """Send to the collector at an address until `stop` is set, and what is left then. name: of the service."""
    tracing.switch_on()
    thread = threading.Thread(target=_send, args=(to, name, levels, stop), name="telemetry", daemon=True)
    thread.start()
    return thread


def _send(to: str, name: str, levels: Levels, stop: threading.Event) -> None:
    stop.wait(SEND_EVERY)  # who starts is not held up

    from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource

    of = Resource({"service.name": name, "service.version": VERSION})
    began, due = time.time_ns(), time.monotonic()
    measures = OTLPMetricExporter(f"{to}/v1/metrics", timeout=5)
    traces = OTLPSpanExporter(f"{to}/v1/traces", timeout=5)
    last = False
    while not last:
        last = stop.wait(SEND_EVERY)
        try:
            spans = tracing.fetched()
            for first in range(0, len(spans), AT_ONCE):
                traces.export([readable(each, of) for each in spans[first : first + AT_ONCE]])
            if last or time.monotonic() >= due:
                measures.export(data([*levels.readings()], of, began, time.time_ns()))
                due = time.monotonic() + MEASURES_EVERY
        except Exception as error:  # noqa: BLE001 - whatever it is, the record goes on without it
            log.warning("telemetry-not-sent", **logs.failure(error))


def readable(span: Span, of: "Resource") -> "ReadableSpan":
    """A span as the SDK writes it."""
    from opentelemetry.sdk.trace import ReadableSpan
    from opentelemetry.trace import SpanContext, SpanKind, TraceFlags
    from opentelemetry.trace.status import Status, StatusCode

    def context(id_: str, *, remote: bool = False) -> SpanContext:
        return SpanContext(int(span.trace, 16), int(id_, 16), remote, TraceFlags(TraceFlags.SAMPLED))

    answers = "outcome" in span.told
    failed = span.told.get("outcome") in {"failed", "broken-off"} or "error" in span.told
    return ReadableSpan(
        span.name, context(span.span), context(span.parent, remote=answers) if span.parent else None, of, span.told,
        kind=SpanKind.SERVER if answers else SpanKind.CLIENT,
        status=Status(StatusCode.ERROR if failed else StatusCode.UNSET), start_time=span.began, end_time=span.ended,
    )  # fmt: skip


def data(readings: Sequence[Reading], of: "Resource", began: int, now: int) -> "MetricsData":
    """Readings as the SDK writes them. began, now: nanoseconds since 1970."""
    from opentelemetry.sdk.metrics.export import MetricsData, ResourceMetrics, ScopeMetrics
    from opentelemetry.sdk.util.instrumentation import InstrumentationScope

    scope = ScopeMetrics(InstrumentationScope("frontdoor"), [_metric(each, began, now) for each in readings], "")
    return MetricsData([ResourceMetrics(of, [scope], "")])


def _metric(reading: Reading, began: int, now: int) -> "Metric":
    from opentelemetry.sdk.metrics.export import (
        AggregationTemporality,
        Gauge,
        Histogram,
        HistogramDataPoint,
        Metric,
        NumberDataPoint,
        Sum,
    )

    points: list[Any] = []
    for labels, value in reading.values.items():
        about = dict(zip(reading.labels, labels, strict=True))
        if isinstance(value, float | int):
            points.append(NumberDataPoint(about, began, now, value))
        else:
            each = [now_ - before for now_, before in zip(value.within, (0, *value.within), strict=False)]
            points.append(HistogramDataPoint(about, began, now, value.count, value.sum, each, reading.bounds, 0.0, 0.0))
    how: Any = {
        "count": lambda: Sum(points, AggregationTemporality.CUMULATIVE, is_monotonic=True),
        "spread": lambda: Histogram(points, AggregationTemporality.CUMULATIVE),
        "level": lambda: Gauge(points),
    }[reading.kind]
    return Metric(reading.name, reading.help, "s" if reading.name.endswith("_seconds") else "", how())
