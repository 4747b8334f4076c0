"""Taking a case away in an audit pack: the work of a command.

CannotStart says in one sentence what is missing or wrong.
"""

from pathlib import Path
from typing import Literal

from app.base import clock, references
from app.base.errors import CannotStart
from app.base.settings import Settings
from app.proof.log import Log, NotSealed
from app.proof.packs import making
from app.proof.packs.contents import MadeFor
from app.proof.sealing import Sealer
from app.proof.second_place import sink
from app.record.authorities import Authorities, KeyStores, custody
from app.record.journal import Journal
from app.terminal import arguments
from domain.vocabulary import Role


async def take(
    settings: Settings, case: str, authority: str | None, audience: Literal["auditor", "office"], extends: int | None
) -> making.Made:
    """Make a case's pack from the database."""
    reference, replay = arguments.replayable(case)
    slug, name = arguments.authority(settings.database_url, authority)
    journal = Journal(settings.database_url, max_size=1)
    await journal.open()
    try:
        order = making.Order(
            stream=references.stream_of(slug, reference),
            authority=Authorities(KeyStores.named(settings)).get(slug),
            name=name,
            made_for=MadeFor(id="command-line", role=Role.SYSTEM, audience=audience),
            now=clock.now(),
            extends=extends,
        )
        sealer = Sealer(settings.keys_directory, settings.issuer, sink(settings.checkpoints_to), custody(settings))
        made = await making.made(journal, Log(journal, settings.database_url, sealer), order)
    except NotSealed:
        raise CannotStart("The log cannot be sealed: its key is away, or it was changed. Verify it.") from None
    except making.Shorter:
        raise CannotStart("The log has fewer events than your checkpoint: keep it, it is evidence.") from None
    finally:
        await journal.close()
    if made is None:
        raise CannotStart(f"This authority has no such {replay.own}.")
    return made


def put(made: making.Made, output: Path | None) -> list[str]:
    """Write a pack into a file, by default one that is called what it is; in words, what it holds."""
    manifest, audience = made.manifest, made.manifest.made_for.audience
    called = f"{references.kind_of(manifest.case).capitalize()} {references.spoken(manifest.case)}"
    file = output or Path(making.file_name(manifest.case, manifest.moment.position))
    try:
        file.write_bytes(made.content)
    except OSError as error:
        raise CannotStart(f"{file} cannot be written: {error.strerror}.") from None
    return [
        f"{file} is written: {len(made.content):,} bytes.",
        f"{called}, {manifest.authority_name}, as the {audience} sees it.",
        f"{made.events} events in {made.streams} streams, up to position {manifest.moment.position} of the log.",
        f"Personal fields: {made.opened} opened, {made.erased} erased, {made.withheld} withheld.",
        f"Signed by {manifest.origin} at {manifest.size} events; check it with `frontdoor verify {file}`.",
    ]
