"""What is read apart from its case, as rows."""

from collections.abc import Iterator

from app.reading.shown.police_reference import REFERENCES
from app.reading.told.police import NOT_INFORMED, SITE_SUPPORT
from app.wording import summary
from app.wording.labels import label, value
from app.wording.rows import Row, View, of_section
from domain.need_to_know import IDENTIFYING, Matter

_SECTIONS = ((NOT_INFORMED, "family_not_informed"), (SITE_SUPPORT, "site_support"))


def rows(matter: Matter, told: View) -> Iterator[Row]:
    """A matter as it is told."""
    match matter:
        case Matter.REFERRER:
            said = told["referrer"]
            yield from (Row(label(name), said[name], (), ()) for name in IDENTIFYING if said[name])
            yield from (Row("To the family", each, (), ()) for each in told["referrers_knowledge"])
        case Matter.VISITING_RISK:
            if told["risk_to_staff"]:
                yield Row("Risk to whoever visits", value(told["risk_to_staff"]), (), ())
        case Matter.POLICE:
            yield from summary.crimes(told)
            yield from (of_section(REFERENCES, each, "") for each in told["references"])
            yield from (of_section(section, told[name], "") for section, name in _SECTIONS if told[name])
