"""Forms made from commands, without a server: every command has one, and it says in words what its body asks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from pydantic import ValidationError

from app.api import application
from app.api.application import openapi
from app.web import call, pages, recording
from app.web.asked import Ask, Kind, each_of
from app.web.commands import Given, body_of, commands, problems_of
from app.web.matches import Match, Matches
from app.web.recording import ON, OWN
from app.web.sections import Laid
from app.web.subjects import Subject
from app.web.typed import Form, filled, fresh, read
from app.wording import asking
from domain import policy

GIVEN = commands(application._described())
PACK = policy.load(policy.FIRST)
CODE = re.compile(r"\b[a-z]+(?:-[a-z0-9]+)+\b|\b[a-z]+_[a-z_]+\b|[0-9a-f]{8}-[0-9a-f]{4}-")
HYPHENED = {"case-management", "multi-agency", "step-up"}
"""Words that the procedure writes so."""


def shown(given: Given, form: Form | None = None) -> str:
    """A form as it is laid out."""
    questions = given.questions()
    laid = Laid(every=(), here=None, questions=questions, wrong=())
    return pages.templates.get_template("form.html").render(
        about=Subject(on=given.on, reference="C0000000000AX", title="Amira Example", home="/", pack=PACK),
        given=given, questions=questions, laid=laid, apart={},
        form=form or dict(fresh(questions)), wrong=(), errors={}, told=None, rules=(),
        begun=None, elsewhere=False, authority="Anytown", person=None, csrf="", synthetic=True, in_force=PACK,
    )  # fmt: skip


def test_every_question_of_a_contact_stands_on_the_page_of_a_call() -> None:
    given = GIVEN[call.COMMAND]
    form = {**dict(fresh(given.questions())), "children.1": "", "account.statements.0": ""}
    form |= {"children.0.words.0": "", "children.1.words.0": ""}
    beside = call.Beside(missing=(), matches={row: Matches(found=[MATCH]) for row in (0, 1)})
    laid_out = [pages.templates.get_template(name).render(_shown(given, form, beside)) for name in FORMS]
    asked = [set(re.findall(r'name="([^"]+)"', page)) - OWN for page in laid_out]
    row = re.compile(r"particulars\.\d+")
    assert {each for each in asked[0] if not row.match(each)} <= asked[1]
    assert {each for each in asked[1] if row.match(each)} >= {"particulars.1.child", "particulars.1.safe_until.day"}


FORMS = ("form.html", "call.html")
MATCH = Match(reference="P0000000000AW", title="Amira Example", why="Same last name and date of birth.")


def _shown(given: Given, form: Form, beside: call.Beside) -> dict[str, object]:
    return {
        "about": Subject(pack=PACK), "given": given, "questions": given.questions(), "form": form, "wrong": (),
        "errors": {}, "told": None, "rules": (), "begun": None, "elsewhere": False, "authority": "Anytown",
        "person": None, "csrf": "", "synthetic": True, "in_force": PACK, "beside_it": beside, "apart": {},
        "laid": Laid(every=(), here=None, questions=given.questions(), wrong=()),
    }  # fmt: skip


def example(name: str) -> dict[str, object]:
    """The example that the document has of a command's body."""
    for methods in openapi()["paths"].values():
        for operation in methods.values():
            if operation["operationId"] == name:
                (content,) = operation["requestBody"]["content"].values()
                found: dict[str, object] = content["example"]
                return found
    raise AssertionError(name)


def test_every_command_is_a_form() -> None:
    recorded = {
        operation["operationId"]
        for methods in openapi()["paths"].values()
        for operation in methods.values()
        if "x-refuses" in operation
    }
    assert recorded == GIVEN.keys()
    assert {each.on for each in GIVEN.values()} - {*ON, ""} == {"concern", "notice", "queue"}


STAFF = {"record_contact": {"referrer": {"kind": "anonymous"}, "source": "9"}}
"""What the authority's own say beside an agency's example."""


def test_what_somebody_types_is_the_body_that_a_client_sends() -> None:
    for name, given in GIVEN.items():
        said = example(name) | STAFF.get(name, {})
        questions = given.questions()
        left_out = asking.NOT_ASKED.get(name, frozenset())
        sent = given.body.model_validate({each: value for each, value in said.items() if each not in left_out})
        typed = dict(fresh(questions)) | dict(filled(questions, said))
        assert body_of(given, read(questions, typed).data) == sent, name


