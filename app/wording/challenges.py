"""A challenge as a list of what is known of it."""

from collections.abc import Iterator

from app.base.references import spoken
from app.wording.labels import coded, value
from app.wording.language import say
from app.wording.rows import Row, View, acted, some
from app.wording.words import moment


def raised(view: View) -> Iterator[Row]:
    """Who disagrees, with what and why, and what the risk is if nothing is done."""
    said = view["raised"]
    yield Row(say("Raised"), moment(said["occurred_at"]), (_named(said["professional"]), *some(said["agency_name"])),
              ("/raised/occurred_at", "/raised/professional", "/raised/agency_name"))  # fmt: skip
    yield Row(
        say("Challenged"), coded(said["about"]), some(said["disagreement"]), ("/raised/about", "/raised/disagreement")
    )
    for n, case in enumerate(view["cases"]):
        yield Row(say("Over"), say("Case {case}", case=spoken(case)), (), (f"/cases/{n}",))
    if view["supervision"]:
        held = view["supervision"]["supervision"]
        told = (
            say("With {supervisor}", supervisor=held["supervisor"]) if held["supervisor"] else "",
            held["found"] or "",
        )
        yield Row(say("Supervision"), moment(held["held_at"]), tuple(filter(None, told)), ("/supervision",))
    for n, risk in enumerate(view["risks"]):
        believed = say("Believed at risk") if risk["at_risk"] else say("Not believed at risk")
        yield Row(say("Risk if nothing is done"), believed, (*some(risk["risk"]), *acted(risk)), (f"/risks/{n}",))


def climbed(view: View) -> Iterator[Row]:
    """Every rung it was taken to: who spoke to whom, and what was answered."""
    for n, rung in enumerate(view["rungs"]):
        if rung["taken_at"] is None:
            continue
        skipped = some(
            rung["immediate_risk"] and say("At once: {immediate_risk}", immediate_risk=rung["immediate_risk"])
        )
        yield Row(rung["title"], moment(rung["taken_at"]), (*some(rung["reasons"]), *skipped), (f"/rungs/{n}",))
        for each in rung["discussions"]:
            spoke = say("{spoke} to {spoke_to}", spoke=_named(each["spoke"]), spoke_to=_named(each["spoke_to"]))
            complaint = say(
                "Written complaint: {complaint}",
                complaint=each["complaint"] or value(each["written_complaint"]).lower(),
            )
            more = (*some(each["view"]), *some(each["alternatives"]), complaint, *acted(each))
            yield Row(say("Discussed"), spoke, more)
        if answer := rung["answer"]:
            late = (say("After it had gone on to the next rung"),) if rung["answered_after_it_went_on"] else ()
            more = (*some(answer["reasons"]), *some(answer["offered"]), *late, *acted(answer))
            yield Row(say("Answered"), coded(answer["answer"]), more)


def ended(view: View) -> Iterator[Row]:
    """How it ended, what happened next, and what the offices note for themselves."""
    if done := view["resolved"]:
        yield Row(say("Solution"), moment(done["reached_at"]), (*some(done["solution"]), *acted(done)), ("/resolved",))
    if done := view["accepted"]:
        more = (*some(done["reasons"]), *some(done["alternative"]), *acted(done))
        yield Row(say("Accepted"), coded(done["accepted"]), more, ("/accepted",))
    if done := view["unresolved"]:
        yield Row(say("Unresolved"), coded(done["why"]), (*some(done["reasons"]), *acted(done)), ("/unresolved",))
    for n, each in enumerate(view["followed"]):
        yield Row(say("What happened next"), each["happened"] or say("Erased"), acted(each), (f"/followed/{n}",))
    for n, each in enumerate(view.get("notes", ())):
        yield Row(say("Note of the offices"), each["note"] or say("Erased"), acted(each), (f"/notes/{n}",))


def _named(who: View) -> str:
    return ", ".join(filter(None, (who["name"], who["role"]))) or say("Name erased")
