"""What somebody at a command line asks for: which case, of which authority. CannotStart when there is no such thing."""

from app.base import references
from app.base.errors import CannotStart
from app.base.references import Kind
from app.record.journal import Journal


def case(text: str) -> str:
    """A case's reference, as it was read out."""
    reference = references.read(Kind.CASE, text)
    if reference is None:
        raise CannotStart("That is not a case reference: C and twelve more characters, the last checks the others.")
    return reference


async def authority(journal: Journal, slug: str | None) -> tuple[str, str]:
    """An authority's slug and name; without a slug, those of the only one there is."""
    names = dict(await journal.fetch("SELECT slug, name FROM frontdoor.authority ORDER BY slug"))
    if slug is None and len(names) != 1:
        raise CannotStart(f"Say which --authority: {', '.join(names) or 'there is none yet'}.")
    chosen = slug or next(iter(names))
    if chosen not in names:
        raise CannotStart("There is no such authority.")
    return chosen, names[chosen]
