"""The service that traces each authority's NHS numbers, from a file: TOML, a table an authority by its slug.

    [925]
    name = "sui-matcher"                              # as histories call it
    protocol = "matcher"                              # or "get-an-identifier"
    url = "https://matcher.anytown.example"           # what stands before the protocol's own path
    credential_file = "/run/front-door/sui-token"     # the bearer token alone, kept up by whoever fetches it
    key_file = "/etc/front-door/sui-key"              # sent as x-api-key, where the service asks for one
    seconds = 10                                      # for a whole answer
    authorities = "/etc/front-door/anytown-ca.pem"    # certificates to trust beside the usual

Of an authority without a table no number is traced.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from app.base.settings import https
from app.running.described import described, whole
from app.running.tracing import GetAnIdentifier, Matcher, Services

PROTOCOLS: Mapping[str, type[GetAnIdentifier | Matcher]] = {"get-an-identifier": GetAnIdentifier, "matcher": Matcher}


class _Service(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    protocol: Literal["get-an-identifier", "matcher"]
    url: Annotated[str, AfterValidator(https)]
    credential_file: Path
    key_file: Path | None = None
    seconds: Annotated[float, Field(gt=0, le=30)] = 10.0
    authorities: Path | None = None

    def connected(self) -> GetAnIdentifier | Matcher:
        self.credential_file.read_text()  # whether it can be; it is read again for each question
        key = self.key_file.read_text().strip() if self.key_file else None
        return PROTOCOLS[self.protocol](key=key, **self.model_dump(exclude={"protocol", "key_file"}))


_FILE = TypeAdapter(dict[str, _Service])


def read(path: Path) -> Services:
    """The services, by the authorities' slugs. CannotStart: it cannot be read."""
    with whole(path):
        return {slug: each.connected() for slug, each in described(path, _FILE).items()}
