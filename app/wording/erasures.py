"""What is said of the erasure of a record of its own, in rows."""

from collections.abc import Iterator

from app.record.erasure import WHOSE
from app.wording.labels import coded
from app.wording.rows import Row, View, acted, some


def rows(view: View) -> Iterator[Row]:
    """What is asked, how it was declined last, and what was erased."""
    if asked := view["erasure_asked"]:
        yield Row("Erasure asked for", coded(asked["ground"]), (*some(asked["reasons"]), *acted(asked)),
                  ("/erasure_asked",))  # fmt: skip
    if declined := view["erasure_declined"]:
        yield Row("Erasure declined", declined["reasons"] or "Erased", acted(declined), ("/erasure_declined",))
    for n, each in enumerate(view["erased"]):
        fell = f"Gone: {', '.join(WHOSE.get(slot, slot) for slot in each['slots'])}"
        more = (fell, *some(each["reasons"]), f"Asked for by {each['asked_by']}", *acted(each))
        yield Row("Erased", coded(each["ground"]), more, (f"/erased/{n}",))
