"""What no policy pack may say, and how somebody is told."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import pytest

from app.base.errors import CannotStart
from app.record import policies
from app.running import setup
from domain import policy
from domain.policy import KNOWN, text_of

TEXT = text_of("lincolnshire-2024-06")


def changed(change: Callable[[Any], object]) -> str:
    content = json.loads(TEXT)
    change(content)
    return json.dumps(content)


@pytest.mark.parametrize("name", KNOWN)
def test_every_pack_is_what_the_schema_says(name: str) -> None:
    assert policies.faults(name) == []
    assert KNOWN[name].name == name


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda p: p.update(teams=[]), "/teams: Extra inputs are not permitted"),
        (lambda p: p.pop("ladder"), "/ladder: Field required"),
        (lambda p: p.update(title=" "), "/title: String should match"),
        (lambda p: p.update(title=7), "/title: Input should be a valid string"),
        (lambda p: p.update(effective_from="June 2024"), "/effective_from: Input should be a valid date"),
        (lambda p: p.update(effective_from="2024-06-31"), "/effective_from: Input should be a valid date"),
        (lambda p: p.update(zone="Europe/Lincoln"), "/zone: Europe/Lincoln is no time zone"),
        (lambda p: p.update(zone="/etc"), "/zone: /etc is no time zone"),
        (lambda p: p.update(calendar="scotland"), "/calendar: There is no calendar scotland"),
        (lambda p: p.update(non_working_anchor="never"), "/non_working_anchor: Input should be 'next-day' or"),
        (lambda p: p["titles"].pop("system"), "/titles: There is none for system"),
        (lambda p: p["titles"].update({"a/b~c": "?"}), "/titles/a~1b~0c: Input should be 'customer_service_advisor'"),
        (lambda p: p["timescales"]["T1"].update(kind="days"), "/timescales/T1/kind: Input should be 'elapsed'"),
        (lambda p: p["timescales"]["T1"].update(amount="24"), "/timescales/T1/amount: Input should be a valid integer"),
        (lambda p: p["timescales"]["T1"].update(amount=True), "/timescales/T1/amount: Input should be a valid integer"),
        (lambda p: p["timescales"]["T1"].update(amount=0), "/timescales/T1/amount: Input should be greater than 0"),
        (lambda p: p["timescales"]["T1"].pop("amount"), "/timescales/T1/amount: This belongs to elapsed and"),
        (lambda p: p["timescales"]["T13"].update(amount=1), "/timescales/T13/amount: This belongs to elapsed"),
        (lambda p: p["timescales"]["T17"].update(notice=48), "/timescales/T17/notice: This must be less than"),
        (lambda p: p["timescales"]["T13"].update(notice=1), "/timescales/T13/notice: This must be less than"),
        (lambda p: p["timescales"]["T2"].update(starts=[]), "/timescales/T2/starts: List should have at least 1"),
        (lambda p: p["timescales"]["T2"].update(stops=[]), "/timescales/T2/stops: List should have at least 1"),
        (lambda p: p["timescales"]["T2"].update(per="child"), "/timescales/T2/per: Input should be 'start' or 'case'"),
        (lambda p: p["timescales"]["T2"].update(met_before=["x"]), "/timescales/T2/met_before: These must be among"),
        (lambda p: p.pop("recording_tolerance"), "/recording_tolerance: Field required"),
        (lambda p: p["recording_tolerance"].update(amount=0), "/recording_tolerance/amount: Input should be greater"),
        (lambda p: p["recording_tolerance"].update(kind="immediate"), "/recording_tolerance/kind: Input should be"),
        (lambda p: p["timescales"]["T2"].update(stops="x"), "/timescales/T2/stops: Input should be a valid"),
        (lambda p: p["timescales"]["T2"]["starts"][0].pop("from"), "/timescales/T2/starts/0/from: Field required"),
        (lambda p: p["timescales"].update(T19=p["timescales"]["T1"]), "/timescales/T19: T19 is no clause"),
        (lambda p: p.update(timescales=[]), "/timescales: Input should be"),
        (lambda p: p.update(outcomes=[]), "/outcomes: Input should be an object"),
        (lambda p: p["outcomes"].update(screening=[]), "/outcomes/screening: List should have at least 1"),
        (lambda p: p["outcomes"]["screening"][1].update(code="?"), "/outcomes/screening/1/code: Input should be"),
        (lambda p: p["outcomes"]["screening"][1].update(clause="SC99"), "/outcomes/screening/1/clause: SC99 is no"),
        (lambda p: p["disposals"].append(p["disposals"][0]), "/disposals: immediate-protection is there twice"),
        (lambda p: p["disposals"][0].update(requires=["x"]), "/disposals/0/requires/0: Input should be"),
        (lambda p: p.update(step_up={"requires": ["x"]}), "/step_up/requires/0: Input should be"),
        (lambda p: p.update(duty_to_share=["everybody"]), "/duty_to_share/0: Input should be 'health'"),
        (lambda p: p.update(duty_to_share=True), "/duty_to_share: Input should be a valid"),
        (lambda p: p.update(whose_clock={"T8": "auditor"}), "/whose_clock: Nobody of the offices is auditor"),
        (lambda p: p.update(whose_clock={"T8": "nobody"}), "/whose_clock/T8: Input should be"),
        (lambda p: p.update(templates={"pigeon": {}}), "/templates/pigeon: Input should be"),
        (
            lambda p: p.update(templates={"text": {"feedback": str(UUID(int=1))}}),
            "/templates: There is no usual one for text",
        ),
        (lambda p: p.update(templates={"text": {"usual": "the blue one"}}), "/templates/text/usual: Input should be"),
        (lambda p: p.update(whose_clock={"SC1": "screening_manager"}), "/whose_clock: There is no timescale SC1"),
        (lambda p: p.update(procedure="Lincolnshire 2"), "/procedure: String should match"),
        (lambda p: p.update(thresholds_document=" "), "/thresholds_document: String should match"),
        (lambda p: p["outcomes"].update(action_for_screening=""), "/outcomes/action_for_screening: String should"),
        (lambda p: p.update(prompts={"left-handed": {}}), "/prompts/left-handed: Input should be 'disabled-child'"),
        (lambda p: p.update(prompts={"young-carer": {"why": "?"}}), "/prompts/young-carer/why: Input should be"),
        (
            lambda p: p.update(prompts={"young-carer": {"care-by-the-child": ""}}),
            "/prompts/young-carer/care-by-the-child: String should match",
        ),
        (lambda p: p.update(phrases_refused=[[]]), "/phrases_refused/0: List should have at least 1"),
        (lambda p: p["ladder"].append(p["ladder"][0]), "/ladder: social-worker-discussion is there twice"),
    ],
)
def test_a_pack_that_is_wrong_is_told_the_place(change: Callable[[Any], object], fault: str) -> None:
    (told,) = policies.faults_of(changed(change))
    assert told.startswith(fault)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    told = policies.faults_of(changed(lambda p: (p.pop("name"), p.pop("zone"), p["disposals"][0].pop("title"))))
    assert [each.partition(":")[0] for each in told] == ["/name", "/zone", "/disposals/0/title"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[]", "(root): Input should be an object"),
        ('{"name": "a",\n]', "not JSON, line 2"),
        ('{"name": "a", "name": "b"}', "'name' is there twice in one object"),
    ],
)
def test_a_text_that_is_no_pack_at_all_is_told(text: str, fault: str) -> None:
    (told,) = policies.faults_of(text)
    assert told.startswith(fault)


def test_nothing_starts_with_a_pack_that_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    written = {name: changed(partial(dict.update, name=name)) for name in policy.KNOWN}
    written |= {"lincolnshire-2024-06": changed(lambda p: p.pop("ladder")), "same-day-example": TEXT}
    monkeypatch.setattr(policy, "text_of", written.__getitem__)
    with pytest.raises(CannotStart) as refused:
        setup.keep_the_rules("postgresql://nowhere")
    assert str(refused.value).splitlines() == [
        "domain/policies/lincolnshire-2024-06.json: /ladder: Field required.",
        "domain/policies/same-day-example.json: /name: This is not the file's.",
    ]
