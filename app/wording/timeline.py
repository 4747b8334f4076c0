"""The timeline of a history: its lines in words, and the deadlines that passed between them.

Pages and the terminal lay out what stands here.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import Enum
from itertools import groupby
from types import MappingProxyType
from typing import Any

from app.base.references import spoken
from app.reading.effects import EffectView
from app.reading.replay import PassedView, Replay, StepView
from app.record import authorities
from app.wording import case_management, notices, tracing
from app.wording.clock_bar import STATES
from app.wording.labels import coded, is_id, label, value, who
from app.wording.language import plural, say
from app.wording.words import UK, day, duration, exact, moment, time, words
from domain.clauses import Clause, clause
from domain.frozen import frozen
from domain.policy import Pack
from domain.procedure import Stream
from domain.timescales import Clock, ClockState
from domain.vocabulary import ReferrerKind

LATE = timedelta(hours=1)
"""From when on a record is said to have come late; what is written up within the hour is as prompt as can be."""

LONGEST = 320
"""Characters of an event's own words on its line; the whole is under it."""

MOST_BESIDE = 3
"""Events of the same act that are named one by one."""

MISSED = "deadline-missed"

Data = Mapping[str, Any]


@frozen
class Change:
    """A value before and after; empty for none. parts: what is new of a whole that was not there, name and value."""

    name: str
    before: str
    after: str
    parts: tuple[tuple[str, str], ...] = ()


@frozen
class Effect:
    """Something an event caused. tag: text and colour; number: of the other event, or of the last of several."""

    verb: str
    what: str
    rule: str | None = None
    due_at: datetime | None = None
    tag: tuple[str, str] | None = None
    number: int | None = None
    several: bool = False


@frozen(kw_only=True)
class Entry:
    """One line. title: what happened, and which of its kind. state: of the record after it, when it is its own event.
    claimed: a moment still to come, if that is when it was said to have happened.
    late: how long after it happened it was recorded, when that is long. news: whether there was nothing before any of
    its changes, so that only what is there now needs saying. alarm: whether a deadline was missed.
    """

    number: int
    title: str
    text: str
    by: str
    state: str
    stream: str
    position: int
    chain: str
    occurred_at: datetime
    recorded_at: datetime
    when: str
    recorded: str
    claimed: str
    late: str
    rules: tuple[Clause, ...]
    changes: tuple[Change, ...]
    news: bool
    data: tuple[Change, ...]
    effects: tuple[Effect, ...]
    erased: tuple[str, ...]
    alarm: bool


@frozen(kw_only=True)
class Passed:
    """A deadline that passed with nothing done. clock: by its id."""

    clause: str
    clock: str
    name: str
    due_at: datetime

    @property
    def words(self) -> str:
        """T1, level of response decided: nothing done by then"""
        name = f"{self.name[:1].lower()}{self.name[1:]}"
        return say("{clause}, {name}: nothing done by then", clause=self.clause, name=name)


def told(
    whole: Replay,
    steps: Sequence[StepView],
    now: datetime,
    *,
    by_happening: bool = False,
    called: Mapping[str, str] = MappingProxyType({}),
) -> list[Entry | Passed]:
    """Lines of a replay and the deadlines that passed before, between and after them, the earliest first. Of one that a
    line tells was missed, that line is enough.

    now: until when deadlines after the last line of all are told. by_happening: by the order in which things happened,
    not by what was on record. called: the names of siblings by their streams, as far as the reader knows them.
    """
    found: list[Entry | Passed] = []
    clocks = whole.clocks(whole.lines, now) if by_happening else ()
    reached: datetime | None = None
    for line in whole.lines[: steps[0]["number"] - 1]:
        reached = max(reached or line.entry.event.occurred_at, line.entry.event.occurred_at)
    for step in steps:
        if by_happening:
            happened = max(reached or step["occurred_at"], step["occurred_at"])
            candidates = _passed_between(clocks, reached, happened)
            if candidates:
                there = {clock.id for clock in whole.clocks(whole.lines[: step["number"] - 1], None)}
                found += [each for each in candidates if each.clock in there]
            reached = happened
        else:
            found += map(_passed, step["passed"])
        found.append(_entry(step, whole.own, called))
    if steps[-1]["number"] == len(whole.lines):
        since = reached if by_happening else steps[-1]["recorded_at"]
        still_open = [clock for clock in whole.clocks(whole.lines, now) if clock.stopped_at is None]
        found += _passed_between(still_open, since, now)
    missed = {_clock(step["data"]) for step in steps if step["event"] == MISSED}
    return [each for each in found if isinstance(each, Entry) or each.clock not in missed]


