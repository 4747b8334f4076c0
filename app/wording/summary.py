"""A record as a list of what is known of it: the summary on its page, and as it was at an event beside its history."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from app.base.references import spoken
from app.reading.audiences import CHAPTERS
from app.reading.changes import ChangeView, is_within
from app.reading.replay import Seen
from app.wording import challenges, consultations, enquiries, erasures, screened, shared_concern, told
from app.wording.labels import coded, label, value, who
from app.wording.language import plural, say, texts
from app.wording.rows import Row, View, acted, called, covered, of_chapter, of_fields, some
from app.wording.words import aged, day, moment, words
from domain import children
from domain.frozen import frozen
from domain.need_to_know import Matter
from domain.policy import Pack
from domain.vocabulary import Answer, Role


@frozen
class Part:
    """A chapter of a record."""

    title: str
    rows: tuple[Row, ...]


def parts(view: View, pack: Pack) -> list[Part]:
    """Every chapter that has something to say: of a case, a hypothetical consultation, a challenge, or an enquiry.

    pack: by which it is judged; it says what outcomes and disposals are called.
    """
    chapters = next(told(view, pack) for kind, told in _OF.items() if kind in view)
    said = [Part(title, tuple(rows)) for title, rows in chapters.items()]
    return [part for part in said if part.rows]


def _of_a_consultation(view: View, pack: Pack) -> dict[str, Iterator[Row]]:
    return {
        texts("The consultation"): consultations.asked(view),
        texts("The advice"): consultations.answered(view, pack),
        texts("Erasure"): erasures.rows(view),
    }


def _of_a_challenge(view: View, _: Pack) -> dict[str, Iterator[Row]]:
    return {
        texts("The challenge"): challenges.raised(view),
        texts("The ladder"): challenges.climbed(view),
        texts("Its end"): challenges.ended(view),
    }


def _of_an_enquiry(view: View, _: Pack) -> dict[str, Iterator[Row]]:
    return {
        texts("The enquiry"): enquiries.received(view),
        texts("The children"): enquiries.children(view),
        texts("The response"): enquiries.answered(view),
        texts("Erasure"): erasures.rows(view),
    }


THE_CHILD = texts("The child")


def _of_a_case(view: View, pack: Pack) -> dict[str, Iterator[Row]]:
    chapters = {
        texts("The contact"): _contact(view),
        THE_CHILD: child(view),
        texts("The account"): _account(view),
        texts("Shared of the agency’s own record"): shared_concern.entries(view),
        texts("Screening"): screened.rows(view, pack),
        texts("The referral"): _referral(view, pack),
        texts("Feedback"): told.referrers(view),
        texts("Closure"): _closure(view, pack),
    }
    by_their_names = {label(each.name): of_chapter(each, view) for each in CHAPTERS if each.name != "concern"}
    return chapters | by_their_names


_OF = {
    "case": _of_a_case, "consultation": _of_a_consultation, "challenge": _of_a_challenge, "enquiry": _of_an_enquiry
}  # fmt: skip


def tags(seen: Seen | None) -> list[tuple[str, str]]:
    """The state, and what else everybody should see at once: text and colour."""
    if seen is None:
        return [(say("Not begun"), "grey")]
    view = seen.view
    told = [(words(view["state"]), "blue")]
    if view.get("fast_track"):
        told.append((say("Fast-tracked"), "orange"))
    if view.get("parents_not_to_be_told"):
        told.append((say("Do not tell the parents"), "red"))
    if view.get("informing_disputed"):
        told.append((say("Disputed: not informing the parents"), "orange"))
    if _open_challenges(view):
        told.append((say("Challenged"), "orange"))
    if any(each["unreported"] for each in view.get("suspicions", ())):
        told.append((say("Crime not reported"), "red"))
    late = [clock for clock in seen.clocks if clock.overdue_by and clock.stopped_at is None]
    if late:
        told.append((say("{late} overdue", late=plural(len(late), "{count} clock", "{count} clocks")), "red"))
    return told


def _open_challenges(view: View) -> set[str]:
    part = view.get("challenges") or {"raised": (), "endings": ()}
    ended = {each["reference"] for each in part["endings"]}
    return {each["reference"] for each in part["raised"]} - ended


def changed(row: Row, changes: Sequence[ChangeView]) -> bool:
    """Whether one of the changes is to what a row says."""
    return any(is_within(change["pointer"], place) for change in changes for place in row.places)


def _contact(view: View) -> Iterator[Row]:
    claimed = (
        (say("Said to have been received {claimed_at}", claimed_at=moment(view["claimed_at"])),)
        if view["claimed_at"]
        else ()
    )
    later = (say("Which is later than it was sent"),) if view["clamped"] else ()
    yield Row(
        say("Received"), moment(view["received_at"]), (*claimed, *later), ("/received_at", "/claimed_at", "/clamped")
    )
    asked = f"{words(view['intent'])}: {coded(view['request']).lower()}"
    yield Row(say("Asked for"), asked, (), ("/intent", "/request"))
    if view["siblings"]:
        yield Row(say("Siblings"), _RELATED[view["siblings"]], (), ("/siblings",))
    if view["concern_summary"]:
        yield Row(say("Concern"), view["concern_summary"], (), ("/concern_summary",))
    if view["permission"] is not None:
        yield Row(say("Permission"), say("Given") if view["permission"] else say("Not given"), (), ("/permission",))
    yield Row(say("Referrer"), *referrer(view), ("/referrer", "/referrer_kind", "/agency", "/agency_name", "/source"))
    for n, each in enumerate(view["protected"]):
        by = ", ".join(coded(role) for role in each["who_may"])
        yield Row(say("Read apart: {matter}", matter=coded(each["matter"]).lower()), by, (), (f"/protected/{n}",))
    if consent := view["referrer_consent"]:
        said = called(consent, "to_parents", "to_agencies")
        yield Row(say("Consent to being named"), said[0], (*said[1:], *acted(consent)), ("/referrer_consent",))
    yield from of_fields({"agency_reference": view["agency_reference"]}, "")
    yield Row(say("Came by"), f"{words(view['channel'])}, {words(view['route']).lower()}",
              some(view["route_reason"]), ("/channel", "/route", "/route_reason"))  # fmt: skip
    if view["after_consultation"]:
        yield Row(
            say("After a hypothetical consultation"), spoken(view["after_consultation"]), (), ("/after_consultation",)
        )
    yield Row(say("Taken by"), who(view["taken_by"]), (), ("/taken_by",))
    written = view["written_confirmation"]
    if written:
        came = (
            say("Came {received_at}", received_at=moment(written["received_at"]))
            if written["received_at"]
            else say("Expected, not there yet")
        )
        since = (
            (say("Expected since {expected_since}", expected_since=moment(written["expected_since"])),)
            if written["expected_since"]
            else ()
        )
        yield Row(say("Written confirmation"), came, (*some(written["text"]), *since), ("/written_confirmation",))
    for n, added in enumerate(view["information"]):
        yield Row(say("Information added"), added["text"] or say("Erased"), acted(added),
                  (f"/information/{n}",))  # fmt: skip


_RELATED = texts(
    {
        Answer.YES: "The children of this communication are siblings",
        Answer.NO: "The children of this communication are no siblings",
        Answer.NOT_YET_KNOWN: "Not yet known whether the children of this communication are siblings",
    }
)


def referrer(view: View) -> tuple[str, tuple[str, ...]]:
    """Who referred, as far as the reader may know."""
    kind, given = view["referrer_kind"], view["referrer"]
    of = coded(view["source"])
    held = any(each["matter"] is Matter.REFERRER for each in view["protected"])
    if given is None:
        return of, (coded(kind), say("Identity protected") if held else say("Gave no name"))
    if view["agency_name"] and not given["name"]:
        return view["agency_name"], (of,)
    named = ", ".join(filter(None, (given["name"], given["job_role"], given["relationship"])))
    places = dict.fromkeys(filter(None, (given["organisation"], view["agency_name"])))
    reached = filter(None, (given["telephone"], given["email"], given["address"], given["knowledge"]))
    consents = (say("Consents to being named"),) if given["consents_to_disclosure"] else ()
    return named or of, (*places, *some(of if named else None), *reached, *consents, coded(kind))


def child(view: View) -> Iterator[Row]:
    """Who the child is, as it is known, and what was known before."""
    details = view["details"]
    name = " ".join(filter(None, (details["given_name"], details["family_name"])))
    known_as = (
        (say("Also known as {also_known_as}", also_known_as=details["also_known_as"]),)
        if details["also_known_as"]
        else ()
    )
    yield Row(say("Name"), name or say("Not known, or erased"), known_as,
              ("/details/given_name", "/details/family_name", "/details/also_known_as", "/child"))  # fmt: skip
    born = details["date_of_birth"]
    if born:
        yield Row(say("Born"), _born(born, view["received_at"]), (), ("/details/date_of_birth",))
    if details["expected_date_of_birth"]:
        expected = value(details["expected_date_of_birth"])
        yield Row(say("Expected"), expected, (), ("/details/expected_date_of_birth",))
    address = details["address"]
    if address:
        yield Row(say("Address"), _lines(address), (words(address["locality"]),) if address["locality"] else (),
                  ("/details/address",))  # fmt: skip
    for n, amended in enumerate(view["amendments"]):
        yield Row(say("Amended"), _amended(amended), (*some(amended["reason"]), *acted(amended)), (f"/amendments/{n}",))
    received = view["details_as_received"] or {}
    for name, before in received.items():
        if before and before != details[name]:
            said = (_lines(before), *called(before, "locality")) if name == "address" else (value(before, name),)
            yield Row(
                say("{name}, as received", name=label(name)), said[0], said[1:], (f"/details_as_received/{name}",)
            )
    if details["needs_immediate_protection"] is not Answer.NO:
        yield Row(say("Needs immediate protection"), coded(details["needs_immediate_protection"]), (),
                  ("/details/needs_immediate_protection",))  # fmt: skip
    for n, said in enumerate(details["words"]):
        disclosed = (say("The first disclosure"),) if said["first_disclosure"] else ()
        heard = say(
            "Heard by {heard_by}, {heard_at}",
            heard_by=said["heard_by"] or say("somebody whose name was erased"),
            heard_at=moment(said["heard_at"]),
        )
        quoted = f"“{said['verbatim']}”" if said["verbatim"] else say("Erased")
        yield Row(say("In the child’s words"), quoted, (heard, *disclosed), (f"/details/words/{n}",))
    yield from of_fields(details, "/details", but=_TOLD_OF_THE_CHILD)
    for n, identifier in enumerate(details["identifiers"]):
        number = identifier["number"] or say("Erased")
        yield Row(coded(identifier["kind"]), number, (), (f"/details/identifiers/{n}",))


_TOLD_OF_THE_CHILD = frozenset(
    {"given_name", "family_name", "also_known_as", "date_of_birth", "expected_date_of_birth", "address",
     "needs_immediate_protection", "words", "identifiers"}
)  # fmt: skip


def _lines(address: View) -> str:
    return ", ".join(filter(None, (*(address["lines"] or "").splitlines(), address["postcode"]))) or say("Erased")


def account(said: View) -> Iterator[Row]:
    """What the referrer said."""
    yield from of_fields(said, "/account", but={"parents_informed", "statements", "chronology"})
    told = said["parents_informed"]
    if told:
        why = (*some(told["reason"]), *called(told, "at_risk"))
        yield Row(say("Parents informed"), value(told["informed"]), why, ("/account/parents_informed",))
    for n, each in enumerate(said["statements"]):
        more = (*some(each["source"]), *called(each, "when", "where"))
        yield Row(coded(each["kind"]), each["text"] or say("Erased"), more, (f"/account/statements/{n}",))
    for n, entry in enumerate(said["chronology"]):
        yield Row(value(entry["on"]), entry["what"] or say("Erased"), (), (f"/account/chronology/{n}",))


def _account(view: View) -> Iterator[Row]:
    yield from account(view["account"])
    for n, amended in enumerate(view["household_amendments"]):
        whose = say("Member {member}: {amended}", member=amended["member"], amended=_amended(amended))
        why = (*some(amended["reason"]), *acted(amended))
        yield Row(say("Household amended"), whose, why, (f"/household_amendments/{n}",))
    received = view["household_as_received"]
    if received:
        yield Row(say("Household, as received"), say("{count} told of", count=len(received)),
                  tuple(map(value, received)),
                  ("/household_as_received",))  # fmt: skip
    complete = view["completeness"]
    lacking = tuple(_lacking(each) for each in complete["items"] if each["lacking"])
    obtained = say("{obtained} of {of} obtained", obtained=complete["obtained"], of=complete["of"])
    yield Row(say("Items of information"), obtained, lacking, ("/completeness",))


def _lacking(item: View) -> str:
    """Address and school: lacks school or nursery. Not asked: to be asked on Monday"""
    why = ": ".join(filter(None, (coded(item["why"]) if item["why"] else None, item["reason"])))
    return ". ".join(
        filter(
            None,
            (
                say(
                    "{item}: lacks {lacking}", item=coded(item["item"]), lacking=", ".join(map(_lack, item["lacking"]))
                ),
                why,
            ),
        )
    )


def _lack(text: str) -> str:
    """What an item lacks, and of whom."""
    whose = _whose(text)
    if whose is None:
        return words(text).lower()
    lack = words(whose["lack"]).lower()
    if whose["number"]:
        return say("{lack} of member {number} of the household", lack=lack, number=whose["number"])
    return say("{lack} of the child", lack=lack)


_whose = re.compile(r"(?P<lack>.+) of (?:the child|member (?P<number>\d+) of the household)").fullmatch
_LACKING = texts(("Given name", "Name", "Gender", "School or nursery", "Who has parental responsibility",
                  "Who lives with the child", "The parents"))  # fmt: skip
"""What may be lacking and is no field's name."""


