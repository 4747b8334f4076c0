"""A service that traces NHS numbers: a server on this machine that speaks both protocols of the Department's.

Whom it knows stands in its memory by family name, as the matcher answers it.
"""

from typing import Any

from tests.case_management_system import CREDENTIAL, Answering, Reference

KEY = "a-key-of-a-test"
NUMBER, OTHER = "9449305552", "9434765919"
"""NHS numbers by their check digits; the first is the one of the published examples."""

NAMES = {"given", "family", "birthDate", "gender", "addressPostalCode"}
SPECIFIED = {name.lower() for name in NAMES}
"""What may be asked by; the first three must be there."""


def match(status: str, number: str | None = None, score: float | None = None) -> dict[str, Any]:
    """An answer of the matcher's."""
    result = {"matchStatus": status, "nhsNumber": number, "processStage": "3", "score": score}
    return {"result": result, "dataQuality": {}, "searchId": "a-search"}


class Tracing(Answering):
    """One request."""

    def follow(self) -> None:
        """Answer as the sources of the two have it."""
        if self.headers["Authorization"] != f"Bearer {CREDENTIAL}" or self.headers["x-api-key"] not in {KEY, None}:
            return self.answer(401)
        single = self.path == "/v1/get-an-identifier"
        if not single and self.path != "/matching/api/v1/matchperson":
            return self.answer(404)
        person = self.body["personSpecification"] if single else self.body
        if not {"given", "family"} <= set(person) <= (NAMES if single else SPECIFIED):
            self.memory.misfits.append(str(self.body))
            return self.answer(400)
        said = self.memory.children.get(person["family"], match("NoMatch"))
        if not single:
            return self.answer(200, said)
        if said["result"]["matchStatus"] == "Match":
            return self.answer(200, {"PersonId": said["result"]["nhsNumber"]})
        return self.answer(404, {"type": "about:blank", "title": "Not Found", "status": 404})


__all__ = ["CREDENTIAL", "KEY", "NUMBER", "OTHER", "Reference", "Tracing", "match"]
