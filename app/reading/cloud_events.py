"""A line of the feed as a CloudEvent 1.0: thin, with the cursor of whoever hears it. Asked for or pushed, the same."""

import base64
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Literal, NotRequired

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from typing_extensions import TypedDict

from app.reading.asking import NotACursor
from app.reading.feed import Listener, Told
from app.record.keys import Keys

PING = "uk.frontdoor.webhook.ping.v1"
"""The type of what is sent to try a webhook."""


class CloudEvent(TypedDict):
    """That something happened, and where to look: CloudEvents 1.0, without data.

    id: of the event, whoever hears of it. type: `uk.frontdoor.`, the kind of record, the event's lasting name, `.v1`.
    subject: the record's reference, where it has one. time: when it was recorded. cursor: what follows is `after` it.
    """

    specversion: Literal["1.0"]
    id: str
    source: str
    type: str
    subject: NotRequired[str]
    time: datetime
    cursor: str


def type_of(kind: str, event: str) -> str:
    """The type of an event of that name, in a record of that kind."""
    return f"uk.frontdoor.{kind}.{event}.v1"


class Teller:
    """The feed as one listener is told it. issuer: the service's own address.

    Places are carried encrypted, since by their differences others' work could be counted, and are of use to that
    listener alone.
    """

    def __init__(self, keys: Keys, listener: Listener, issuer: str) -> None:
        self.listener, self.source = listener, f"{issuer}/v1/events"
        self._keys = keys
        self._whose = [b"office" if listener is None else f"agency {listener}".encode()]
        self._cipher = AESSIV(keys.digest("cursor", "feed"))

    def events(self, told: Iterable[Told]) -> Iterator[CloudEvent]:
        """Lines of the feed as they are told."""
        for line in told:
            event: CloudEvent = {
                "specversion": "1.0",
                "id": self._keys.digest("event", str(line.position)).hex()[:32],
                "source": self.source,
                "type": type_of(line.kind, line.event),
                "time": line.recorded_at,
                "cursor": self.cursor(line.place),
            }
            if line.subject:
                event["subject"] = line.subject
            yield event

    def cursor(self, place: int) -> str:
        """A place, for this listener to carry."""
        return base64.urlsafe_b64encode(self._cipher.encrypt(place.to_bytes(8), self._whose)).decode()

    def place(self, cursor: str) -> int:
        """The place of a cursor. NotACursor: it is none that this listener was given."""
        try:
            return int.from_bytes(self._cipher.decrypt(base64.urlsafe_b64decode(cursor), self._whose))
        except (ValueError, InvalidTag):
            raise NotACursor from None
