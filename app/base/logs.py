"""Logs that cannot leak: JSON lines, known fields, and of an exception only its class, SQLSTATE and place.

Messages of exceptions carry values (psycopg's text, PostgreSQL's DETAIL, SQLAlchemy's parameters, pydantic's input,
asyncio's repr of a task), so none is ever written. A line of a library gives its level, its module and the place in
the code that spoke; its words only where they are known to be constant.
"""

import logging
import sys
from collections.abc import MutableMapping
from pathlib import PurePath
from types import TracebackType
from typing import Any, TextIO

import orjson
import structlog
from structlog.typing import Processor

from app.base.tracing import HERE

FIELDS = frozenset(
    {
        # always
        "at", "level", "event", "module", "place",
        # of an exception
        "exception", "sqlstate", "where",
        # of a request: what was asked for by its name in the document, never by its address
        "trace_id", "method", "route", "status", "code", "duration_ms",
        # of the record: lasting ids and counts
        "authority", "client_id", "projection", "worker", "position", "version", "attempt", "count", "seconds",
        "stored_event",
        # of a replica, which has a number
        "replica",
        # of what follows from the log: which part of it, where a row differs and how, never which
        "part", "table", "how",
    }
)  # fmt: skip
"""The only fields a line may have. Add one here when its values can never be personal."""

QUOTABLE = frozenset(
    {
        "Started server process [%d]",
        "Waiting for application startup.",
        "Application startup complete.",
        "Application startup failed. Exiting.",
        "Shutting down",
        "Waiting for connections to close. (CTRL+C to force quit)",
        "Waiting for background tasks to complete. (CTRL+C to force quit)",
        "Waiting for application shutdown.",
        "Application shutdown complete.",
        "Finished server process [%d]",
        "Invalid HTTP request received.",
        "Unsupported upgrade request.",
    }
)
"""What libraries say that is worth keeping, as written in their source: without arguments."""

LogLine = MutableMapping[str, Any]

_instant = structlog.processors.TimeStamper(fmt="iso", key="at")


def get(name: str) -> Any:
    """A logger: `log = logs.get(__name__)`, then `log.error("projection-stopped", projection=..., **failure(exc))`."""
    return structlog.get_logger(module=name)


def failure(exc: BaseException) -> dict[str, Any]:
    """What may be told of an exception: its class, its SQLSTATE when it has one, and where it was raised."""
    orig = getattr(exc, "orig", None)  # SQLAlchemy wraps the driver's exception
    state = getattr(orig or exc, "sqlstate", None)
    told = {"exception": type(exc).__qualname__, "sqlstate": state, "where": _frames(exc.__traceback__)}
    return {name: value for name, value in told.items() if value}


def configure(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Write our lines, the libraries' and what nobody caught to the stream (standard error) as JSON lines."""
    stream = stream or sys.stderr
    structlog.configure(
        processors=_SAID,
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(stream),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Foreign())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(level, logging.INFO))
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda unraisable: _uncaught(None, unraisable.exc_value, unraisable.exc_traceback)


class _Foreign(logging.Formatter):
    """A line of a library, reduced to what cannot carry a value."""

    def format(self, record: logging.LogRecord) -> str:
        quotable = isinstance(record.msg, str) and record.msg in QUOTABLE
        line: LogLine = {
            "level": record.levelname.lower(),
            "module": record.name,
            "event": record.msg if quotable else "library",
            "place": f"{record.module}:{record.lineno}",
        }
        if record.exc_info and record.exc_info[1]:
            line = {**line, **failure(record.exc_info[1])}
        return _json(None, "", _of_a_trace(None, "", _instant(None, "", line)))


def _uncaught(_: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None) -> None:
    told = failure(exc.with_traceback(traceback or exc.__traceback__)) if exc else {}
    get(__name__).critical("uncaught", **told)


def _told_of_exceptions(_: object, __: str, line: LogLine) -> LogLine:
    raised = line.pop("exc_info", None)
    raised = sys.exc_info()[1] if raised is True else raised
    return {**line, **failure(raised)} if isinstance(raised, BaseException) else line


def _of_a_trace(_: object, __: str, line: LogLine) -> LogLine:
    """The same, with the trace of the request in which it is said."""
    here = HERE.get()
    return {**line, "trace_id": here.trace} if here and not line.get("trace_id") else line


def _known_fields(_: object, __: str, line: LogLine) -> LogLine:
    return {name: value for name, value in line.items() if name in FIELDS}


def _json(_: object, __: str, line: LogLine) -> str:
    return orjson.dumps(line, default=lambda value: type(value).__qualname__).decode()


def _frames(traceback: TracebackType | None) -> str:
    """The innermost three places, outermost first: "routes.py:40 > journal.py:120"."""
    places = []
    while traceback is not None:
        places.append(f"{PurePath(traceback.tb_frame.f_code.co_filename).name}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return " > ".join(places[-3:])


def _what_is_told_in_passing_is_not(_: object, method: str, line: LogLine) -> LogLine:
    if method == "info":
        raise structlog.DropEvent
    return line


_SAID: list[Processor] = [
    _instant, structlog.processors.add_log_level, _told_of_exceptions, _of_a_trace, _known_fields, _json,
]  # fmt: skip

structlog.configure(  # in a command that never says where its lines go: an answer alone stands on standard output
    processors=[_what_is_told_in_passing_is_not, *_SAID], logger_factory=lambda *_: structlog.WriteLogger(sys.stderr)
)
