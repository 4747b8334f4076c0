"""A hypothetical consultation as a list of what is known of it."""

from collections.abc import Iterator

from app.base.references import spoken
from app.wording.labels import value
from app.wording.language import say
from app.wording.rows import Row, View, acted, some
from app.wording.words import moment
from domain.policy import Pack


def asked(view: View) -> Iterator[Row]:
    """Who asked, about what, and when."""
    yield Row(say("Received"), moment(view["received_at"]), acted(_recorded(view)),
              ("/received_at", "/recorded_by", "/recorded_at"))  # fmt: skip
    yield Row(say("Concern"), view["summary"] or say("Erased"), (), ("/summary",))
    who = view["professional"]
    named = ", ".join(filter(None, (who["name"], who["job_role"]))) or say("Erased")
    reached = (who["organisation"], view["agency_name"], who["telephone"], who["email"])
    yield Row(
        say("Professional"), named, tuple(dict.fromkeys(filter(None, reached))), ("/professional", "/agency_name")
    )
    yield Row(say("Told that it is hypothetical"), value(view["caveat_said"]), (), ("/caveat_said",))


def answered(view: View, pack: Pack) -> Iterator[Row]:
    """To whom the form went, what was advised, and what became of it."""
    form, outcome = view["form"], view["outcome"]
    if form:
        yield Row(say("Form sent to"), form["adviser_name"] or say("Name erased"), acted(form), ("/form",))
    if outcome:
        more = (*some(outcome["advice"]), *acted(outcome))
        yield Row(say("Outcome"), pack.title_of(outcome["outcome"]), more, ("/outcome",))
    for n, case in enumerate(view["cases"]):
        yield Row(say("Became a contact"), say("Case {case}", case=spoken(case)), (), (f"/cases/{n}",))


def _recorded(view: View) -> View:
    return {"by": view["recorded_by"], "occurred_at": view["recorded_at"]}
