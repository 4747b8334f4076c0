"""How each authority's notices go, from a file: TOML, a table an authority by its slug.

    [925]
    channel = "smtp"
    [925.smtp]
    host = "mail.anytown.example"
    port = 465
    tls = "tls"                               # or "starttls"
    sender = "front-door@anytown.example"
    user = "front-door"
    password_file = "/etc/front-door/mail"    # the password alone
    [925.addresses]
    screening_manager = "screening@anytown.example"
    "Boston/area_team_manager" = "boston@anytown.example"

With `channel = "file"` there is `directory = "/a/directory"` instead.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from app.base.errors import CannotStart
from app.running.channels import Post, Smtp, ToDirectory, Way


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Smtp(_Part):
    host: str
    port: Annotated[int, Field(ge=1, le=65535)]
    tls: Literal["tls", "starttls"]
    sender: str
    user: str | None = None
    password_file: Path | None = None
    authorities: Path | None = None

    def way(self) -> Way:
        password = self.password_file.read_text().strip() if self.password_file else None
        return Smtp(password=password, **self.model_dump(exclude={"password_file"}))


class _Authority(_Part):
    channel: Literal["file", "smtp"]
    directory: Path | None = None
    smtp: _Smtp | None = None
    addresses: Mapping[str, str] = {}

    @model_validator(mode="after")
    def _is_whole(self) -> "_Authority":
        needed = {"file": self.directory, "smtp": self.smtp}
        if needed[self.channel] is None:
            raise ValueError(f"{self.channel} is not described")
        return self

    def way(self) -> Way:
        if self.channel == "file" and self.directory:
            return ToDirectory(self.directory)
        assert self.smtp
        return self.smtp.way()


_FILE = TypeAdapter(dict[str, _Authority])


def read(path: Path, issuer: str) -> Mapping[str, Post]:
    """How they go, by the authorities' slugs. issuer: this service's own address. CannotStart: it cannot be read."""
    try:
        described = _FILE.validate_python(tomllib.loads(path.read_text()))
        return {slug: Post(way=each.way(), pages=issuer, book=each.addresses) for slug, each in described.items()}
    except ValidationError as wrong:
        places = [".".join(map(str, each["loc"])) for each in wrong.errors(include_input=False, include_url=False)]
        raise CannotStart(f"{path} says wrong or too little at {', '.join(sorted(places))}.") from None
    except tomllib.TOMLDecodeError as wrong:
        raise CannotStart(f"{path} is no TOML: {wrong}.") from None
    except OSError as wrong:
        raise CannotStart(f"{wrong.filename or path} cannot be read: {wrong.strerror}.") from None