def _amended(amended: View) -> str:
    """Address, school, since 1 July 2026"""
    what = ", ".join(label(name).lower() for name in amended["changed"]).capitalize()
    return say("{what}, since {since}", what=what, since=day(amended["since"])) if amended["since"] else what


def _born(born: Any, received_at: datetime) -> str:
    on = date.fromisoformat(str(born))
    years, months = children.age_on(on, received_at.date())
    age = aged(years, months)
    return say("{on}, {age} old at the time", on=day(on), age=age)


def _referral(view: View, pack: Pack) -> Iterator[Row]:
    fast, call, referral = view["fast_track"], view["area_team_call"], view["referral"]
    if fast:
        yield Row(
            say("Fast-tracked"),
            moment(fast["occurred_at"]),
            (*some(fast["grounds"]), who(fast["by"])),
            ("/fast_track",),
        )
    if call:
        whom = (words(call["team"]), *called(call, "spoke_to"), who(call["by"]))
        yield Row(say("Area Team telephoned"), moment(call["occurred_at"]), whom, ("/area_team_call",))
    yield from crimes(view)
    if referral:
        yield Row(
            say("Referral"),
            day(referral["referral_date"]),
            (moment(referral["opened_at"]),),
            ("/referral/referral_date", "/referral/opened_at"),
        )
        if referral["recorded_at"]:
            team = say("Team of {team} notified", team=words(referral["team"])) if referral["team"] else None
            places = tuple(f"/referral/{name}" for name in ("recorded_at", "recorded_by", "team", "outcome"))
            yield Row(
                say("Recorded"),
                moment(referral["recorded_at"]),
                (*some(referral["outcome"]), *some(team), who(referral["recorded_by"])),
                places,
            )
    disposal = view["disposal"]
    if disposal:
        why = (*some(disposal["reasons"]), *called(disposal, "reasonable_cause", "services"), *acted(disposal))
        yield Row(say("Disposal"), "; ".join(map(pack.title_of, disposal["items"])), why, ("/disposal",))
    seen = view["child_seen"]
    if seen:
        alone = say("alone") if seen["alone"] else say("not alone")
        yield Row(
            say("Child seen"),
            f"{moment(seen['occurred_at'])}, {alone}",
            (*some(seen["reason_if_not"]), who(seen["by"])),
            ("/child_seen",),
        )
    if view["authorised_on"]:
        act = view["authorisation"]
        yield Row(say("Authorised"), day(view["authorised_on"]), (*covered(act), *acted(act)),
                  ("/authorised_on", "/authorisation"))  # fmt: skip
    lead = view["lead_practitioner"]
    if lead:
        considered = called(lead, "time_considered", "skills_considered", "partners_consulted")
        worker = say("A social worker") if lead["social_worker"] else say("Not a social worker")
        why = (worker, *some(lead["reasons"]), *considered, *covered(lead), *acted(lead))
        yield Row(say("Lead practitioner"), lead["name"] or say("Name erased"), why, ("/lead_practitioner",))
    if view["assessment_started_at"]:
        yield Row(say("Assessment started"), moment(view["assessment_started_at"]), (), ("/assessment_started_at",))


