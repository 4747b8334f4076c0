"""What a page says when something goes wrong: a title, and paragraphs."""

from collections.abc import Mapping

from app.wording.language import texts

SORRY: Mapping[int, tuple[str, tuple[str, ...]]] = texts(
    {
        401: ("You need to sign in", ("Your session has ended.",)),
        403: ("You cannot use this page", ("It is for another role. Nothing was shown and nothing was changed.",)),
        404: (
            "Page not found",
            (
                "If you typed the address, check that it is right. If you copied it, check that it is whole.",
                "A case that is not here, and one that is not yours to see, look the same.",
            ),
        ),
        405: ("This cannot be done here", ("The address is right, but not for what was asked of it.",)),
        409: ("Things have moved on", ("What you saw has changed since. Load the page again before you go on.",)),
        413: (
            "The file is too large",
            ("A page takes files of 5 MB at most. Make it smaller, or have it sent by your agency’s system.",),
        ),
        422: (
            "There is a problem with the address",
            ("Something in it is not a value this page knows. Go back, or begin at the queue.",),
        ),
        500: (
            "Sorry, there is a problem with the service",
            ("Try again in a few minutes. If you had sent a form, look first whether it was recorded.",),
        ),
        503: (
            "Sorry, the record cannot be reached",
            ("Nothing is lost. Try again in a few minutes.",),
        ),
    }
)
SORRY_FOR: Mapping[str, tuple[str, tuple[str, ...]]] = texts(
    {
        "record-unreadable": (
            "This record cannot be read at the moment",
            (
                (
                    "This version of the service cannot read something in it. Nothing is lost; all other records can "
                    "be used."
                ),
                "It comes back by itself with a version that can read it. Whoever runs the service has been told.",
                "If the child cannot wait, act on what you know, by telephone, and record it when the record is back.",
            ),
        ),
        "record-unopenable": (
            "This record cannot be opened at the moment",
            (
                "The key store was restored from a backup older than the record, and does not hold its keys.",
                "Nothing of it was erased. It opens by itself when a newer backup of the keys is restored.",
                "If the child cannot wait, act on what you know, by telephone, and record it when the record is back.",
            ),
        ),
        "keys-unavailable": (
            "Sorry, the record cannot be opened",
            ("Whoever keeps its master key does not answer. Nothing is lost. Try again in a few minutes.",),
        ),
    }
)
"""Problems with a page of their own, whatever their status."""

_SAME = {400: 422, 406: 404, 412: 409, 415: 422, 428: 409, 431: 422, 408: 503, 429: 503}


def sorry(code: str, status: int) -> tuple[str, tuple[str, ...]]:
    """Of a problem, by its code or else its status."""
    return SORRY_FOR.get(code) or SORRY[_SAME.get(status, status)]
