"""By what a record was found among the children already known."""

from collections.abc import Mapping, Sequence

from app.wording.language import say, texts

_MATCHED: Mapping[str, str] = texts(
    {
        "family-name-and-birth": "same last name and date of birth",
        "family-name-sound-and-initial": "a last name that sounds alike, and the same first letter",
        "postcode-and-birth": "same postcode and date of birth",
        "nhs-number": "same NHS number",
        "upn": "same unique pupil number",
        "local-child-id": "same number in the case-management system",
    }
)


def matched_on(kinds: Sequence[str]) -> str:
    """By what a record was found: "Same last name and date of birth"."""
    told = "; ".join(str(_MATCHED.get(each) or say("same {what}", what=each.replace("-", " "))) for each in kinds)
    return f"{told[:1].upper()}{told[1:]}"