def _clock(data: Data) -> str:
    return f"{data['clause']}:{data['started_by']}"


def _entry(step: StepView, own: Stream, called: Mapping[str, str]) -> Entry:
    """A step of a replay as a line. own: the kind of the record's own stream. called: as of `told`."""
    detail, text = said(step["event"], step["data"], authorities.pack(step["pack"]))
    title = ", ".join(filter(None, (say(step["title"]), called.get(str(step["data"].get("sibling"))))))
    happened, recorded = step["occurred_at"], step["recorded_at"]
    after, claimed = recorded - happened, step["claimed_at"]
    changed = tuple(changes(step["changed"]))
    return Entry(
        number=step["number"],
        title=f"{title}: {detail}" if detail else title,
        text=text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …",
        by=who(step["by"]),
        state=words(step["state"]) if step["state"] and step["stream"] is own else "",
        stream=step["stream"],
        position=step["position"],
        chain=step["chain"],
        occurred_at=happened,
        recorded_at=recorded,
        when=moment(happened),
        recorded=_recorded(happened, recorded) if moment(happened) != moment(recorded) else "",
        claimed=say("said to have been {claimed}", claimed=moment(claimed)) if claimed else "",
        late=_later(after) if after >= LATE else "",
        rules=tuple(map(clause, step["rules"])),
        changes=changed,
        news=not any(change.before for change in changed),
        data=() if changed else tuple(_data(step["data"])),
        effects=tuple(_effects(step["caused"])),
        erased=tuple(label(path.replace(".", "/")) for path in step["erased"]),
        alarm=step["event"] == MISSED,
    )


def _passed(found: PassedView) -> Passed:
    """A deadline a replay says has passed."""
    return Passed(clause=found["clause"], clock=found["clock"], name=found["name"], due_at=found["due_at"])


def _passed_between(clocks: Sequence[Clock], after: datetime | None, until: datetime) -> list[Passed]:
    """The deadlines after one moment, up to another, by which nothing had been done."""
    return [
        Passed(clause=clock.clause, clock=clock.id, name=clock.name, due_at=clock.due_at)
        for clock in sorted(clocks, key=lambda clock: clock.due_at)
        if (after is None or clock.due_at >= after) and clock.due_at < until
        and (clock.stopped_at is None or clock.stopped_at > clock.due_at)
    ]  # fmt: skip


def _recorded(happened: datetime, recorded: datetime) -> str:
    """When, as far as it is not said by when it happened."""
    days = (recorded.astimezone(UK).date() - happened.astimezone(UK).date()).days
    if days == 0:
        return time(recorded)
    return say("the next day at {time}", time=time(recorded)) if days == 1 else moment(recorded)


def _later(after: timedelta) -> str:
    days = plural(after.days, "{count} day", "{count} days")
    return say("{time} later", time=days if after.days > 1 else duration(after))


def changes(changed: Sequence[Mapping[str, Any]]) -> list[Change]:
    """What changed, in words; the parts of what was not there before as one."""
    found: list[Change] = []
    for parent, group in groupby(changed, key=lambda change: change["pointer"].rpartition("/")[0]):
        said = [
            (each["pointer"], value(each["before"], each["pointer"]), value(each["after"], each["pointer"]))
            for each in group
        ]
        said = [each for each in said if each[1] or each[2]]
        if parent and len(said) > 1 and not any(before for _, before, _ in said):
            parts = tuple((label(pointer.rpartition("/")[2]), after) for pointer, _, after in said)
            found.append(Change(label(parent), "", "", parts))
        else:
            found += [Change(label(pointer), before, after) for pointer, before, after in said]
    return found


