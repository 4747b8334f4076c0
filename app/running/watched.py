"""A process that is watched, as its settings say: `/metrics` on a port of its own, and what is sent to a collector."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager

from app.base import clock
from app.base.measures import Labels, Level
from app.base.settings import Settings
from app.running import setup
from app.running.levels import Levels, Own

SENT_WITHIN = 3.0  # seconds that the last of it may take, when the process ends


def _nothing() -> Iterable[tuple[Level, Labels, float]]:
    return ()


@contextmanager
def told(settings: Settings, name: str, own: Own = _nothing) -> Iterator[None]:
    """Have it told until the block ends. name: of the service; own: the levels of this process alone.

    CannotStart: the port of `/metrics` cannot be used.
    """
    levels = Levels(settings.database_url, settings.keys_directory, clock.now, own)
    stop = threading.Event()
    with ExitStack() as held:
        if settings.metrics_port is not None:
            from app.running import exposition

            listener = held.enter_context(setup.listening(settings.metrics_host, settings.metrics_port))
            exposition.tell(listener, levels)
        sending = None
        if settings.otlp:
            from app.running import telemetry

            sending = telemetry.send(settings.otlp, name, levels, stop)
        try:
            yield
        finally:
            stop.set()
            if sending:
                sending.join(SENT_WITHIN)
