"""What an agency's people see of their own: what they sent and what came of it, their concerns, and what they are
asked, as lists of what is known.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from app.base.references import spoken
from app.wording import challenges, summary
from app.wording.labels import coded, label, value
from app.wording.language import say, texts
from app.wording.rows import Row, View, acted, called, some
from app.wording.summary import Part
from app.wording.words import moment, words
from domain.policy import Pack

ENTRIES: Mapping[str, str] = texts(
    {
        "experiences": "How the child lives",
        "needs": "Levels of need considered",
        "referrals_not_made": "No referral made",
        "actions": "Done",
        "decisions": "Decided",
        "alternatives": "Another decision agreed with",
        "plans": "Monitoring planned",
        "reviews": "Monitoring reviewed",
        "impacts": "What has come of it",
        "meetings": "Fed back to a meeting",
        "supervisions": "Supervision",
        "shared": "Shared with a referral",
        "challenges": "A challenge it led to",
    }
)
"""What the entries of a concern are called, by where they stand in its view."""

_MOMENTS = frozenset({"held_at", "until"})
_AROUND = frozenset({"number", "professional", "by", "occurred_at", "plan", "supervision"})


def referral(view: View, pack: Pack) -> list[Part]:
    """What the agency sent of a child, and what came of it."""
    sent = view["submission"]
    of_the_child = {**sent, "received_at": view["received_at"], "amendments": (), "details_as_received": None}
    return _with_rows(
        {
            texts("Where it stands"): _stands(view, pack),
            texts("What you were told"): _told(view),
            texts("Why the parents were not informed"): _not_informing(view),
            texts("The other children you named"): _named(view, pack),
            texts("What you asked for"): _asked(view),
            texts("The child"): summary.child(of_the_child),
            texts("Your account"): summary.account(sent["account"]),
        }
    )


def concern(view: View, _: Pack) -> list[Part]:
    """A concern: what was noticed, and what was recorded of it since, in its order."""
    return _with_rows({texts("What was noticed"): _noticed(view), texts("What was recorded since"): _entries(view)})


def challenge(view: View, _: Pack) -> list[Part]:
    """A challenge, as both sides know it."""
    return _with_rows(
        {
            texts("The challenge"): challenges.raised(view),
            texts("The ladder"): challenges.climbed(view),
            texts("Its end"): challenges.ended(view),
        }
    )


def enquiry(view: View, _: Pack) -> list[Part]:
    """What the agency enquired, and what it is answered."""
    return _with_rows({texts("What you told"): _enquired(view), texts("What you are answered"): _responded(view)})


def request(view: View, _: Pack) -> list[Part]:
    """What is asked under section 27, and the agency's answer."""
    return _with_rows({texts("What is asked"): _asked_of(view)})


def entries(view: View) -> Iterator[tuple[int, str]]:
    """The entries of a concern that a referral can share: the number of each, and what it is."""
    opened = view["opened"]
    yield (
        1,
        say(
            "Noticed, {occurred_at}: {account}",
            occurred_at=moment(opened["occurred_at"]),
            account=opened["account"] or "erased",
        ),
    )
    for number, title, entry in _every(view, but=frozenset({"shared", "challenges", "supervisions"})):
        words = next((_said(name, said) for name, said in entry.items() if name not in _AROUND and said), "")
        yield number, f"{title}, {moment(entry['occurred_at'])}. {words}"


def _every(view: View, but: frozenset[str] = frozenset()) -> list[tuple[int, str, View]]:
    """The entries after the first, in their order."""
    found = [(each["number"], title, each) for name, title in ENTRIES.items() if name not in but for each in view[name]]
    return sorted(found, key=lambda each: each[0])


def _with_rows(parts: Mapping[str, Iterator[Row]]) -> list[Part]:
    found = [Part(title, tuple(rows)) for title, rows in parts.items()]
    return [part for part in found if part.rows]


def _stands(view: View, pack: Pack) -> Iterator[Row]:
    yield Row(say("Received"), moment(view["received_at"]))
    if view["acknowledged_at"]:
        yield Row(say("Acknowledged"), moment(view["acknowledged_at"]))
    if view["outcome"]:
        yield Row(say("Outcome"), pack.title_of(view["outcome"]), (moment(view["decided_at"]),))
    else:
        yield Row(say("Outcome"), say("Not decided yet"))
    if advised := view["consultation"]:
        more = (*some(advised["advice"]), moment(advised["occurred_at"]))
        yield Row(say("Advice"), pack.title_of(advised["outcome"]), more)
    if awaited := view["response"]:
        if awaited["ask_from"]:
            yield Row(say("If you hear nothing"), say("Ask from {ask_from} on", ask_from=moment(awaited["ask_from"])),
                      (say("At the latest by {ask_by}", ask_by=moment(awaited["ask_by"])),))  # fmt: skip
        if chased := awaited["chased"]:
            yield Row(
                say("You asked"), moment(chased["occurred_at"]), (coded(chased["means"]), *some(chased["spoke_to"]))
            )
        if told := awaited["received"]:
            more = (coded(told["means"]), moment(told["occurred_at"]))
            yield Row(say("You said you were told"), told["told"] or say("Erased"), more)


def _told(view: View) -> Iterator[Row]:
    for given in view["feedback"]:
        suits = tuple(f"{each['service']}: {each['reason']}" for each in given["alternatives"] or ())
        said = (*some(value(given["disposal"])), *some(given["reasons"]), *suits)
        yield Row(coded(given["became"]), moment(given["occurred_at"]), (*said, coded(given["means"])))