def crimes(view: View) -> Iterator[Row]:
    """The crimes suspected, as far as the reader may know of them."""
    for n, crime in enumerate(view["suspicions"]):
        which = (say("Suspicion {number}", number=crime["number"]),) if crime["number"] > 1 else ()
        said = (*which, *some(crime["suspicion"]), *acted(crime), *_answered(crime))
        yield Row(say("Suspected crime"), _police(crime), said, (f"/suspicions/{n}",))


def _police(crime: View) -> str:
    if crime["unreported"]:
        return say("Not yet told to the police")
    if crime["police"]:
        return say("{force} notified", force=words(crime["police"]["force"]))
    return say("No crime after all")


def _answered(crime: View) -> tuple[str, ...]:
    """What the police were told under, or why there was no crime after all, and by whom."""
    said: list[str] = []
    if crime["police"]:
        said += [*called(crime["police"], "police_reference"), *acted(crime["police"])]
    if crime["no_crime"]:
        said += [*some(crime["no_crime"]["reasons"]), *acted(crime["no_crime"])]
    return tuple(said)


def _closure(view: View, pack: Pack) -> Iterator[Row]:
    closure = view["closure"]
    if closure:
        after, discussed = called(closure, "after"), called(closure, "discussion")
        why = (*after, *some(closure["rationale"]), *discussed, *covered(closure), who(closure["proposed_by"]))
        yield Row(say("Proposed"), moment(closure["proposed_at"]), why,
                  ("/closure/proposed_at", "/closure/rationale", "/closure/proposed_by", "/closure/after",
                   "/closure/discussion"))  # fmt: skip
        if closure["disagreement"]:
            by, at = acted(closure["disagreement"])
            yield Row(say("Not agreed"), by, (*some(closure["disagreement"]["reason"]), at), ("/closure/disagreement",))
        if closure["decision"]:
            decided = say("Close") if closure["decision"]["close"] else say("Keep open")
            yield Row(
                say("{role}’s decision", role=pack.titles[Role.AREA_TEAM_MANAGER]),
                decided,
                (*some(closure["decision"]["reasons"]), *covered(closure["decision"]), *acted(closure["decision"])),
                ("/closure/decision",),
            )
        if closure["closed_on"]:
            agreed = (
                (say("Agreed by {agreed_by}", agreed_by=who(closure["agreed_by"])),) if closure["agreed_by"] else ()
            )
            yield Row(say("Closed"), day(closure["closed_on"]), (*some(closure["outcome"]), *agreed),
                      ("/closure/closed_on", "/closure/outcome", "/closure/agreed_by"))  # fmt: skip
    conclusion = view["conclusion"]
    if conclusion:
        to = (say("To {authority}", authority=conclusion["authority"]),) if conclusion["authority"] else ()
        yield Row(say("Concluded"), f"{day(conclusion['on'])}: {coded(conclusion['ending']).lower()}",
                  (*to, *some(conclusion["reasons"]), who(conclusion["by"])), ("/conclusion",))  # fmt: skip
    if view["superseded"]:
        yield Row(say("Superseded"), say("Made redundant by copying"), (), ("/superseded",))
    if view["joined"]:
        yield Row(say("Joined"), say("To the child’s open referral"), (), ("/joined",))
