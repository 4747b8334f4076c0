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

With `channel = "file"` there is `directory = "/a/directory"` instead, and with `channel = "govuk-notify"`:

    [925.notify]
    key_file = "/etc/front-door/notify"       # the API key alone
    template = "f33517ff-2a88-4f6e-b855-c550268ce08a"   # its subject ((subject)), its message ((text))
    [925.notify.templates]                    # others, of some kinds of notice
    feedback = "7b1d2c3e-5d1f-4f0e-9d55-0e4b8a1c2d3f"
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from app.base.errors import CannotStart
from app.running.channels import Notify, Post, Smtp, ToDirectory, Way
from domain.notices import NoticeKind


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


class _Notify(_Part):
    key_file: Path
    template: UUID
    templates: Mapping[NoticeKind, UUID] = {}
    address: str | None = None

    def way(self) -> Way:
        return Notify(key=self.key_file.read_text().strip(), **self.model_dump(exclude={"key_file"}))


class _Authority(_Part):
    channel: Literal["file", "smtp", "govuk-notify"]
    directory: Path | None = None
    smtp: _Smtp | None = None
    notify: _Notify | None = None
    addresses: Mapping[str, str] = {}

    @model_validator(mode="after")
    def _is_whole(self) -> "_Authority":
        needed = {"file": self.directory, "smtp": self.smtp, "govuk-notify": self.notify}
        if needed[self.channel] is None:
            raise ValueError(f"{self.channel} is not described")
        return self

    def way(self) -> Way:
        if self.channel == "file" and self.directory:
            return ToDirectory(self.directory)
        described = self.smtp if self.channel == "smtp" else self.notify
        assert described
        return described.way()


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