def _not_informing(view: View) -> Iterator[Row]:
    found = view["informing_challenge"]
    if found is None:
        return
    asked, answered, accepted = found["challenged"], found["answered"], found["accepted"]
    yield Row(say("The front door asks why"), asked["reasons"] or say("Erased"), (moment(asked["occurred_at"]),))
    if answered:
        stands = say("Your decision stands") if answered["stands"] else say("The parents may be informed")
        yield Row(say("Your answer"), stands, (*some(answered["reasons"]), moment(answered["occurred_at"])))
    if accepted:
        yield Row(say("Accepted"), accepted["reasons"] or say("Erased"), (moment(accepted["occurred_at"]),))


def _named(view: View, pack: Pack) -> Iterator[Row]:
    for each in view["named"]:
        if each["case"] != view["case"]:
            became = pack.title_of(each["outcome"]) if each["outcome"] else words(each["state"])
            yield Row(
                say("Case {case}", case=spoken(each["case"])),
                became,
                some(each["decided_at"] and moment(each["decided_at"])),
            )


def _asked(view: View) -> Iterator[Row]:
    sent = view["submission"]
    yield Row(say("Asked for"), f"{words(sent['intent'])}: {coded(sent['request']).lower()}")
    yield Row(say("Concern"), sent["concern_summary"] or say("Erased"))
    if view["agency_reference"]:
        yield Row(say("Your reference"), view["agency_reference"])
    if shared := view["shared_concern"]:
        for each in shared["entries"]:
            said = tuple(f"{words(told['field'].replace('.', ', '))}: {told['said']}" for told in each["words"])
            yield Row(say("Shared: {what}", what=coded(each["kind"]).lower()), moment(each["happened_at"]), said)


def _noticed(view: View) -> Iterator[Row]:
    opened = view["opened"]
    child = opened["child"]
    name = " ".join(filter(None, (child["given_name"], child["family_name"]))) or say("Erased")
    born = (say("Born {date_of_birth}", date_of_birth=value(child["date_of_birth"])),) if child["date_of_birth"] else ()
    yield Row(say("Child"), name, (*born, *some(child["agency_reference"])))
    yield Row(
        say("1. Noticed"), moment(opened["occurred_at"]), (*some(opened["account"]), _person(opened["professional"]))
    )


def _entries(view: View) -> Iterator[Row]:
    for number, title, entry in _every(view):
        more = tuple(
            _said(name, entry[name]) for name in entry if name not in _AROUND and entry[name] not in (None, [])
        )
        whose = (_person(entry["professional"]),) if "professional" in entry else ()
        yield Row(f"{number}. {title}", moment(entry["occurred_at"]), (*more, *whose))
    if closed := view["closed"]:
        yield Row(
            say("Closed"), moment(closed["occurred_at"]), (*some(closed["reasons"]), _person(closed["professional"]))
        )


def _said(name: str, given: object) -> str:
    if isinstance(given, list):
        return f"{label(name)}: {'; '.join(_one(name, each) for each in given)}"
    return f"{label(name)}: {_one(name, given)}"


def _one(name: str, given: object) -> str:
    if name in _MOMENTS:
        return moment(datetime.fromisoformat(str(given)))
    if not isinstance(given, Mapping):
        return value(given, name)
    if given.keys() == {"name", "role"}:
        return _person(given)
    if given.keys() == {"level", "why"}:
        return f"{value(given['level'])}. {given['why'] or say('Erased')}"
    return value(given)


def _person(who: View) -> str:
    return ", ".join(filter(None, (who["name"], who["role"]))) or say("Name erased")


def _enquired(view: View) -> Iterator[Row]:
    told = view["received"]
    person = told["person"]
    yield Row(say("Sent"), moment(told["received_at"]), some(told["professional"]["name"]))
    yield Row(say("About"), person["name"] or say("Erased"), called(person, "date_of_birth", "number"))
    yield Row(say("Information"), coded(told["kind"]), (*map(coded, told["grounds"]), *some(told["information"])))
    for n, child in enumerate(told["children"], start=1):
        name = " ".join(filter(None, (child["given_name"], child["family_name"]))) or say("Erased")
        yield Row(say("Child {n}", n=n), name, called(child, "date_of_birth", "address", "relationship", "contact"))
    for n, asked in enumerate(told["requests"], start=1):
        yield Row(say("Request {n}", n=n), asked["asked_for"] or say("Erased"))


def _responded(view: View) -> Iterator[Row]:
    response = view["response"]
    if response is None:
        yield Row(say("Answer"), say("Not there yet"))
        return
    for child in view["children"]:
        if said := child["view"]:
            more = (*some(said["reasons"]), *called(said, "referral_required", "advice"))
            yield Row(say("View on contact with child {number}", number=child["number"]), coded(said["view"]), more)
        if (report := child["report"]) and report["report"]:
            yield Row(say("Best interests of child {number}", number=child["number"]), report["report"])
    for each in view["answers"]:
        said = (
            say("Not shared: {why}", why=coded(each["withheld"]).lower())
            if each["withheld"]
            else each["answer"] or say("Erased")
        )
        yield Row(say("Answer to request {number}", number=each["number"]), said)
    for name, about in (("about_person", say("the person")), ("about_contact", "contact")):
        concerns = response[name]
        there_are = say("There are concerns") if concerns["there_are"] else say("There are no concerns")
        yield Row(say("About {about}", about=about), there_are, some(concerns["told"]))
    yield Row(say("Answered"), moment(response["occurred_at"]))


def _asked_of(view: View) -> Iterator[Row]:
    yield Row(say("Asked for"), view["asked_for"] or say("Erased"), (moment(view["asked_at"]),))
    if answer := view["answer"]:
        more = (*some(value(answer["ground"])), *some(answer["text"]), *some(answer["answered_by"]))
        yield Row(say("Your answer"), coded(answer["answer"]), (*more, *acted(answer)))
