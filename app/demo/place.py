"""Where the demonstration lies, and what is served from there."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from app.demo.postgres import Postgres
from app.demo.seed.cast import ANYTOWN, OTHERTOWN, Cast
from domain.frozen import frozen
from domain.policy import LINCOLNSHIRE

DATABASE = "frontdoor"


@frozen
class Synthetic:
    """A synthetic authority: its name, who is in it, how much is told of it, and whose procedure it has."""

    name: str
    cast: Cast
    communications: int
    procedure: str = LINCOLNSHIRE


AUTHORITIES = {
    "925": Synthetic("Anytown Council", ANYTOWN, 150),
    "926": Synthetic("Othertown Council", OTHERTOWN, 15, "othertown"),
}
"""By their slugs."""


@frozen
class Place:
    """The demonstration's directory. Nothing in it is touched but these."""

    directory: Path

    @property
    def postgres(self) -> Path:
        return self.directory / "postgres"

    @property
    def keys(self) -> Path:
        return self.directory / "keys"

    @property
    def checkpoints(self) -> Path:
        """The second place. Here it lies beside the database; in earnest it lies where the database's owner is not."""
        return self.directory / "checkpoints"

    @property
    def notices(self) -> Path:
        """Where notices go, a file each, in a directory an authority."""
        return self.directory / "notices"

    @property
    def clients(self) -> Path:
        """The private keys of the demonstration's clients."""
        return self.directory / "clients"

    @property
    def tokens(self) -> Path:
        return self.directory / "tokens"

    @property
    def sign_in(self) -> Path:
        """Links to sign in to the pages with, one for every role."""
        return self.directory / "sign-in"

    @property
    def environment(self) -> Path:
        """The settings of this demonstration, for `frontdoor replay` and the others."""
        return self.directory / "environment"

    @property
    def moved(self) -> Path:
        """By how many seconds the clock was moved on."""
        return self.directory / "clock"

    @property
    def log(self) -> Path:
        return self.directory / "demo.log"

    @property
    def half_seeded(self) -> Path:
        """There while the synthetic authority is being written."""
        return self.directory / "half-seeded"

    def remove(self) -> None:
        """Delete what the demonstration keeps, and nothing else."""
        if not self.directory.exists():
            return
        if self.postgres.exists():
            Postgres(self.postgres).remove()
        for each in (self.keys, self.checkpoints, self.notices, self.clients, self.tokens, self.sign_in):
            shutil.rmtree(each, ignore_errors=True)
        for each in (self.environment, self.log, self.moved, self.half_seeded):
            each.unlink(missing_ok=True)


@frozen(kw_only=True)
class Served:
    """A demonstration that answers: where, and for whom."""

    base_url: str
    tokens: Mapping[str, str]
    sign_in: Mapping[str, str]
    place: Place
    postgres: Postgres

    @property
    def database_url(self) -> str:
        """The superuser's."""
        return self.postgres.dsn(DATABASE)
