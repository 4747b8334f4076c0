"""What is said of the erasure of a record of its own, in rows."""

from collections.abc import Iterator

from app.record.erasure import WHOSE
from app.wording.labels import coded
from app.wording.language import say
from app.wording.rows import Row, View, acted, some
from app.wording.words import day


def rows(view: View) -> Iterator[Row]:
    """What is asked, how it was declined last, and what was erased."""
    if asked := view["erasure_asked"]:
        yield Row(say("Erasure asked for"), coded(asked["ground"]), (*some(asked["reasons"]), *acted(asked)),
                  ("/erasure_asked",))  # fmt: skip
    if declined := view["erasure_declined"]:
        yield Row(
            say("Erasure declined"), declined["reasons"] or say("Erased"), acted(declined), ("/erasure_declined",)
        )
    if hold := view["hold"]:
        yield Row(say("Legal hold"), coded(hold["ground"]), (*some(hold["reasons"]), *acted(hold)), ("/hold",))
    if lifted := view["hold_lifted"]:
        yield Row(say("Legal hold lifted"), lifted["reasons"] or say("Erased"), acted(lifted), ("/hold_lifted",))
    if reviewed := view["retention_reviewed"]:
        kept = (
            say("Kept until {keep_until}", keep_until=day(reviewed["keep_until"]))
            if reviewed["keep_until"]
            else say("To be erased")
        )
        due = say(
            "{kind}, due on {due_on}, by {source}",
            kind=coded(reviewed["kind"]),
            due_on=day(reviewed["due_on"]),
            source=reviewed["source"],
        )
        yield Row(say("Reviewed before destruction"), kept, (due, *some(reviewed["reasons"]), *acted(reviewed)),
                  ("/retention_reviewed",))  # fmt: skip
    for n, each in enumerate(view["erased"]):
        fell = say("Gone: {join}", join=", ".join(WHOSE.get(slot, slot) for slot in each["slots"]))
        more = (fell, *some(each["reasons"]), say("Asked for by {asked_by}", asked_by=each["asked_by"]), *acted(each))
        yield Row(say("Erased"), coded(each["ground"]), more, (f"/erased/{n}",))