def _data(data: Data) -> list[Change]:
    """What an event of another stream holds; the ids of streams say nothing to anybody."""
    said = (Change(label(name), "", value(given, name)) for name, given in data.items() if not is_id(given))
    return [each for each in said if each.after]


# What it caused


def _effects(caused: Sequence[EffectView]) -> list[Effect]:
    """In words; a duty that only got less or more is one line, and so are many events of one act."""
    arose = {effect["clause"] for effect in caused if effect["kind"] == "duty-arose"}
    ended = {effect["clause"] for effect in caused if effect["kind"] == "duty-ended"}
    beside = [effect["number"] for effect in caused if effect["kind"] == "recorded-with"]
    found = [
        _effect(effect, remains=effect["clause"] in ended)
        for effect in caused
        if not (effect["kind"] == "duty-ended" and effect["clause"] in arose)
        and not (effect["kind"] == "recorded-with" and len(beside) > MOST_BESIDE)
    ]
    if len(beside) > MOST_BESIDE:
        events = plural(len(beside), "{count} event", "{count} events")
        found.append(Effect(say("Recorded with it"), events, number=beside[-1], several=True))
    return found


def _effect(effect: EffectView, *, remains: bool) -> Effect:
    kind, what, rule = effect["kind"], effect["what"], effect["clause"]
    if kind == "recorded-with":
        return Effect(say("Recorded with it"), what, number=effect["number"])
    if kind == "duty-arose":
        return Effect(say("Still to do") if remains else say("To do"), what, rule, effect["due_at"])
    if kind == "duty-ended":
        return Effect(say("Done"), what, rule)
    state = ClockState(effect["state"] or "running")
    if kind == "clock-started":
        return Effect(say("Clock started"), what, rule, effect["due_at"])
    if kind == "clock-stopped":
        return Effect(say("Clock stopped"), what, rule, tag=STATES[state])
    return Effect(say("Clock now due"), what, rule, effect["due_at"])


# What it says

DECIDED = frozenset(
    {"contact-outcome-decided", "outcome-copied", "consultation-outcome-decided", "hypothetical-outcome-decided"}
)
"""The events whose outcome is told by its title, which the policy pack says."""

Said = tuple[str, str]
"""What is added to a title, and the event's own words."""


def said(name: str, data: Data, pack: Pack) -> Said:
    """What an event says beside its title, from its lasting name and its fields as the audience sees them.

    pack: the one it was recorded under, which says what an outcome is called.
    """
    detail, text = _SAID.get(name, _generic)(data)
    return (pack.title_of(data["outcome"]) if name in DECIDED else detail), text


_OWN_WORDS = ("reasons", "reason", "rationale", "grounds", "suspicion", "text", "discussion", "detail", "note")


def _generic(data: Data) -> Said:
    """What is coded is added to the title. The event's own words are its reasons, or else whatever it holds."""
    detail = ", ".join(coded(each).lower() for each in data.values() if isinstance(each, Enum))
    reasons = next((str(data[name]) for name in _OWN_WORDS if data.get(name)), "")
    plain = {name: each for name, each in data.items() if not isinstance(each, Enum)}
    return detail, reasons or ". ".join(f"{each.name}: {each.after}".rstrip(".") for each in _data(plain))


def _communication(data: Data) -> Said:
    referrer = data["referrer"]
    called = [referrer.get("name"), referrer.get("job_role") or referrer.get("relationship"),
              referrer.get("organisation") or data["agency_name"]]  # fmt: skip
    said = ", ".join(filter(None, called))
    if not said and referrer["kind"] is ReferrerKind.NON_PROFESSIONAL:
        said = say("identity protected")
    return say("by {channel}", channel=coded(data["channel"]).lower()), say(
        "From: {source}{said}.", source=coded(data["source"]), said=f" ({said})" if said else ""
    )


def _contact(data: Data) -> Said:
    return coded(data["intent"]).lower(), data["concern_summary"] or ""