def test_every_question_and_every_choice_is_in_words() -> None:
    said = [
        (name, words)
        for name, given in GIVEN.items()
        for ask in each_of(given.questions())
        for words in (given.title, ask.label, ask.hint, *(each.words for each in ask.options))
    ]
    assert len(said) > 2_000
    assert [each for each in said if {*CODE.findall(each[1])} - HYPHENED] == []
    assert not [name for name, given in GIVEN.items() for ask in each_of(given.questions()) if not ask.label]


@pytest.mark.parametrize("name", ["record_contact", "record_screening_checks", "request_cooperation", "give_feedback"])
def test_each_input_of_a_form_has_a_name_of_its_own_and_a_label(name: str) -> None:
    given = GIVEN[name]
    text = shown(given, dict(fresh(given.questions())) | dict(filled(given.questions(), example(name))))
    main = text.partition("<main")[2].partition("</main>")[0]
    ids = Counter(re.findall(r'\sid="([^"]+)"', main))
    assert [each for each, many in ids.items() if many > 1] == []
    asked = re.findall(r"<(?:input|textarea|select)\b[^>]*?\sid=\"([^\"]+)\"", main)
    labelled = set(re.findall(r'<label[^>]*\sfor="([^"]+)"', main))
    assert asked
    assert [each for each in asked if each not in labelled] == []


def test_what_is_left_empty_is_asked_for_under_its_rule_and_found_by_its_field() -> None:
    given = GIVEN["decide_outcome"]
    reading = read(
        given.questions(), {"outcome": "progress-to-referral", "siblings.0.child": "", "siblings.3.refer": "yes"}
    )
    with pytest.raises(ValidationError) as found:
        body_of(given, reading.data)
    told = recording._wrong(reading, problems_of(found.value))
    assert {(each.name, each.where, each.rule) for each in told} == {
        ("reasons", "reasons", "SC2"),
        ("siblings.3.child", "siblings.3.child", "SIB6"),
        ("siblings.3.reasons", "siblings.3.reasons", "SIB1"),
    }


AT = Ask(name="at", place="at", kind=Kind.MOMENT, label="When?")


@pytest.mark.parametrize(
    ("day", "month", "year", "time", "read_as"),
    [
        ("27", "3", "2026", "10:30", "2026-03-27T10:30:00+00:00"),
        ("7", "July", "2026", "4:52pm", "2026-07-07T15:52:00+00:00"),
        ("7", "7", "2026", "0930", "2026-07-07T08:30:00+00:00"),
        ("25", "10", "2026", "1:30 bst", "2026-10-25T00:30:00+00:00"),
        ("25", "10", "2026", "1:30", "came twice"),
        ("29", "3", "2026", "1:30", "did not come"),
        ("31", "2", "2026", "10:30", asking.NO_SUCH_DAY),
        ("27", "", "2026", "10:30", "needs a month"),
        ("27", "3", "26", "10:30", asking.WHOLE_YEAR),
        ("27", "3", "2026", "", asking.A_TIME_TOO),
        ("27", "3", "2026", "soon", asking.A_TIME),
    ],
)
def test_a_moment_is_read_as_people_type_it_or_says_what_to_do(
    day: str, month: str, year: str, time: str, read_as: str
) -> None:
    reading = read([AT], {"at.day": day, "at.month": month, "at.year": year, "at.time": time})
    if reading.wrong:
        assert read_as in reading.wrong[0].text
        assert reading.wrong[0].where == "at.day"
    else:
        assert reading.data == {"at": read_as}


def test_rows_that_nobody_filled_in_are_none_and_what_stood_there_is_not_an_answer() -> None:
    given = GIVEN["record_contact"]
    questions = given.questions()
    assert read(questions, dict(fresh(questions))).data == {"referrer": {}}
    (children,) = (ask for ask in questions if ask.name == "children")
    only = [replace(children, required=True)]
    found = read(
        only, {"children.0": "", "children.0.sex": "U", "children.2.given_name": " Amira ", "children.2.sex": "F"}
    )
    assert found.data == {"children": [{"given_name": "Amira", "sex": "F"}]}
    assert found.found(("children", 0, "family_name")) == (
        "children.2.family_name",
        _named(children.parts, "family_name"),
    )


def _named(asked: Sequence[Ask], name: str) -> Ask:
    return next(each for each in each_of(asked) if each.name == name)
