"""What is said of the erasure of a record of its own, in rows."""

from collections.abc import Iterator

from app.record.erasure import WHOSE
from app.wording.labels import coded
from app.wording.rows import Row, View, acted, some
from app.wording.words import day


def rows(view: View) -> Iterator[Row]:
    """What is asked, how it was declined last, and what was erased."""
    if asked := view["erasure_asked"]:
        yield Row("Erasure asked for", coded(asked["ground"]), (*some(asked["reasons"]), *acted(asked)),
                  ("/erasure_asked",))  # fmt: skip
    if declined := view["erasure_declined"]:
        yield Row("Erasure declined", declined["reasons"] or "Erased", acted(declined), ("/erasure_declined",))
    if hold := view["hold"]:
        yield Row("Legal hold", coded(hold["ground"]), (*some(hold["reasons"]), *acted(hold)), ("/hold",))
    if lifted := view["hold_lifted"]:
        yield Row("Legal hold lifted", lifted["reasons"] or "Erased", acted(lifted), ("/hold_lifted",))
    if reviewed := view["retention_reviewed"]:
        kept = f"Kept until {day(reviewed['keep_until'])}" if reviewed["keep_until"] else "To be erased"
        due = f"{coded(reviewed['kind'])}, due on {day(reviewed['due_on'])}, by {reviewed['source']}"
        yield Row("Reviewed before destruction", kept, (due, *some(reviewed["reasons"]), *acted(reviewed)),
                  ("/retention_reviewed",))  # fmt: skip
    for n, each in enumerate(view["erased"]):
        fell = f"Gone: {', '.join(WHOSE.get(slot, slot) for slot in each['slots'])}"
        more = (fell, *some(each["reasons"]), f"Asked for by {each['asked_by']}", *acted(each))
        yield Row("Erased", coded(each["ground"]), more, (f"/erased/{n}",))