def _known_check(data: Data) -> Said:
    searched = say("Searched: {searched}.", searched=", ".join(data["searched"])) if data["searched"] else ""
    return coded(data["result"]).lower(), " ".join(filter(None, (searched, data["note"])))


def _check(data: Data) -> Said:
    said = [data["detail"], say("Asked: {asked}", asked=data["asked"]) if data["asked"] else None]
    told = ". ".join(each.rstrip(".") for each in said if each)
    return f"{coded(data['kind']).lower()}, {coded(data['answer']).lower()}", told


def _findings(data: Data) -> Said:
    nature = data["nature"]["established"] or data["nature"]["not_established_because"] or ""
    return say("significant harm {harm}", harm=coded(data["significant_harm"]).lower()), nature


def _outcome(data: Data) -> Said:
    return "", " ".join(filter(None, (data["reasons"], data["redirected_to"])))


def _disposal(data: Data) -> Said:
    return ", ".join(coded(item).lower() for item in data["items"]), data["reasons"] or ""


def _due(data: Data) -> str:
    due_at = moment(datetime.fromisoformat(str(data["due_at"])))
    return say("{name}: due by {due_at}.", name=data["name"], due_at=due_at)


def _enquiry(data: Data) -> str:
    return say("Enquiry {reference}.", reference=spoken(data["reference"]))


def _of_child(data: Data, *codes: Enum) -> str:
    return ", ".join((say("child {number}", number=data["number"]), *(coded(each).lower() for each in codes)))


