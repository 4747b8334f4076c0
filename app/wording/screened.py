"""What screening found and decided, as rows."""

from collections.abc import Iterator

from app.wording.labels import coded, label, who
from app.wording.language import say
from app.wording.rows import Row, View, acted, called, some
from app.wording.words import moment
from domain.policy import Pack
from domain.vocabulary import Answer, CheckKind, Role


def rows(view: View, pack: Pack) -> Iterator[Row]:
    """The known check, the level, the checks, the findings and the outcome, as far as there are any."""
    check, screening = view["known_check"], view["screening"]
    if check:
        matched = (say("Matched with a child already known"),) if check["matched"] else ()
        how = (*matched, *called(check, "searched"), *some(check["note"]), *acted(check))
        yield Row(say("Known check"), coded(check["result"]), how, ("/known_check", "/child"))
    if screening["requested_at"]:
        yield Row(say("Sent to screening"), moment(screening["requested_at"]), some(screening["action"]),
                  ("/screening/requested_at", "/screening/action"))  # fmt: skip
    level = screening["level"]
    if level:
        yield Row(say("Level of response"), say("Level {level}", level=level["level"]),
                  (*some(level["reasons"]), *called(level, "threshold_document"), *acted(level)),
                  ("/screening/level",))  # fmt: skip
    checks = screening["checks"]
    if checks:
        yield Row(say("Screening checks"),
                  say("{checks} of {every} made", checks=len(checks), every=len(CheckKind)), tuple(map(_check, checks)),
                  ("/screening/checks",))  # fmt: skip
    found = screening["findings"]
    if found:
        yield Row(say("Significant harm"), coded(found["significant_harm"]), some(found["significant_harm_detail"]),
                  ("/screening/findings/significant_harm", "/screening/findings/significant_harm_detail"))  # fmt: skip
        urgent = Answer.YES in (found["urgent_action"], found["urgent_action_for_household"])
        yield Row(say("Urgent action"), say("Needed") if urgent else say("Not needed"),
                  some(found["urgent_action_detail"]),
                  ("/screening/findings/urgent_action", "/screening/findings/urgent_action_for_household"))  # fmt: skip
        for name in ("nature", "how_and_why", "needs"):
            if established := _finding(found[name]):
                yield Row(label(name), established, (), (f"/screening/findings/{name}",))
    outcome = view["outcome"]
    if outcome:
        more = (*some(outcome["reasons"]), *some(outcome["redirected_to"]))
        yield Row(say("Outcome"), pack.title_of(outcome["outcome"]), more,
                  ("/outcome/outcome", "/outcome/reasons", "/outcome/redirected_to"))  # fmt: skip
        yield Row(say("Decided by"), who(outcome["by"]), (moment(outcome["occurred_at"]),), ("/outcome/by",))
    asked = view["consultation_request"]
    if asked:
        yield Row(say("Sent to the {role}", role=pack.titles[Role.EARLY_HELP_ADVISOR]),
                  moment(asked["occurred_at"]),
                  (*some(asked["action"]), who(asked["by"])), ("/consultation_request",))  # fmt: skip
    advised = view["consultation"]
    if advised:
        yield Row(say("Outcome of the consultation"), pack.title_of(advised["outcome"]),
                  (*some(advised["advice"]), *acted(advised)), ("/consultation",))  # fmt: skip


def _finding(found: View) -> str:
    unknown = found["not_established_because"]
    return ". ".join(
        filter(None, (found["established"], say("Not established: {unknown}", unknown=unknown) if unknown else ""))
    )


def _check(check: View) -> str:
    asked = ", ".join(filter(None, (check["asked"], moment(check["asked_at"]) if check["asked_at"] else None)))
    said = [
        f"{coded(check['kind'])}: {coded(check['answer']).lower()}",
        check["detail"],
        say("Asked: {asked}", asked=asked) if asked else None,
        ", ".join(acted(check)),
    ]
    return ". ".join(part.rstrip(".") for part in said if part)
