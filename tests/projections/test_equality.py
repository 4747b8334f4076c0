"""Who the children are, as known today, and what is compared of them (EQ1, C14)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app.reading import equality
from app.reading.equality import Compared, Group
from app.reading.looking import Reader
from app.reading.read_models import Reads
from app.reading.small_numbers import Share
from domain.equality import AgeBand, Monitored, age_band
from domain.progression import DuplicateSuperseded
from domain.vocabulary import Characteristic, Disability, Ethnicity, Sex
from tests.domain import examples
from tests.projections.front import NINE, Front, child

A_YEAR = (NINE - timedelta(days=1), NINE + timedelta(days=364))
POLISH: dict[str, Any] = {"ethnicity": Ethnicity.WOTH, "first_language": "Polish", "sex": Sex.FEMALE}
ENGLISH: dict[str, Any] = {"ethnicity": Ethnicity.WBRI, "first_language": "English", "sex": Sex.MALE}


def stands(front: Front, case: Any) -> dict[str, Any]:
    front.catch_up()
    (row,) = [row for row in front.rows("equality") if row["case"] == case]
    return row


async def compared(front: Front, reads: Reads) -> Compared:
    front.catch_up()
    since, before = A_YEAR
    rows = await reads.equality(front.tenant, since=since, before=before, now=NINE + timedelta(days=30))
    found = equality.compared(rows, Reader.of(front.keys))
    assert found
    return found


def groups(found: Compared, by: Monitored) -> dict[str | None, Group]:
    (comparison,) = [each for each in found.by if each.by is by]
    return {each.name: each for each in comparison.groups}


@pytest.mark.parametrize(
    ("born", "band"),
    [
        ("2026-07-08", AgeBand.UNBORN),
        ("2026-07-07", AgeBand.UNDER_1),
        ("2025-07-08", AgeBand.UNDER_1),
        ("2025-07-07", AgeBand.FROM_1),
        ("2021-07-07", AgeBand.FROM_5),
        ("2016-07-08", AgeBand.FROM_5),
        ("2016-07-07", AgeBand.FROM_10),
        ("2010-07-07", AgeBand.FROM_16),
    ],
)
def test_the_age_is_that_of_the_day_of_receipt(born: str, band: AgeBand) -> None:
    assert age_band(date.fromisoformat(born), NINE.date()) is band


async def test_a_child_counts_as_it_is_known_today_and_refused_is_not_unknown(front: Front) -> None:
    (opened,) = await front.receive(child())
    before = stands(front, opened.case)
    unknown = {"ethnicity": "NOBT", "first_language": "NOBT", "religion": "NOBT", "disability": ["NOBT"], "sex": "NOBT"}
    assert {name: before[name] for name in unknown} == unknown
    assert before["age"] == "5-to-9"
    await front.amend(opened, "ethnicity", "refused", ethnicity=Ethnicity.REFU, refused=(Characteristic.RELIGION,))
    await front.amend(opened, "first_language", "disabilities", first_language="Polish",
                      disabilities=(Disability.AUTISM, Disability.VISION))  # fmt: skip
    after = stands(front, opened.case)
    assert (after["ethnicity"], after["religion"], after["disability"]) == ("REFU", "REFU", ["AUT", "VIS"])
    assert after["first_language"] not in {"NOBT", "REFU", "Polish"}
    (other,) = await front.receive(child(first_language=" POLISH"))
    assert stands(front, other.case)["first_language"] == after["first_language"]
    await front.amend(opened, "date_of_birth", date_of_birth="2026-09-01")
    assert stands(front, opened.case)["age"] == "unborn"
    assert stands(front, opened.case)["first_language"] == after["first_language"]


async def test_the_rows_are_the_same_bit_by_bit_and_after_a_rebuild(front: Front) -> None:
    for number in range(4):
        (opened,) = await front.receive(child(**(POLISH if number % 2 else ENGLISH)))
        front.catch_up()
        await front.amend(opened, "religion", religion="Catholic")
        if number > 1:
            await front.refer(opened)
        front.catch_up()
    before = front.rows("equality")
    assert [row["outcome"] for row in before].count("progress-to-referral") == 2
    front.rebuild()
    assert front.rows("equality") == before


async def test_groups_are_compared_and_small_ones_are_not_shown(front: Front, reads: Reads) -> None:
    for number in range(22):
        (opened,) = await front.receive(child(**(POLISH if number < 8 else ENGLISH)))
        if number % 2:
            await front.refer(opened)
    await front.receive(child(first_language="Klingon", sex=Sex.MALE, ethnicity=Ethnicity.WBRI))
    found = await compared(front, reads)
    assert found.together.every.number == 25
    by_ethnicity = groups(found, Monitored.ETHNICITY)
    assert {name: each.every.number for name, each in by_ethnicity.items()} == {"WBRI": 15, "WOTH": 10}
    assert by_ethnicity["WOTH"].became["referral"].hidden  # four of eight
    assert by_ethnicity["WBRI"].became["referral"].hidden  # by which they could be worked out from the eleven of all
    assert found.together.became["referral"].number == 10
    assert by_ethnicity["WBRI"].became["early_help"].number == 0
    languages = groups(found, Monitored.FIRST_LANGUAGE)
    assert "Klingon" not in languages
    (of_language,) = [each for each in found.by if each.by is Monitored.FIRST_LANGUAGE]
    assert of_language.small == 2  # and the next, by which it could be worked out
    assert set(languages) == {"English"}
    assert groups(found, Monitored.AREA)["Boston"].every.number == 25


async def test_many_contacts_about_one_child_are_a_small_group(front: Front, reads: Reads) -> None:
    (first,) = await front.receive(child(**POLISH))
    await front.check(first)
    for _ in range(8):
        (opened,) = await front.receive(child(**POLISH))
        await front.check(opened, known=first.child)
    for _ in range(20):
        await front.receive(child(**ENGLISH))
    for _ in range(7):
        await front.receive(child(**ENGLISH | {"ethnicity": Ethnicity.CHNE}))
    found = await compared(front, reads)
    assert set(groups(found, Monitored.ETHNICITY)) == {"WBRI"}


async def test_timeliness_is_compared_by_the_share_that_was_kept(front: Front, reads: Reads) -> None:
    front.now = datetime.now(UTC) - timedelta(days=1)  # so that what is recorded is on record in time
    for number in range(12):
        (opened,) = await front.receive(child(**ENGLISH))
        if number < 10:
            await front.refer(opened)
    front.catch_up()
    since, now = front.now - timedelta(days=2), front.now + timedelta(days=30)
    rows = await reads.equality(front.tenant, since=since, before=now, now=now)
    found = equality.compared(rows, Reader.of(front.keys))
    assert found
    of_outcome = groups(found, Monitored.ETHNICITY)["WBRI"].timely["T2"]
    assert of_outcome.over.number == 10
    assert of_outcome.kept == Share(37, 100)  # two of twelve late


async def test_a_contact_superseded_or_received_in_another_year_is_not_counted(front: Front, reads: Reads) -> None:
    opened = [(await front.receive(child(**ENGLISH)))[0] for _ in range(8)]
    doubled = DuplicateSuperseded(kept=opened[0].case, reason="Twice.", by=examples.MANAGER, occurred_at=NINE)
    await front.append({opened[7].case: [doubled]})
    assert groups(await compared(front, reads), Monitored.SEX)["M"].every.number == 5  # seven, rounded
    assert equality.compared(
        await reads.equality(front.tenant, since=NINE - timedelta(days=9), before=NINE, now=NINE),
        Reader.of(front.keys),
    ) is None  # fmt: skip


async def test_what_was_erased_is_of_no_group_after_a_rebuild(front: Front) -> None:
    (opened,) = await front.receive(child(**ENGLISH))
    front.keys.destroy(opened.communication, "child")
    front.rebuild()
    row = stands(front, opened.case)
    assert (row["first_language"], row["age"], row["ethnicity"]) == ("ERASED", "ERASED", "WBRI")


async def test_of_whom_something_is_not_yet_obtained_is_listed_until_it_is_or_the_case_is_over(
    front: Front, reads: Reads
) -> None:
    told = {**ENGLISH, "religion": "None", "disabilities": (Disability.NONE,)}
    (known,) = await front.receive(child(**told))
    (opened,) = await front.receive(child(**{**told, "ethnicity": Ethnicity.NOBT}))
    (refuses,) = await front.receive(child(**{**told, "religion": None, "refused": (Characteristic.RELIGION,)}))
    front.catch_up()
    (row,) = (await reads.not_yet_obtained(front.tenant)).rows
    assert (row.case, row.missing, row.team, row.lead) == (opened.case, [Monitored.ETHNICITY], "Boston", None)
    assert not (await reads.not_yet_obtained(front.tenant, team="Lincoln")).rows
    doubled = DuplicateSuperseded(kept=known.case, reason="Twice.", by=examples.MANAGER, occurred_at=NINE)
    await front.append({opened.case: [doubled]})
    await front.amend(refuses, "disabilities", disabilities=())
    front.catch_up()
    (row,) = (await reads.not_yet_obtained(front.tenant)).rows
    assert (row.case, row.missing) == (refuses.case, [Monitored.DISABILITY])


def test_the_weeks_are_whole_and_over() -> None:
    since, before = equality.period(datetime(2026, 11, 29, 18, tzinfo=UTC))
    assert (since.isoformat(), before.isoformat()) == ("2025-11-24T00:00:00+00:00", "2026-11-23T00:00:00+00:00")
    assert equality.period(before)[1] == before
