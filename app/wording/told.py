"""What every referrer of a case was told, as rows."""

from collections.abc import Iterator

from app.base.references import spoken
from app.wording.labels import coded
from app.wording.language import say
from app.wording.rows import Row, View, acted, called, some


def referrers(view: View) -> Iterator[Row]:
    """Each referrer, and what they were told."""
    for n, each in enumerate(view["feedback"]):
        place = f"/feedback/{n}"
        whose = (
            (say("Of the contact {contact}, which was joined", contact=spoken(each["contact"])),)
            if each["contact"]
            else ()
        )
        told = say("Still to be told what became of it") if each["owed"] else say("Told what became of it")
        who = (coded(each["kind"]), *some(each["agency"]))
        yield Row(
            say("Referrer"),
            told,
            (*whose, *who),
            tuple(f"{place}/{name}" for name in ("contact", "kind", "agency", "owed")),
        )
        for m, given in enumerate(each["given"]):
            yield Row(say("Feedback"), coded(given["became"]), _given(given), (f"{place}/given/{m}",))
        for m, limited in enumerate(each["limited"]):
            first, *others = map(coded, limited["statements"])
            said = "; ".join([first, *(other.lower() for other in others)])
            yield Row(say("Feedback"), said, (*some(limited["words"]), *_by(limited)), (f"{place}/limited/{m}",))
        for m, gone in enumerate(each["not_possible"]):
            yield Row(say("Feedback not possible"), coded(gone["why"]), (*some(gone["detail"]), *acted(gone)),
                      (f"{place}/not_possible/{m}",))  # fmt: skip


def _given(given: View) -> tuple[str, ...]:
    return (*called(given, "disposal", "reasons", "alternatives"), *_by(given))


def _by(told: View) -> tuple[str, ...]:
    return (coded(told["means"]), *acted(told))