_SAID: Mapping[str, Callable[[Data], Said]] = {
    "communication-received": _communication,
    "contact-recorded": _contact,
    "contact-copied": _contact,
    "deadline-neared": lambda data: (data["clause"], _due(data)),
    MISSED: lambda data: (data["clause"], _due(data)),
    "notice-sent": lambda data: (notices.named(data), notices.gone(data)),
    "notice-failed": lambda data: (notices.named(data), notices.not_gone(data)),
    "case-management-answered": case_management.answered,
    "case-management-recorded": case_management.recorded,
    "case-management-failed": case_management.failed,
    "case-management-renewed": case_management.renewed,
    **tracing.SAID,
    "notice-delivered": lambda data: (notices.named(data), notices.arrived(data)),
    "notice-not-delivered": lambda data: (notices.named(data), notices.not_arrived(data)),
    "notice-renewed": lambda data: (notices.named(data), notices.renewed(data)),
    "known-check-recorded": _known_check,
    "case-restricted": lambda data: (", ".join(data["named"]), data["reasons"] or ""),
    "glass-broken": lambda data: (say("until {until}", until=exact(data["until"])), data["reasons"] or ""),
    "conflict-declared": lambda data: (data["worker"], data["reasons"] or ""),
    "conflict-ended": lambda data: (data["worker"], data["reasons"] or ""),
    "concern-received": lambda data: (", ".join(coded(each["kind"]).lower() for each in data["entries"]), ""),
    "level-of-response-decided": lambda data: (say("level {level}", level=data["level"]), data["reasons"] or ""),
    "screening-requested": lambda data: ("", data["action"]),
    "screening-check-recorded": _check,
    "screening-findings-recorded": _findings,
    "contact-outcome-decided": _outcome,
    "outcome-copied": lambda _: ("", say("Copied from the subject child’s contact.")),
    "referral-advised": lambda _: (
        "", say("The practitioner was directed to Customer Services, to make the referral."),
    ),
    "consultation-requested": lambda data: ("", data["action"]),
    "hypothetical-consultation-recorded": lambda data: ("", data["summary"] or ""),
    "consultation-form-sent": lambda data: (data["adviser_name"] or "", ""),
    "consultation-became-contact": lambda data: (
        "", say("It is named by case {cases}.", cases=", ".join(map(spoken, data["cases"]))),
    ),
    "hypothetical-outcome-decided": lambda data: ("", data["advice"] or ""),
    "consultation-outcome-decided": lambda data: ("", data["advice"] or ""),
    "enquiry-received": lambda data: (coded(data["kind"]).lower(), data["information"] or ""),
    "enquiry-reviewed": lambda data: (coded(data["recorded"]).lower(), data["review"] or ""),
    "enquired-child-matched": lambda data: (_of_child(data, data["standing"]), data["searched"] or ""),
    "enquired-child-verified": lambda data: (_of_child(data, *data["verified_by"]), data["how"] or ""),
    "best-interests-reported": lambda data: (_of_child(data), data["report"] or ""),
    "view-on-contact-given": lambda data: (_of_child(data, data["view"]), data["reasons"] or ""),
    "enquiry-request-answered": lambda data: (
        say("request {number}", number=data["number"]), data["answer"] or data["reasons"] or "",
    ),
    "enquiry-answered": lambda data: ("", data["about_person"]["told"] or ""),
    "child-enquired-about": lambda data: (coded(data["kind"]).lower(), _enquiry(data)),
    "child-not-enquired-about": lambda data: ("", _enquiry(data)),
    "joined-to-referral": lambda _: ("", say("The contact went to the child’s open referral.")),
    "sibling-decided": lambda data: (
        say("to be referred") if data["refer"] else say("not referred"), data["reasons"] or "",
    ),
    "sibling-referral-decided": lambda _: ("", say("This child is to be referred, as a sibling.")),
    "sibling-case-opened": lambda _: ("", say("A case was opened for a sibling who had no contact.")),
    "referral-started": lambda _: ("", say("The child has an open referral from here on.")),
    "referral-ended": lambda _: ("", say("The child’s referral has ended.")),
    "referral-opened": lambda data: (day(data["on"]), say("The contact has become a referral.")),
    "referral-recorded": lambda data: ("", f"{words(data['outcome'])}."),
    "team-manager-notified": lambda data: ("", say("Team of {team}.", team=words(data["team"]))),
    "written-confirmation-expected": lambda _: ("", say("The written form should follow the telephone call.")),
    "disposal-authorised": _disposal,
    "referral-authorised": lambda data: (day(data["on"]), ""),
    "child-seen": lambda data: (say("alone") if data["alone"] else say("not alone"), data["reason_if_not"] or ""),
    "lead-practitioner-allocated": lambda data: (data["practitioner_name"] or "", data["reasons"] or ""),
    "team-manager-told": lambda data: (
        words(data["team"]) if data["team"] else "",
        say("The case turned to section 47 and who leads is no social worker."),
    ),
    "referral-led": lambda data: (data["practitioner_name"] or "", say("The child is an open case from here on.")),
    "closure-decided": lambda data: (say("close") if data["close"] else say("keep open"), data["reasons"] or ""),
    "case-file-opened": lambda data: (data["worker_name"] or "", say("The child is an open case from here on.")),
    "attachment-added": lambda data: (coded(data["kind"]), data["name"] or ""),
    "attachment-refused": lambda data: (coded(data["kind"]), say("Malware was found in it. It was not kept.")),
    "information-passed": lambda _: ("", say("To the child’s own worker.")),
    "information-read": lambda _: ("", say("What had come until then.")),
    "child-recorded": lambda _: ("", say("A person record was opened for the child.")),
    "child-matched": lambda _: ("", say("The child is one already known.")),
    "case-joined": lambda _: ("", say("From here on the case is one of a child already known.")),
    "case-left": lambda _: ("", say("The case left the person record opened for it.")),
    "identifier-claimed": lambda data: (coded(data["kind"]), tracing.claimed(data)),
    "safety-limited": lambda data: ("", say("Safe until {until}.", until=exact(data["until"]))),
    "information-redirected": lambda data: ("", say("To {to}.", to=data["to"]) if data["to"] else ""),
    "information-received": lambda data: ("", say("By {by_whom}.", by_whom=data["by_whom"]) if data["by_whom"] else ""),
    "police-notified": lambda data: (words(data["force"]), ""),
    "area-team-telephoned": lambda data: (
        words(data["team"]), say("To {spoke_to}.", spoke_to=data["spoke_to"]) if data["spoke_to"] else "",
    ),
    "referral-concluded": lambda data: (coded(data["ending"]).lower(), data["reasons"] or ""),
    "closed-at-referral": lambda data: (day(data["on"]), ""),
}  # fmt: skip
