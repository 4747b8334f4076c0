"""Why reads are unusual, as the page says it; the API says the same in English."""

from collections.abc import Mapping

from app.reading.unusual_reads import Unusual
from app.wording.language import plural, texts

_WHY: Mapping[str, str] = texts(
    {
        "no-duty": "The reader did nothing on the case, is not of its team, and no duty on it was their role's.",
        "own-name": "The child or the household bears the reader's own family name.",
        "own-address": "The child lives at the reader's own postcode.",
        "restricted": "The case is restricted to others: the reader broke the glass, or was refused.",
    }
)


def told(each: Unusual) -> str:
    """Why it is, in a sentence."""
    if each.why == "many":
        opened = len(each.records)
        return plural(opened, "{count} case was opened within an hour.", "{count} cases were opened within an hour.")
    if each.why == "refused":
        return plural(
            each.reads, "{count} attempt was refused within an hour.", "{count} attempts were refused within an hour."
        )
    return str(_WHY[each.why])
