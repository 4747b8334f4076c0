"""What a policy pack and a calendar say is pinned: a change is a new one."""

import json
from importlib.resources import files

import pytest

from app.record import rules
from app.record.rules import Rules
from domain import policy

DIGESTS = {
    "lincolnshire-2024-06": "8abf27695a09fdb94ecb41918a418280f5c0815dacd878028563719ee1ad3f54",
    "lincolnshire-2026-11": "0eb73ced554b0ee8ab463996e2f112bc67274113a5d26e35c2c32d81e3f63363",
    "othertown-2025-01": "58df3a4de8c1d666d2f4eebd87fc4f6619aa54ce6371d2c57152eaba747fa4ac",
    "othertown-2026-11": "6b43665a0f113c40d1b8c2153cf1d3ba9c30f610a28420481ab232a99662756e",
    "othertown-2026-12": "ff8b2976c51e532201fb4be9a70b8a629ef7c3f63da96a1c61a91f948051782e",
    "same-day-example": "c7a4c905a1fece7cf13dc268a6f054cd92cde52b2d02f6599cbd8c2c37103bca",
    "duty-to-share-example": "ee8a260d34a9ff0ac9bc80375a3fb6103ca3fc1722e2f5475692db06780087ba",
    "escalation-example": "821f29a7ae8118b634e4127d7dd3f0ce15f20639038dd85d52b2280f4eb01046",
    "england-and-wales-2026-10": "1f75bbb22e0863d6c8d9b6b2213795a4c7aedc197c86b7ee7931cd688083f1b4",
}
"""Never edited, only added to: cases are judged by what these say. A change is a new file with a name of its own."""


def test_no_policy_pack_and_no_calendar_was_ever_edited() -> None:
    assert {each.name: each.digest for each in rules.known()} == DIGESTS


def test_every_file_of_rules_is_known() -> None:
    lying = {file.name for file in files("domain").joinpath("policies").iterdir() if file.name.endswith(".json")}
    calendars = {f"bank-holidays-{pack.calendar}.json" for pack in policy.KNOWN.values()}
    assert lying == {f"{name}.json" for name in policy.KNOWN} | calendars


def test_a_digest_is_of_what_is_said_and_not_of_how_it_is_laid_out() -> None:
    laid_out = '{ "b": [1, 2],\n  "a": "\\u2019" }'
    assert rules.digest(laid_out) == rules.digest('{"a":"’","b":[1,2]}')
    assert rules.digest(laid_out) != rules.digest('{"a":"’","b":[2,1]}')


def test_a_pack_that_is_like_another_is_pinned_with_what_it_takes_from_there() -> None:
    whole = json.loads(policy.text_of("same-day-example"))
    assert whole["timescales"]["T3"]
    assert rules.of_pack("same-day-example").digest == rules.digest(json.dumps(whole))


def test_an_event_is_pinned_to_the_rules_it_is_recorded_under() -> None:
    pack = policy.PACKS["lincolnshire-2024-06"]
    calendar = rules.of_calendar(pack.calendar)
    assert rules.pins(pack) == {
        "pack": "lincolnshire-2024-06", "pack_digest": DIGESTS["lincolnshire-2024-06"],
        "calendar": calendar.name, "calendar_digest": DIGESTS[calendar.name],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("meta", "differs"),
    [
        ({"pack": "a", "pack_digest": "1"}, False),
        ({"pack": "a", "pack_digest": "2"}, True),
        ({"pack": "a"}, False),
        ({"pack": "b", "pack_digest": "2"}, False),
        ({}, False),
    ],
    ids=["the same", "edited", "from before there were pins", "another pack", "none"],
)
def test_an_event_tells_rules_of_one_name_apart(meta: dict[str, str], differs: bool) -> None:
    assert Rules("pack", "a", "1").differs(meta) == differs


def test_what_is_no_json_is_nothing_anybody_recorded_under() -> None:
    assert rules.told("pack", "a", "{").differs({"pack": "a", "pack_digest": "1"})
