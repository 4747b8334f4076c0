"""Equality: of every case, who its child is as known today, by which outcomes and timeliness are compared (EQ1).

Codes of the census stand here as they stand in the log, and the age as a band. What was said in words - first language
and religion - stands as a keyed hash, by which what is alike is counted together, and sealed, for a view to name what
is counted. What was erased, or cannot be opened, is of no group.
"""

from collections.abc import Sequence
from datetime import date, datetime

from domain.account import ChildDetails
from domain.allocation import LeadPractitionerAllocated
from domain.consultation import ConsultationOutcomeDecided
from domain.contact import ContactRecorded
from domain.details import Amendments, DetailsAmended
from domain.equality import NOBT, Monitored, age_band, standing
from domain.erasure import ErasureApproved
from domain.facts import Recorded, Sealed
from domain.names import plain
from domain.screening import ContactOutcomeDecided
from domain.vocabulary import Characteristic, Disability, Ethnicity, Sex
from projections import rows
from projections.fresh import ByRecord, Place
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import equality

PURPOSE = "equality"
ERASED = "ERASED"
IN_WORDS = (Monitored.FIRST_LANGUAGE, Monitored.RELIGION)
SAID = (*(each.value for each in IN_WORDS), "date_of_birth", "expected_date_of_birth")


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the cases of a batch up to date."""
    batch = [entry for entry in batch if isinstance(entry.event, _COUNTS)]
    known = {row["case"]: row for row in rows.load(place, equality, {entry.stream for entry in batch})}
    for entry in batch:
        match entry.event:
            case ContactRecorded() as contact:
                begun: Row = {"case": entry.stream, "received_at": contact.received_at, "outcome": None, "lead": None}
                known[entry.stream] = begun | _groups(contact.details, contact.received_at, tools)
            case DetailsAmended() as amended if row := known.get(entry.stream):
                row |= _groups(Amendments(made=(amended,)).of(_details(row)), row["received_at"], tools)
            case ContactOutcomeDecided(outcome=outcome) | ConsultationOutcomeDecided(outcome=outcome) if (
                row := known.get(entry.stream)
            ):
                row["outcome"] = outcome.value
            case LeadPractitionerAllocated(practitioner=lead) if row := known.get(entry.stream):
                row["lead"] = lead
            case ErasureApproved(slots=slots) if "child" in slots and (row := known.get(entry.stream)):
                row |= {"said": None, "age": ERASED, **dict.fromkeys((each.value for each in IN_WORDS), ERASED)}
    rows.save(place, equality, known.values())


_COUNTS = (
    ContactRecorded, DetailsAmended, ContactOutcomeDecided, ConsultationOutcomeDecided, LeadPractitionerAllocated,
    ErasureApproved,
)  # fmt: skip

EQUALITY = Projection("equality", 1, (equality,), apply, by_record=ByRecord(_COUNTS))


def _groups(details: ChildDetails, received_at: datetime, tools: Tools) -> Row:
    """The columns that say what is known of a child, and the groups it counts in."""
    stands = standing(details)
    return {
        "ethnicity": details.ethnicity.value,
        "sex": stands[Monitored.SEX],
        "disability": [each.value for each in details.disabilities] or [NOBT],
        "refused": [each.value for each in details.refused],
        "said": rows.sealed_fields({name: getattr(details, name) for name in SAID}),
        "age": stands[Monitored.AGE] or _band(details, received_at, tools),
        **{each.value: stands[each] or _hash(details, each, tools) for each in IN_WORDS},
    }


def _details(row: Row) -> ChildDetails:
    """The same, read back from the columns."""
    return ChildDetails(
        ethnicity=Ethnicity(row["ethnicity"]),
        sex=Sex.UNKNOWN if row["sex"] == NOBT else Sex(row["sex"]),
        disabilities=tuple(Disability(each) for each in row["disability"] if each != NOBT),
        refused=tuple(map(Characteristic, row["refused"])),
        **rows.sealed_values(row["said"]),  # type: ignore[arg-type] # each under the name of its own field
    )


def _hash(details: ChildDetails, which: Monitored, tools: Tools) -> str:
    told = _opened(getattr(details, which.value), tools)
    return tools.digest(PURPOSE, which.value, plain(told)).hex() if told else ERASED


def _band(details: ChildDetails, received_at: datetime, tools: Tools) -> str:
    born = _opened(details.date_of_birth or details.expected_date_of_birth, tools)
    return age_band(date.fromisoformat(born), received_at.date()).value if born else ERASED


def _opened(value: object, tools: Tools) -> str | None:
    text = tools.open(value) if isinstance(value, Sealed) else None
    return text if isinstance(text, str) else None
