"""Each authority's case-management system, from a file: TOML, a table an authority by its slug.

    [925]
    name = "mosaic"                                   # as histories call it
    url = "https://mosaic.anytown.example/front-door"
    credential_file = "/etc/front-door/mosaic"        # the bearer token alone
    seconds = 10                                      # for a whole answer
    authorities = "/etc/front-door/anytown-ca.pem"    # certificates to trust beside the usual

An authority without a table has our own index of children.
"""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from app.base.settings import https
from app.running.case_management import OverHttp, Systems
from app.running.described import described, whole


class _System(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
    url: Annotated[str, AfterValidator(https)]
    credential_file: Path
    seconds: Annotated[float, Field(gt=0, le=30)] = 10.0
    authorities: Path | None = None

    def connected(self) -> OverHttp:
        credential = self.credential_file.read_text().strip()
        return OverHttp(credential=credential, **self.model_dump(exclude={"credential_file"}))


_FILE = TypeAdapter(dict[str, _System])


def read(path: Path) -> Systems:
    """The systems, by the authorities' slugs. CannotStart: it cannot be read."""
    with whole(path):
        return {slug: each.connected() for slug, each in described(path, _FILE).items()}
