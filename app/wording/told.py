"""What every referrer of a case was told, as rows."""

from collections.abc import Iterator

from app.base.references import spoken
from app.wording.labels import coded
from app.wording.rows import Row, View, acted, called, some


def referrers(view: View) -> Iterator[Row]:
    """Each referrer, and what they were told."""
    for n, each in enumerate(view["feedback"]):
        place = f"/feedback/{n}"
        whose = (f"Of the contact {spoken(each['contact'])}, which was joined",) if each["contact"] else ()
        told = "Still to be told what became of it" if each["owed"] else "Told what became of it"
        who = (coded(each["kind"]), *some(each["agency"]))
        yield Row(
            "Referrer", told, (*whose, *who), tuple(f"{place}/{name}" for name in ("contact", "kind", "agency", "owed"))
        )
        for m, given in enumerate(each["given"]):
            yield Row("Feedback", coded(given["became"]), _given(given), (f"{place}/given/{m}",))
        for m, limited in enumerate(each["limited"]):
            first, *others = map(coded, limited["statements"])
            said = "; ".join([first, *(other.lower() for other in others)])
            yield Row("Feedback", said, (*some(limited["words"]), *_by(limited)), (f"{place}/limited/{m}",))
        for m, gone in enumerate(each["not_possible"]):
            yield Row("Feedback not possible", coded(gone["why"]), (*some(gone["detail"]), *acted(gone)),
                      (f"{place}/not_possible/{m}",))  # fmt: skip


def _given(given: View) -> tuple[str, ...]:
    return (*called(given, "disposal", "reasons", "alternatives"), *_by(given))


def _by(told: View) -> tuple[str, ...]:
    return (coded(told["means"]), *acted(told))
