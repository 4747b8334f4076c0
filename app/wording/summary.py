"""A case as a list of what is known of it: the summary on its page, and the case at an event beside its history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.reading.audiences import CHAPTERS
from app.reading.looking import Chapter
from app.reading.replay import ChangeView, Seen, is_within
from app.wording.labels import coded, label, value, who
from app.wording.words import day, moment, plural, words
from domain import children
from domain.vocabulary import Answer, CheckKind, ReferrerKind

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing known. more: what was said with it. places: where in the view it comes from."""

    name: str
    text: str
    more: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter of a case."""

    title: str
    rows: tuple[Row, ...]


def parts(view: View) -> list[Part]:
    """Every chapter that has something to say."""
    chapters = {
        "The contact": _contact(view),
        "The child": _child(view),
        "Screening": _screening(view),
        "The referral": _referral(view),
        "Closure": _closure(view),
    }
    chapters |= {label(each.name): _events(each, view) for each in CHAPTERS}
    said = [Part(title, tuple(rows)) for title, rows in chapters.items()]
    return [part for part in said if part.rows]


def tags(seen: Seen | None) -> list[tuple[str, str]]:
    """The state, and what else everybody should see at once: text and colour."""
    if seen is None:
        return [("Not begun", "grey")]
    view = seen.view
    told = [(words(view["state"]), "blue")]
    if view["fast_track"]:
        told.append(("Fast-tracked", "orange"))
    if any(each["unreported"] for each in view["suspicions"]):
        told.append(("Crime not reported", "red"))
    late = [clock for clock in seen.clocks if clock.overdue_by and clock.stopped_at is None]
    if late:
        told.append((f"{plural(len(late), 'clock')} overdue", "red"))
    return told


def changed(row: Row, changes: Sequence[ChangeView]) -> bool:
    """Whether one of the changes is to what a row says."""
    return any(is_within(change["pointer"], place) for change in changes for place in row.places)


def _events(chapter: Chapter, view: View) -> Iterator[Row]:
    """A chapter that is no more than its events: a row for each, with what it says under when it was."""
    told = view[chapter.name] or {}
    for name, section in chapter.sections.items():
        said = told.get(name)
        if said:
            words = (value(said[each], each) for each in section.names if each not in {"by", "occurred_at"})
            more = tuple(filter(None, (*words, who(said["by"]))))
            yield Row(section.title, moment(said["occurred_at"]), more, (f"/{chapter.name}/{name}",))


def _contact(view: View) -> Iterator[Row]:
    claimed = (f"Said to have been received {moment(view['claimed_at'])}",) if view["claimed_at"] else ()
    yield Row("Received", moment(view["received_at"]), claimed, ("/received_at", "/claimed_at"))
    asked = f"{words(view['intent'])}: {coded(view['request']).lower()}"
    yield Row("Asked for", asked, (), ("/intent", "/request"))
    if view["siblings"]:
        yield Row("Siblings", _RELATED[view["siblings"]], (), ("/siblings",))
    if view["concern_summary"]:
        yield Row("Concern", view["concern_summary"], (), ("/concern_summary",))
    need = view["account"]["primary_need"]
    if need and need.value != "N0":
        yield Row("Primary need", coded(need), (), ("/account/primary_need",))
    yield Row("Referrer", *referrer(view), ("/referrer", "/referrer_kind", "/agency", "/agency_name", "/source"))
    yield Row("Came by", f"{words(view['channel'])}, {words(view['route']).lower()}",
              _some(view["route_reason"]), ("/channel", "/route", "/route_reason"))  # fmt: skip
    yield Row("Taken by", who(view["taken_by"]), (), ("/taken_by",))
    written = view["written_confirmation"]
    if written:
        came = f"Came {moment(written['received_at'])}" if written["received_at"] else "Expected, not there yet"
        yield Row("Written confirmation", came, _some(written["text"]), ("/written_confirmation",))
    for n, added in enumerate(view["information"]):
        yield Row("Information added", added["text"] or "Erased", (moment(added["occurred_at"]), who(added["by"])),
                  (f"/information/{n}",))  # fmt: skip


_RELATED = {
    Answer.YES: "The children of this communication are siblings",
    Answer.NO: "The children of this communication are no siblings",
    Answer.NOT_YET_KNOWN: "Not yet known whether the children of this communication are siblings",
}


def referrer(view: View) -> tuple[str, tuple[str, ...]]:
    """Who referred, as far as the reader may know."""
    kind, given = view["referrer_kind"], view["referrer"]
    of = coded(view["source"])
    if given is None or kind is ReferrerKind.ANONYMOUS:
        kept = "Identity protected" if kind is ReferrerKind.NON_PROFESSIONAL else "Gave no name"
        return of, (kept,)
    if view["agency_name"] and not given["name"]:
        return view["agency_name"], (of,)
    called = ", ".join(filter(None, (given["name"], given["job_role"] or given["relationship"])))
    place = given["organisation"] or view["agency_name"]
    protected = ("Identity protected: never disclose it",) if kind is ReferrerKind.NON_PROFESSIONAL else ()
    return called or of, tuple(filter(None, (place, of if called else None, *protected)))


def _child(view: View) -> Iterator[Row]:
    details = view["details"]
    name = " ".join(filter(None, (details["given_name"], details["family_name"])))
    known_as = (f"Also known as {details['also_known_as']}",) if details["also_known_as"] else ()
    yield Row("Name", name or "Not known, or erased", known_as,
              ("/details/given_name", "/details/family_name", "/details/also_known_as", "/child"))  # fmt: skip
    born = details["date_of_birth"]
    if born:
        yield Row("Born", _born(born, view["received_at"]), (), ("/details/date_of_birth",))
    elif details["expected_date_of_birth"]:
        expected = value(details["expected_date_of_birth"])
        yield Row("Expected", expected, (), ("/details/expected_date_of_birth",))
    address = details["address"]
    if address:
        lines = ", ".join(filter(None, (*(address["lines"] or "").splitlines(), address["postcode"])))
        yield Row("Address", lines or "Erased", (words(address["locality"]),) if address["locality"] else (),
                  ("/details/address",))  # fmt: skip
    for n, amended in enumerate(view["amendments"]):
        yield Row("Amended", _amended(amended), (*_some(amended["reason"]), who(amended["by"])), (f"/amendments/{n}",))
    received = view["details_as_received"]
    if received and received["address"] and received["address"] != address:
        lines = ", ".join(
            filter(None, (*(received["address"]["lines"] or "").splitlines(), received["address"]["postcode"]))
        )
        yield Row("Address as received", lines or "Erased", (), ("/details_as_received/address",))
    if details["school"]:
        yield Row("School", details["school"], (), ("/details/school",))
    if details["needs_immediate_protection"] is not Answer.NO:
        yield Row("Needs immediate protection", coded(details["needs_immediate_protection"]), (),
                  ("/details/needs_immediate_protection",))  # fmt: skip
    said = [each["verbatim"] for each in details["words"] if each["verbatim"]]
    if said:
        yield Row("In the child’s words", f"“{said[0]}”", tuple(f"“{each}”" for each in said[1:]), ("/details/words",))


def _amended(amended: View) -> str:
    """Address, school, since 1 July 2026"""
    since = f", since {day(amended['since'])}" if amended["since"] else ""
    return ", ".join(label(name).lower() for name in amended["changed"]).capitalize() + since


def _born(born: Any, received_at: datetime) -> str:
    on = date.fromisoformat(str(born))
    years, months = children.age_on(on, received_at.date())
    age = plural(years, "year") if years > 1 else plural(12 * years + months, "month")
    return f"{day(on)}, {age} old at the time"


def _screening(view: View) -> Iterator[Row]:
    check, screening = view["known_check"], view["screening"]
    if check:
        matched = ("Matched with a child already known",) if check["matched"] else ()
        yield Row("Known check", coded(check["result"]), (*matched, *_some(check["note"]), who(check["by"])),
                  ("/known_check", "/child"))  # fmt: skip
    level = screening["level"]
    if level:
        yield Row("Level of response", f"Level {level['level']}", (*_some(level["reasons"]), who(level["by"])),
                  ("/screening/level",))  # fmt: skip
    checks = screening["checks"]
    if checks:
        yield Row("Screening checks", f"{len(checks)} of {len(CheckKind)} made", tuple(map(_check, checks)),
                  ("/screening/checks",))  # fmt: skip
    found = screening["findings"]
    if found:
        yield Row("Significant harm", coded(found["significant_harm"]), _some(found["significant_harm_detail"]),
                  ("/screening/findings/significant_harm", "/screening/findings/significant_harm_detail"))  # fmt: skip
        urgent = Answer.YES in (found["urgent_action"], found["urgent_action_for_household"])
        nature = found["nature"]["established"] or found["nature"]["not_established_because"]
        yield Row("Urgent action", "Needed" if urgent else "Not needed", _some(found["urgent_action_detail"]),
                  ("/screening/findings/urgent_action", "/screening/findings/urgent_action_for_household"))  # fmt: skip
        if nature:
            yield Row("Findings", nature, (), ("/screening/findings",))
    outcome = view["outcome"]
    if outcome:
        yield Row("Outcome", coded(outcome["outcome"]), (*_some(outcome["reasons"]), *_some(outcome["redirected_to"])),
                  ("/outcome/outcome", "/outcome/reasons", "/outcome/redirected_to"))  # fmt: skip
        yield Row("Decided by", who(outcome["by"]), (moment(outcome["occurred_at"]),), ("/outcome/by",))
    advised = view["consultation"]
    if advised:
        yield Row("Outcome of the consultation", coded(advised["outcome"]),
                  (*_some(advised["advice"]), who(advised["by"])), ("/consultation",))  # fmt: skip


def _referral(view: View) -> Iterator[Row]:
    fast, call, referral = view["fast_track"], view["area_team_call"], view["referral"]
    if fast:
        yield Row(
            "Fast-tracked", moment(fast["occurred_at"]), (*_some(fast["grounds"]), who(fast["by"])), ("/fast_track",)
        )
    if call:
        yield Row("Area Team telephoned", moment(call["occurred_at"]), (words(call["team"]), who(call["by"])),
                  ("/area_team_call",))  # fmt: skip
    for n, crime in enumerate(view["suspicions"]):
        yield Row("Suspected crime", _police(crime), _some(crime["suspicion"]), (f"/suspicions/{n}",))
    if referral:
        yield Row("Referral", day(referral["referral_date"]), (), ("/referral/referral_date", "/referral/opened_at"))
        if referral["recorded_at"]:
            team = f"Team of {words(referral['team'])} notified" if referral["team"] else None
            places = tuple(f"/referral/{name}" for name in ("recorded_at", "recorded_by", "team", "outcome"))
            yield Row("Recorded", moment(referral["recorded_at"]), (*_some(team), who(referral["recorded_by"])), places)
    disposal = view["disposal"]
    if disposal:
        first, *others = map(coded, disposal["items"])
        yield Row("Disposal", "; ".join([first, *(other.lower() for other in others)]),
                  (*_some(disposal["reasons"]), who(disposal["by"])), ("/disposal",))  # fmt: skip
    seen = view["child_seen"]
    if seen:
        alone = "alone" if seen["alone"] else "not alone"
        yield Row(
            "Child seen", f"{moment(seen['occurred_at'])}, {alone}", _some(seen["reason_if_not"]), ("/child_seen",)
        )
    if view["authorised_on"]:
        act = view["authorisation"]
        yield Row("Authorised", day(view["authorised_on"]), (*_covered(act), who(act["by"])),
                  ("/authorised_on", "/authorisation"))  # fmt: skip
    lead = view["lead_practitioner"]
    if lead:
        yield Row("Lead practitioner", lead["name"] or "Name erased",
                  (*_some(lead["reasons"]), *_covered(lead), who(lead["by"])), ("/lead_practitioner",))  # fmt: skip
    if view["assessment_started_at"]:
        yield Row("Assessment started", moment(view["assessment_started_at"]), (), ("/assessment_started_at",))


def _police(crime: View) -> str:
    if crime["unreported"]:
        return "Not yet told to the police"
    return words(crime["police"]["force"]) + " notified" if crime["police"] else "No crime after all"


def _closure(view: View) -> Iterator[Row]:
    closure = view["closure"]
    if closure:
        why = (*_some(closure["rationale"]), *_covered(closure), who(closure["proposed_by"]))
        yield Row("Proposed", moment(closure["proposed_at"]), why,
                  ("/closure/proposed_at", "/closure/rationale", "/closure/proposed_by", "/closure/after"))  # fmt: skip
        if closure["disagreement"]:
            yield Row("Not agreed", who(closure["disagreement"]["by"]), _some(closure["disagreement"]["reason"]),
                      ("/closure/disagreement",))  # fmt: skip
        if closure["decision"]:
            decided = "Close" if closure["decision"]["close"] else "Keep open"
            yield Row(
                "Area Team Manager’s decision",
                decided,
                (*_some(closure["decision"]["reasons"]), *_covered(closure["decision"])),
                ("/closure/decision",),
            )
        if closure["closed_on"]:
            agreed = (f"Agreed by {who(closure['agreed_by'])}",) if closure["agreed_by"] else ()
            yield Row("Closed", day(closure["closed_on"]), agreed, ("/closure/closed_on", "/closure/agreed_by"))
    conclusion = view["conclusion"]
    if conclusion:
        to = (f"To {conclusion['authority']}",) if conclusion["authority"] else ()
        yield Row("Concluded", f"{day(conclusion['on'])}: {coded(conclusion['ending']).lower()}",
                  (*to, *_some(conclusion["reasons"]), who(conclusion["by"])), ("/conclusion",))  # fmt: skip
    if view["superseded"]:
        yield Row("Superseded", "Made redundant by copying", (), ("/superseded",))
    if view["joined"]:
        yield Row("Joined", "To the child’s open referral", (), ("/joined",))


def _check(check: View) -> str:
    said = [f"{coded(check['kind'])}: {coded(check['answer']).lower()}", check["detail"]]
    return ". ".join(part.rstrip(".") for part in said if part)


def _covered(act: View) -> tuple[str, ...]:
    """Why somebody acted for another team (A49)."""
    return (f"For another team: {act['cover_reason']}",) if act["cover_reason"] else ()


def _some(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()
