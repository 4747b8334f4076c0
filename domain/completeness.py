"""How complete the information on a referral is.

Fifteen items are to be obtained, as much of them as possible (R8). Each counts once everything it names is there: as
the contact gave it, as it was amended since, or as the Lead Practitioner learnt it; what somebody refused to say is an
answer. Of an item that is not whole it is known what it lacks, and why, where that was said. It is a measure, and
holds up nothing (A23).
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from domain.account import Account, ChildDetails, HouseholdMember
from domain.due import Duty, Queue, duty
from domain.frozen import frozen
from domain.obtaining import InformationItem, NotObtained
from domain.vocabulary import Answer, Characteristic, Ethnicity, Role, Sex

if TYPE_CHECKING:
    from domain.records import Case


@frozen(kw_only=True)
class Standing:
    """How an item stands. lacking: what it lacks, in words; because: why, where that was said."""

    item: InformationItem
    lacking: tuple[str, ...]
    because: NotObtained | None

    @property
    def obtained(self) -> bool:
        """Whether it is whole."""
        return not self.lacking

    @property
    def accounted_for(self) -> bool:
        """Whether it is whole, or it was said why not."""
        return self.obtained or self.because is not None


def items(case: "Case") -> tuple[Standing, ...]:
    """The fifteen, in the procedure's order."""
    details, account = case.details, case.account  # each put together once
    return tuple(_standing(case, item, details, account) for item in InformationItem)


def duties(case: "Case") -> Iterator[Duty]:
    """What whoever leads still has to obtain, or to say why not."""
    if not case.allocation.lead:
        return
    missing = [each.item.words for each in items(case) if not each.accounted_for]
    if missing:
        what = f"Obtain from the referrer, or say why not: {'; '.join(missing)}."
        yield duty("R8", Queue.LED, what, (Role.LEAD_PRACTITIONER,))


def _standing(case: "Case", item: InformationItem, details: ChildDetails, account: Account) -> Standing:
    lacking = () if case.obtained.told(item) else tuple(_lacking(case, item, details, account))
    return Standing(item=item, lacking=lacking, because=case.obtained.missing.get(item) if lacking else None)


def _lacking(case: "Case", item: InformationItem, details: ChildDetails, account: Account) -> Iterator[str]:
    """What an item lacks. Nationality and immigration status are the child's; those of the parents are kept as well."""
    match item:
        case InformationItem.NAMES:
            born = details.date_of_birth or details.expected_date_of_birth
            yield from _without(
                {"given name": details.given_name, "family name": details.family_name, "date of birth": born,
                 "gender": details.sex is not Sex.UNKNOWN}
            )  # fmt: skip
        case InformationItem.ADDRESS:
            yield from _without({"address": details.address, "school or nursery": details.school})
        case InformationItem.PARENTAL_RESPONSIBILITY:
            yield from _without({"who has parental responsibility": _parents(account)})
        case InformationItem.HOUSEHOLD:
            yield from _of_the_household(account.household)
        case InformationItem.ETHNICITY:
            yield from _of_heritage("the child", details)
            yield from (lack for n, parent in _parents(account) for lack in _of_heritage(_called(n), parent))
            yield from _without({"the parents": _parents(account)})
        case InformationItem.NATIONALITY:
            yield from _untold(details, Characteristic.NATIONALITY, Characteristic.IMMIGRATION_STATUS)
        case InformationItem.NEEDS:
            needs = () if details.disabilities else (Characteristic.ADDITIONAL_NEEDS,)
            yield from _untold(details, *needs, Characteristic.COMMUNICATION_NEEDS)
        case InformationItem.CONDITION:
            yield from _without({"current location": details.current_location, "condition": details.condition})
        case _:
            yield from _without({item.value.replace("-", " "): _told_by_the_referrer(case, item, details, account)})


def _told_by_the_referrer(case: "Case", item: InformationItem, details: ChildDetails, account: Account) -> bool:
    told = {
        InformationItem.EVENTS: account.chronology or account.history,
        InformationItem.CONCERN: case.contact.concern_summary or account.statements,
        InformationItem.PROTECTION: details.needs_immediate_protection is not Answer.NOT_YET_KNOWN,
        InformationItem.PERPETRATOR: account.alleged_perpetrator,
        InformationItem.REFERRER: case.contact.relationship_told,
        InformationItem.AGENCIES: account.other_agencies,
        InformationItem.PARENTS: account.parents_informed,
    }
    return bool(told[item])


def _parents(account: Account) -> list[tuple[int, HouseholdMember]]:
    """Those with parental responsibility, each with their number in the household."""
    return [(n, each) for n, each in enumerate(account.household, start=1) if each.parental_responsibility]


def _of_the_household(members: tuple[HouseholdMember, ...]) -> Iterator[str]:
    yield from _without({"who lives with the child": members})
    for n, member in enumerate(members, start=1):
        if member.lives_with_child is not False:
            named = {"name": member.name, "date of birth": member.date_of_birth}
            yield from (f"{lack} of {_called(n)}" for lack in _without(named))


def _of_heritage(whose: str, person: ChildDetails | HouseholdMember) -> Iterator[str]:
    """Not yet obtained is missing, refused is not (EQ2)."""
    if person.ethnicity in {None, Ethnicity.NOBT}:
        yield f"ethnicity of {whose}"
    told = _untold(person, Characteristic.FIRST_LANGUAGE, Characteristic.RELIGION)
    yield from (f"{lack} of {whose}" for lack in told)


def _untold(person: ChildDetails | HouseholdMember, *wanted: Characteristic) -> Iterator[str]:
    for each in wanted:
        if getattr(person, each.value) is None and each not in person.refused:
            yield each.value.replace("_", " ")


def _without(named: Mapping[str, object]) -> Iterator[str]:
    return (name for name, value in named.items() if not value)


def _called(n: int) -> str:
    """By their number, which amends them; a name is personal, and sealed."""
    return f"member {n} of the household"
