"""The language of the pages: which it is, how texts are said in it, and that the catalogue has all of them."""

import ast
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from markupsafe import Markup, escape

from app.api.edge import Guard
from app.wording import asking, language, sentences, words
from app.wording.labels import uncoded, value
from app.wording.language import ENGLISH, plural, say, speaking, texts
from tests import messages, pseudo
from tests.app.test_web import Clock, application
from tests.serving import ISSUER, Database


@pytest.fixture
def accented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A language besides English, every letter accented."""
    pseudo.installed(tmp_path)
    monkeypatch.setattr(language, "LOCALE", tmp_path)
    return pseudo.TAG


def test_the_catalogue_is_what_the_code_says() -> None:
    assert messages.POT.read_text(encoding="utf-8") == messages.written(messages.catalogue())


def test_every_language_is_compiled_from_what_is_translated() -> None:
    for path in language.LOCALE.glob("*/LC_MESSAGES/messages.po"):
        assert path.with_suffix(".mo").read_bytes() == messages.compiled(
            messages.brought_up(path, messages.catalogue())
        )


def test_what_is_marked_as_a_text_is_found_in_a_source() -> None:
    table = 'TABLE = texts({"code": ("One", two("Two"))})'
    source = f'say("A {{b}}", b=1); {table}; plural(n, "{{count}} a", "{{count}} as"); x = "No"'
    found = [text for text, _ in messages.of_source(source, "here")]
    assert sorted(found, key=str) == [("{count} a", "{count} as"), "A {b}", "One", "Two"]
    template = '{{ _("Said %(so)s", so=1) }}{% trans %}<b>Bold</b>{% endtrans %}{{ "No" }}'
    counted = '{{ n | plural("{count} b", "{count} bs") }}'
    assert [text for text, _ in messages.of_template(template + counted, "here")] == [
        "Said %(so)s", "<b>Bold</b>", ("{count} b", "{count} bs"),
    ]  # fmt: skip


def test_without_another_language_a_text_is_itself() -> None:
    text = "Received"
    assert say(text) is text
    assert say("Born {day}", day="2 May") == "Born 2 May"
    assert plural(1, "{count} event", "{count} events") == "1 event"
    assert plural(2_000, "{count} event", "{count} events") == "2,000 events"
    assert language.languages() == (ENGLISH,)
    assert language.spoken() == ENGLISH


def test_texts_are_said_in_the_language_of_the_moment(accented: str) -> None:
    table = texts({"code": ("Received", 3)})
    waits, number = table["code"]
    assert (waits, str(waits), number) == ("Received", "Received", 3)
    with speaking(accented):
        assert say("Received") == "[Ŕéçéíṽéđ]"
        assert plural(2, "{count} event", "{count} events") == "[2 éṽéñţš]"
        assert (waits, str(waits), f"{waits}!") == ("Received", "[Ŕéçéíṽéđ]", "[Ŕéçéíṽéđ]!")
        assert waits.upper() == "[ŔÉÇÉÍṼÉĐ]"
        assert escape(waits) == Markup("[Ŕéçéíṽéđ]")
        assert words.words("contact-recorded") == "[Çóñţáçţ ŕéçóŕđéđ]"
        assert value(["first_language", "sex"], "changed") == "[Ƒíŕšţ ĺáñğúáğé], [Šéẋ]"
        assert say("nobody said this") == "nobody said this"
        assert say("") == ""
    assert str(waits) == "Received"


def test_what_the_domain_says_around_a_value_is_said_whole(accented: str) -> None:
    assert sentences.PLACE.read_text(encoding="utf-8") == messages.around_values()
    with speaking(accented):
        assert uncoded("Decide the outcome of the contact.") == "[Đéçíđé ţĥé óúţçóḿé óƒ ţĥé çóñţáçţ.]"
        assert uncoded("Make the screening checks: internal-database, agency.") == (
            "[Ḿáķé ţĥé šçŕééñíñğ çĥéçķš: [íñţéŕñáĺ đáţáƀášé], [áğéñçý].]"
        )
        assert uncoded("Await the referral that was advised in case C1.") == (
            "[Áŵáíţ ţĥé ŕéƒéŕŕáĺ ţĥáţ ŵáš áđṽíšéđ íñ çášé C1.]"
        )
        for title in ("Screening Manager", "Front Door Manager", "Early Help Advisor"):
            assert uncoded(f"Send the contact to the {title}.") == f"[Šéñđ ţĥé çóñţáçţ ţó ţĥé {title}.]", "by any pack"
        assert uncoded("the checks (agency), the five findings") == "[ţĥé çĥéçķš ([áğéñçý])], [ţĥé ƒíṽé ƒíñđíñğš]"
        assert uncoded("nobody said this") == "nobody said this"
        assert asking.wrong("too-long", "At most 1 character.") == "[Ţĥíš íš ţóó ĺóñğ: [Áţ ḿóšţ 1 çĥáŕáçţéŕ.]]"
    assert uncoded("Make the screening checks: internal-database.") == "Make the screening checks: internal database."


def test_a_sentence_of_the_domain_has_a_named_place_for_each_value() -> None:
    source = """
