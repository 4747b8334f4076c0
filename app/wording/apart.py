"""What is read apart from its case, as rows."""

from collections.abc import Iterator

from app.reading.shown.police_reference import REFERENCES
from app.reading.told.police import NOT_INFORMED, NOT_INFORMED_BEFORE, SITE_SUPPORT
from app.wording import summary
from app.wording.labels import coded, label, value
from app.wording.language import say
from app.wording.rows import Row, View, of_section, some
from app.wording.words import day, moment
from domain.need_to_know import IDENTIFYING, Matter
from domain.policy import Pack

_SECTIONS = ((NOT_INFORMED, "family_not_informed"), (SITE_SUPPORT, "site_support"))


def to_the_family(told: View, pack: Pack) -> Iterator[Row]:
    """What a parent or carer may be told."""
    yield Row(say("Child"), " ".join(filter(None, (told["child"]["given_name"], told["child"]["family_name"]))), (), ())
    yield Row(say("Received"), moment(told["received_at"]), (), ())
    yield Row(say("Where it stands"), coded(told["state"]), (), ())
    if told["outcome"]:
        yield Row(say("Decided"), pack.title_of(told["outcome"]), (moment(told["decided_at"]),), ())
    if told["disposal"]:
        yield Row(say("What is to be done"), ", ".join(map(coded, told["disposal"])), (), ())
    if told["lead"]:
        yield Row(say("Whom to ask"), told["lead"], (), ())
    if informed := told["parent_informed"]:
        yield Row(say("A parent was informed"), moment(informed["occurred_at"]), (), ())
    if informed := told["family_informed"]:
        yield Row(say("Told before"), moment(informed["occurred_at"]), some(informed["told"]), ())
    if explained := told["assessment"]:
        yield Row(
            say("The assessment"),
            explained["how"] or "",
            (say("A decision by {decision_on}", decision_on=day(explained["decision_on"])),),
            (),
        )


def rows(matter: Matter, told: View) -> Iterator[Row]:
    """A matter as it is told."""
    match matter:
        case Matter.REFERRER:
            said = told["referrer"]
            yield from (Row(label(name), said[name], (), ()) for name in IDENTIFYING if said[name])
            yield from (Row(say("To the family"), each, (), ()) for each in told["referrers_knowledge"])
        case Matter.VISITING_RISK:
            if told["risk_to_staff"]:
                yield Row(say("Risk to whoever visits"), value(told["risk_to_staff"]), (), ())
        case Matter.POLICE:
            yield from summary.crimes(told)
            yield from (of_section(REFERENCES, each, "") for each in told["references"])
            yield from (of_section(NOT_INFORMED_BEFORE, each, "") for each in told["family_not_informed_before"])
            yield from (of_section(section, told[name], "") for section, name in _SECTIONS if told[name])
