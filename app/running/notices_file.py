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
    [925.addresses]                           # of roles; of teams and workers, where not the directory's
    screening_manager = "screening@anytown.example"
    "saltfen/area_team_manager" = "saltfen@anytown.example"

A text and a letter say whom to ring: `ring = "the Customer Service Centre on 01632 960100"`, beside `channel`.
With `channel = "file"` there is `directory = "/a/directory"` instead, and with `channel = "govuk-notify"`:

    [925.notify]
    key_file = "/etc/front-door/notify"       # the API key alone
    [925.notify.text]
    teams = true                              # texts to teams too that the directory has no e-mail address of
    [925.notify.receipts]                     # where Notify's callbacks go to `/v1/notify/receipts`
    token_file = "/etc/front-door/receipts"   # the bearer token alone, at least 32 characters
    within_hours = 72                         # then a notice stands as one without a receipt

By which templates it goes is the authority's procedure: its policy pack says so (`templates`). A service of Notify that
has others, such as one to try with, and an authority whose pack says none, name them here:

    [925.notify]
    template = "f33517ff-2a88-4f6e-b855-c550268ce08a"   # its subject ((subject)), its message ((text))
    [925.notify.templates]                    # others, of some kinds of notice
    feedback = "7b1d2c3e-5d1f-4f0e-9d55-0e4b8a1c2d3f"
    [925.notify.text]                         # texts go to who left a mobile number and no e-mail address
    template = "0d0d7f1c-0a4f-4b8a-8a1d-3f8f2d6c5b4a"   # its message ((text)); [925.notify.text.templates] as above
    [925.notify.letter]                       # letters go to who left a postal address alone
    template = "5a2b9c8d-6e7f-4a1b-9c3d-2e1f0a9b8c7d"   # its body ((text))
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from app.api.receipts import Receiving
from app.base.errors import CannotStart
from app.running.channels import RING, Notify, Post, Smtp, ToDirectory, Way
from app.running.described import described, whole
from domain.notices import NoticeKind
from domain.policy import USUAL, packs_from
from domain.vocabulary import Means

SHORTEST = 32
"""Characters of a token that nobody guesses."""


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


class _Receipts(_Part):
    token_file: Path
    within_hours: Annotated[int, Field(ge=1, le=24 * 30)] = 72

    def receiving(self) -> Receiving:
        token = self.token_file.read_text().strip()
        if len(token) < SHORTEST:
            raise CannotStart(f"{self.token_file} holds too short a token: at least {SHORTEST} characters.")
        return Receiving(token=token, within=timedelta(hours=self.within_hours))


class _Templates(_Part):
    template: UUID | None = None
    templates: Mapping[NoticeKind, UUID] = {}

    def of_it(self) -> Mapping[str, str]:
        named = {kind.value: str(template) for kind, template in self.templates.items()}
        return {USUAL: str(self.template), **named} if self.template else named


class _Texts(_Templates):
    teams: bool = False


class _Notify(_Templates):
    key_file: Path
    text: _Texts | None = None
    letter: _Templates | None = None
    address: str | None = None
    receipts: _Receipts | None = None

    def way(self) -> Way:
        by = {Means.EMAIL: self, Means.TEXT: self.text, Means.LETTER: self.letter}
        templates = {means: each.of_it() for means, each in by.items() if each}
        return Notify(key=self.key_file.read_text().strip(), templates=templates, address=self.address)


class _Authority(_Part):
    channel: Literal["file", "smtp", "govuk-notify"]
    directory: Path | None = None
    smtp: _Smtp | None = None
    notify: _Notify | None = None
    addresses: Mapping[str, str] = {}
    ring: str = RING

    @model_validator(mode="after")
    def _is_whole(self) -> "_Authority":
        needed = {"file": self.directory, "smtp": self.smtp, "govuk-notify": self.notify}
        if needed[self.channel] is None:
            raise ValueError(f"{self.channel} is not described")
        return self

    def post(self, issuer: str) -> Post:
        text = self.notify.text if self.notify else None
        return Post(self.way(), issuer, self.addresses, ring=self.ring, texts_teams=bool(text and text.teams))

    def way(self) -> Way:
        if self.channel == "file" and self.directory:
            return ToDirectory(self.directory)
        way = self.smtp if self.channel == "smtp" else self.notify
        assert way
        return way.way()


_FILE = TypeAdapter(dict[str, _Authority])


def read(path: Path, issuer: str) -> Mapping[str, Post]:
    """How they go, by the authorities' slugs. issuer: this service's own address. CannotStart: it cannot be read."""
    with whole(path):
        return {slug: each.post(issuer) for slug, each in described(path, _FILE).items()}


def have_templates(post: Mapping[str, Post], procedures: Mapping[str, str], at: datetime) -> None:
    """CannotStart: who sends e-mails by GOV.UK Notify has no template, by the pack in force or one that comes.

    procedures: of each authority by its slug.
    """
    for slug in post.keys() & procedures.keys():
        for pack in packs_from(at, procedures[slug]):
            way = post[slug].under(pack).way
            if isinstance(way, Notify) and Means.EMAIL not in way.templates:
                raise CannotStart(
                    f"Authority {slug} has no template for e-mails by GOV.UK Notify: the policy pack {pack.name} says"
                    " none, and the file of FRONTDOOR_NOTICES neither."
                )


def receipts(path: Path) -> Mapping[str, Receiving]:
    """How those hear from GOV.UK Notify who do, by the authorities' slugs. Raises as `read` does."""
    with whole(path):
        receiving = {slug: each.notify.receipts for slug, each in described(path, _FILE).items() if each.notify}
        known = {slug: each.receiving() for slug, each in receiving.items() if each}
    if len({each.token for each in known.values()}) < len(known):
        raise CannotStart(f"{path} gives two authorities one token for receipts.")
    return known
