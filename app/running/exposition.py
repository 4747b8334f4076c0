"""`/metrics`, on a port of its own: what a process counts and how things stand, as Prometheus reads it.

Nothing is imported before somebody first asks, so a start waits for none of it.
"""

import selectors
import socket
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.base import logs
from app.running.levels import Levels

if TYPE_CHECKING:
    from prometheus_client.metrics_core import Metric

PATIENCE = 5.0  # seconds that a scraper has to ask

log = logs.get(__name__)


def tell(listener: socket.socket, levels: Levels) -> None:
    """Answer whoever asks at the socket, in a thread of its own, for as long as the process lives."""
    threading.Thread(target=_tell, args=(listener, levels), name="metrics", daemon=True).start()


def _tell(listener: socket.socket, levels: Levels) -> None:
    with selectors.DefaultSelector() as asked:
        asked.register(listener, selectors.EVENT_READ)
        asked.select()
    _server(listener, levels).serve_forever()


def _server(listener: socket.socket, levels: Levels) -> Any:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    from prometheus_client import CollectorRegistry, ProcessCollector
    from prometheus_client.exposition import choose_encoder

    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Collector(levels))
    ProcessCollector(registry=registry)

    class Handler(BaseHTTPRequestHandler):
        """Answers `GET /metrics`, and nothing else."""

        timeout = PATIENCE
        server_version, sys_version = "front-door", ""

        def do_GET(self) -> None:
            if self.path.partition("?")[0] != "/metrics":
                self.send_error(404)
                return
            encode, kind = choose_encoder(self.headers.get("Accept", ""))
            body = encode(registry)
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Who asks is nobody's case."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            error = sys.exception()
            log.warning("metrics-not-told", **(logs.failure(error) if error else {}))

    server = Server(listener.getsockname(), Handler, bind_and_activate=False)
    server.socket.close()
    server.socket = listener
    return server


class _Collector:
    """Our readings, as the client library writes them."""

    def __init__(self, levels: Levels) -> None:
        self._levels = levels

    def collect(self) -> "Iterator[Metric]":
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily

        families = {"count": CounterMetricFamily, "level": GaugeMetricFamily, "spread": HistogramMetricFamily}
        for reading in self._levels.readings():
            family: Any = families[reading.kind](reading.name, reading.help, labels=reading.labels)
            for of, value in reading.values.items():
                if isinstance(value, float | int):
                    family.add_metric(of, value)
                else:
                    bounds = [*map(str, reading.bounds), "+Inf"]
                    family.add_metric(of, [*zip(bounds, value.within, strict=True)], value.sum)
            yield family