def duties():
    \"\"\"Says nothing.\"\"\"
    yield f"Answer request {each.number}, or {each.number}."
    which = "the check" if one else f"the checks: {', '.join(missing)}"
    require(which, missing=which)
    require(outcome, missing=f"the outcome {outcome!r}")
    raise ValueError(f"there is no pack {name}")
"""
    assert sorted({*messages.of_domain(ast.parse(source))}) == [
        "Answer request {number}, or {number_1}.", "the check", "the checks: {missing}", "the outcome '{outcome}'",
    ]  # fmt: skip


def test_a_document_that_leaves_is_in_english_whoever_asks(accented: str) -> None:
    with speaking(accented), speaking(ENGLISH):
        assert say("Received") == "Received"


@pytest.mark.parametrize(
    ("kept", "accepted", "expected"),
    [
        ("", "", ENGLISH),
        ("", "qps-GB, en;q=0.8", "qps"),
        ("", "en-US,en;q=0.9,qps;q=0.8", ENGLISH),
        ("", "fr,de;q=0.7", ENGLISH),
        ("", "qps;q=nonsense", ENGLISH),
        ("qps", "en", "qps"),
        (ENGLISH, "qps", ENGLISH),
        ("../qps", "", ENGLISH),
    ],
)
def test_what_somebody_chose_comes_before_what_their_browser_prefers(
    accented: str, kept: str, accepted: str, expected: str
) -> None:
    assert language.chosen(kept, accepted) == expected


@pytest.fixture
def app(database: Database) -> FastAPI:
    return application(database, Clock())


async def test_a_page_offers_the_languages_there_are_and_keeps_the_one_that_is_chosen(
    app: FastAPI, accented: str
) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(Guard(app)), base_url=ISSUER) as browser:
        english = await browser.get("/accessibility")
        assert '<html lang="en-GB"' in english.text
        address = "/language/qps?next=%2Faccessibility"
        assert f'<a class="govuk-link" href="{address}" lang="qps" hreflang="qps">qps</a>' in english.text
        chosen = await browser.get(address)
        assert (chosen.status_code, chosen.headers["location"]) == (303, "/accessibility")
        shown = await browser.get("/accessibility")
        assert '<html lang="qps"' in shown.text
        assert "<h1" in shown.text
        assert pseudo.accented("Accessibility") in shown.text
        assert ">English</a>" in shown.text
        assert (await browser.get("/language/en-GB?next=https://elsewhere.example/")).headers["location"] == "/"
        assert '<html lang="en-GB"' in (await browser.get("/accessibility")).text


async def test_with_english_alone_there_is_nothing_to_choose(app: FastAPI) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(Guard(app)), base_url=ISSUER) as browser:
        assert "/language/" not in (await browser.get("/accessibility")).text
        assert "set-cookie" not in (await browser.get("/language/cy")).headers
