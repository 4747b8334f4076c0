"""A challenge as a list of what is known of it."""

from collections.abc import Iterator

from app.base.references import spoken
from app.wording.labels import coded, value
from app.wording.rows import Row, View, acted, some
from app.wording.words import moment


def raised(view: View) -> Iterator[Row]:
    """Who disagrees, with what and why, and what the risk is if nothing is done."""
    said = view["raised"]
    yield Row("Raised", moment(said["occurred_at"]), (_named(said["professional"]), *some(said["agency_name"])),
              ("/raised/occurred_at", "/raised/professional", "/raised/agency_name"))  # fmt: skip
    yield Row("Challenged", coded(said["about"]), some(said["disagreement"]), ("/raised/about", "/raised/disagreement"))
    for n, case in enumerate(view["cases"]):
        yield Row("Over", f"Case {spoken(case)}", (), (f"/cases/{n}",))
    if view["supervision"]:
        held = view["supervision"]["supervision"]
        told = (f"With {held['supervisor']}" if held["supervisor"] else "", held["found"] or "")
        yield Row("Supervision", moment(held["held_at"]), tuple(filter(None, told)), ("/supervision",))
    for n, risk in enumerate(view["risks"]):
        believed = "Believed at risk" if risk["at_risk"] else "Not believed at risk"
        yield Row("Risk if nothing is done", believed, (*some(risk["risk"]), *acted(risk)), (f"/risks/{n}",))


def climbed(view: View) -> Iterator[Row]:
    """Every rung it was taken to: who spoke to whom, and what was answered."""
    for n, rung in enumerate(view["rungs"]):
        if rung["taken_at"] is None:
            continue
        skipped = some(rung["immediate_risk"] and f"At once: {rung['immediate_risk']}")
        yield Row(rung["title"], moment(rung["taken_at"]), (*some(rung["reasons"]), *skipped), (f"/rungs/{n}",))
        for each in rung["discussions"]:
            spoke = f"{_named(each['spoke'])} to {_named(each['spoke_to'])}"
            complaint = f"Written complaint: {each['complaint'] or value(each['written_complaint']).lower()}"
            more = (*some(each["view"]), *some(each["alternatives"]), complaint, *acted(each))
            yield Row("Discussed", spoke, more)
        if answer := rung["answer"]:
            late = ("After it had gone on to the next rung",) if rung["answered_after_it_went_on"] else ()
            more = (*some(answer["reasons"]), *some(answer["offered"]), *late, *acted(answer))
            yield Row("Answered", coded(answer["answer"]), more)


def ended(view: View) -> Iterator[Row]:
    """How it ended, what happened next, and what the offices note for themselves."""
    if done := view["resolved"]:
        yield Row("Solution", moment(done["reached_at"]), (*some(done["solution"]), *acted(done)), ("/resolved",))
    if done := view["accepted"]:
        more = (*some(done["reasons"]), *some(done["alternative"]), *acted(done))
        yield Row("Accepted", coded(done["accepted"]), more, ("/accepted",))
    if done := view["unresolved"]:
        yield Row("Unresolved", coded(done["why"]), (*some(done["reasons"]), *acted(done)), ("/unresolved",))
    for n, each in enumerate(view["followed"]):
        yield Row("What happened next", each["happened"] or "Erased", acted(each), (f"/followed/{n}",))
    for n, each in enumerate(view.get("notes", ())):
        yield Row("Note of the offices", each["note"] or "Erased", acted(each), (f"/notes/{n}",))


def _named(who: View) -> str:
    return ", ".join(filter(None, (who["name"], who["role"]))) or "Name erased"
