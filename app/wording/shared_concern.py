"""What an agency shared of its concern, entry by entry, as it came with the contact."""

from collections.abc import Iterator
from datetime import datetime

from app.wording.labels import coded, who
from app.wording.language import say
from app.wording.rows import Row, View
from app.wording.words import moment, words

_MOMENTS = {"until", "held_at"}


def entries(view: View) -> Iterator[Row]:
    """A row for each: what it is, when it was, whose it is, and its words."""
    received = view["concern"] and view["concern"]["received"]
    for n, entry in enumerate(received["entries"] if received else ()):
        whose = ", ".join(filter(None, (entry["professional"]["name"], entry["professional"]["role"]))) or say(
            "Name erased"
        )
        said = tuple(_said(each) for each in entry["words"] if each["said"])
        place = f"/concern/received/entries/{n}"
        yield Row(coded(entry["kind"]), moment(entry["happened_at"]), (*said, whose), (place,))
    if received:
        places = ("/concern/received/occurred_at", "/concern/received/by")
        yield Row(say("Shared by"), who(received["by"]), (moment(received["occurred_at"]),), places)


def _said(each: View) -> str:
    name = each["field"].replace(".", ", ")
    text = moment(datetime.fromisoformat(each["said"])) if each["field"] in _MOMENTS else each["said"]
    return f"{words(name)}: {text}"
