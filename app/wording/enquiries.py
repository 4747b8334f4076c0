"""An enquiry of a prison or the Probation Service as a list of what is known of it."""

from collections.abc import Iterator

from app.base.references import spoken
from app.wording.labels import coded, value
from app.wording.language import say
from app.wording.rows import Row, View, acted, called, some
from app.wording.words import moment


def received(view: View) -> Iterator[Row]:
    """Who enquires about whom, what is told and requested, and what follows from it."""
    told = view["received"]
    professional, person = told["professional"], told["person"]
    who = ", ".join(filter(None, (professional["name"], professional["job_role"], professional["organisation"])))
    reached = filter(
        None, (professional["telephone"], professional["email"], told["agency_name"], coded(told["means"]))
    )
    places = tuple(f"/received/{name}" for name in ("received_at", "professional", "agency_name", "means"))
    yield Row(say("Received"), moment(told["received_at"]), (who or say("Name erased"), *reached), places)
    yield Row(
        say("About"),
        person["name"] or say("Name erased"),
        called(person, "date_of_birth", "number"),
        ("/received/person",),
    )
    grounds = tuple(map(coded, told["grounds"]))
    yield Row(say("Information"), coded(told["kind"]), (*grounds, *some(told["information"])),
              ("/received/kind", "/received/grounds", "/received/information"))  # fmt: skip
    for n, asked in enumerate(told["requests"], start=1):
        yield Row(say("Request {n}", n=n), asked["asked_for"] or say("Erased"), (), (f"/received/requests/{n - 1}",))
    if review := view["review"]:
        case = some(
            review["case_reference"] and say("Case {case_reference}", case_reference=spoken(review["case_reference"]))
        )
        yield Row(
            say("Reviewed"), coded(review["recorded"]), (*case, *some(review["review"]), *acted(review)), ("/review",)
        )


def children(view: View) -> Iterator[Row]:
    """Each child by what the agency knows of it, and what was found out and decided."""
    for n, (told, found) in enumerate(zip(view["received"]["children"], view["children"], strict=True)):
        name = " ".join(filter(None, (told["given_name"], told["family_name"]))) or say("Name not known, or erased")
        known_by = called(told, "date_of_birth", "address", "relationship", "contact")
        yield Row(say("Child {number}", number=n + 1), name, known_by, (f"/received/children/{n}",))
        yield from _found(found, f"/children/{n}")


def _found(found: View, at: str) -> Iterator[Row]:
    if matched := found["matched"]:
        which = some(matched["child_reference"] and spoken(matched["child_reference"]))
        yield Row(say("Known"), coded(matched["standing"]), (*which, *some(matched["searched"]), *acted(matched)),
                  (f"{at}/matched",))  # fmt: skip
    if identity := found["identity"]:
        by_what = ", ".join(map(coded, identity["verified_by"]))
        yield Row(say("Identity verified"), by_what, (*some(identity["how"]), *acted(identity)), (f"{at}/identity",))
    if report := found["report"]:
        yield Row(say("Best interests"), report["report"] or say("Erased"), acted(report), (f"{at}/report",))
    if view := found["view"]:
        more = (*some(view["reasons"]), *called(view, "referral_required", "advice"), *acted(view))
        yield Row(say("View on contact"), coded(view["view"]), more, (f"{at}/view",))


def answered(view: View) -> Iterator[Row]:
    """What each request was answered, and the response."""
    for n, each in enumerate(view["answers"]):
        said = say("Not shared: {why}", why=coded(each["withheld"]).lower()) if each["withheld"] else say("Answered")
        more = (*some(each["answer"]), *some(each["reasons"]), *acted(each))
        yield Row(say("Answer to request {number}", number=each["number"]), said, more, (f"/answers/{n}",))
    if response := view["response"]:
        for name, about in (("about_person", say("the person")), ("about_contact", "contact")):
            concerns = response[name]
            there_are = say("There are concerns") if concerns["there_are"] else say("There are no concerns")
            yield Row(say("About {about}", about=about), there_are, some(concerns["told"]), (f"/response/{name}",))
        tests = tuple(f"{value(passed)}: {test}" for test, passed in response["tests"].items() if test != "reasons")
        yield Row(say("Responded"), moment(response["occurred_at"]),
                  (coded(response["means"]), *tests, *some(response["tests"]["reasons"]), *acted(response)[:1]),
                  ("/response/tests", "/response/means", "/response/by", "/response/occurred_at"))  # fmt: skip
