"""The ways a notice goes: into a directory, by mail, or by GOV.UK Notify as an e-mail, a text or a letter.

Each takes it, or says why it did not.

A channel may be given a notice twice, since a process may die after it was sent and before that is on record. Its
lasting id goes with it each time, so that whoever receives it can tell.
"""

import asyncio
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import field, replace
from email.message import EmailMessage
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, Protocol
from uuid import UUID

from notifications_python_client.errors import APIError, HTTPError
from notifications_python_client.notifications import NotificationsAPIClient

from app.base import files
from app.wording.notices import Letter
from domain.frozen import frozen
from domain.notice_delivery import Failure, NoticeChannel
from domain.policy import USUAL, Pack
from domain.reaching import IN_ORDER, Where
from domain.vocabulary import Means

SECONDS = 15.0
"""How long a mail server may take to answer."""

RING = "the Customer Service Centre"
"""Whom a text and a letter say to ring, where nothing else is said."""


class NotTaken(Exception):
    """A channel did not take a notice. final: trying again by itself would not help."""

    def __init__(self, why: Failure, *, final: bool) -> None:
        super().__init__(why.value)
        self.why, self.final = why, final


class Way(Protocol):
    """A way to send."""

    @property
    def channels(self) -> Mapping[Means, NoticeChannel]:
        """What it offers, e-mail always, and which channel each is."""

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:
        """Send a notice; what the channel calls the delivery, if it says so. to: whom it is for, in code.

        where: by a means that it offers; None when no address is known. Raises NotTaken.
        """


@frozen
class ToDirectory:
    """A file for each notice, by its id, readable by its owner alone. It needs nobody's address, and has none."""

    directory: Path
    channels = MappingProxyType(dict.fromkeys(IN_ORDER, NoticeChannel.FILE))

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:  # noqa: ARG002
        """Write it. A second time it is the same file."""
        text = f"Notice: {notice}\nTo: {to}\nSubject: {letter.subject}\n\n{letter.text}"
        try:
            await asyncio.to_thread(self._write, self.directory / f"{notice}.txt", text)
        except OSError:
            raise NotTaken(Failure.AWAY, final=False) from None
        return None

    def _write(self, path: Path, text: str) -> None:
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write_privately(path.with_suffix(".part"), text).replace(path)
        files.sync_directory(self.directory)


@frozen(kw_only=True)
class Smtp:
    """A mail server, never without TLS. tls: from the first byte, or begun by STARTTLS. sender: whom it is from.

    password: None where the server asks for none. authorities: a file of certificates to trust beside the usual.
    """

    host: str
    port: int
    tls: Literal["tls", "starttls"]
    sender: str
    user: str | None = None
    password: str | None = None
    authorities: Path | None = None
    channels = MappingProxyType({Means.EMAIL: NoticeChannel.SMTP})

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:  # noqa: ARG002
        """Send it as an e-mail whose Message-ID is the notice's id."""
        if where is None:
            raise NotTaken(Failure.NO_ADDRESS, final=True)
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self.sender, where.lines[0], letter.subject
        mail["Message-ID"] = f"<{notice}@{self.sender.rpartition('@')[2].rstrip('>')}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(letter.text)
        try:
            await asyncio.to_thread(self._send, mail)
        except smtplib.SMTPAuthenticationError:  # of us, not of the notice
            raise NotTaken(Failure.AWAY, final=False) from None
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as answer:
            code = _code(answer)
            raise NotTaken(Failure.REFUSED if code >= 500 else Failure.BUSY, final=code >= 500) from None
        except (OSError, smtplib.SMTPException):
            raise NotTaken(Failure.AWAY, final=False) from None
        return None

    def _send(self, mail: EmailMessage) -> None:
        trust = ssl.create_default_context()
        if self.authorities:
            trust.load_verify_locations(self.authorities)
        with self._connected(trust) as server:
            if self.user and self.password:
                server.login(self.user, self.password)
            server.send_message(mail)

    def _connected(self, trust: ssl.SSLContext) -> smtplib.SMTP:
        if self.tls == "tls":
            return smtplib.SMTP_SSL(self.host, self.port, timeout=SECONDS, context=trust)
        server = smtplib.SMTP(self.host, self.port, timeout=SECONDS)
        try:
            server.starttls(context=trust)
        except BaseException:
            server.close()
            raise
        return server


_BY_NOTIFY = {
    Means.EMAIL: NoticeChannel.NOTIFY,
    Means.TEXT: NoticeChannel.NOTIFY_TEXT,
    Means.LETTER: NoticeChannel.NOTIFY_LETTER,
}


@frozen(kw_only=True)
class Notify:
    """GOV.UK Notify, by its own client. key: `name-<service id>-<secret>`. templates: their ids, as a policy pack has
    them. A template has ((text)), and ((subject)) where it is an e-mail's; it is given nothing else, but a letter's the
    lines of its address. address: where Notify is, other than where the client knows it.
    """

    key: str = field(repr=False)
    templates: Mapping[Means, Mapping[str, str]]
    address: str | None = None

    @property
    def channels(self) -> Mapping[Means, NoticeChannel]:
        """E-mail, and those it has templates for."""
        return {means: _BY_NOTIFY[means] for means in IN_ORDER if means in {Means.EMAIL, *self.templates}}

    def under(self, pack: Pack) -> "Notify":
        """By a pack's templates, where it has no others of its own."""
        of = {means: {**pack.templates.get(means, {}), **self.templates.get(means, {})} for means in IN_ORDER}
        return replace(self, templates={means: each for means, each in of.items() if USUAL in each})

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:  # noqa: ARG002
        """Send it with the notice's id as its reference; Notify's own id of it."""
        if where is None:
            raise NotTaken(Failure.NO_ADDRESS, final=True)
        if where.means not in self.templates:
            raise NotTaken(Failure.BY_HAND, final=True)
        try:
            return await asyncio.to_thread(self._send, notice, where, letter)
        except HTTPError as answer:
            raise self._said(answer.status_code) from None
        except APIError:
            raise NotTaken(Failure.AWAY, final=False) from None

    def _send(self, notice: UUID, where: Where, letter: Letter) -> str:
        elsewhere = {"base_url": self.address} if self.address else {}
        client: Any = NotificationsAPIClient(self.key, timeout=SECONDS, **elsewhere)  # type: ignore[no-untyped-call] # not safe for threads
        templates = self.templates[where.means]
        about = {"template_id": templates.get(letter.kind, templates[USUAL]), "reference": str(notice)}
        words = {"text": letter.text}
        with client.request_session:
            match where.means:
                case Means.TEXT:
                    answer = client.send_sms_notification(where.lines[0], personalisation=words, **about)
                case Means.LETTER:
                    lines = {f"address_line_{number}": line for number, line in enumerate(where.lines, 1)}
                    answer = client.send_letter_notification(personalisation=words | lines, **about)
                case _:
                    words["subject"] = letter.subject
                    answer = client.send_email_notification(where.lines[0], personalisation=words, **about)
        return str(answer["id"])

    @staticmethod
    def _said(status: int) -> NotTaken:
        """What an answer means: wrong of us or not allowed, too many at once, or away."""
        if status == 429:
            return NotTaken(Failure.BUSY, final=False)
        wrong = 400 <= status < 500
        return NotTaken(Failure.REFUSED if wrong else Failure.AWAY, final=wrong)


def _code(answer: smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException) -> int:
    """The answer's number; of several recipients there is one."""
    if isinstance(answer, smtplib.SMTPResponseException):
        return answer.smtp_code
    return max(code for code, _ in answer.recipients.values())


@frozen
class Post:
    """How one authority's notices go. book: the address of each role, of a team's role as `saltfen/area_team_manager`,
    and of a worker by their id, where it is another than the directory's. pages: where the authority's own read a
    record, an address. ring: whom a text and a letter say to ring. texts_teams: whether a team that has no e-mail
    address is sent a text.
    """

    way: Way
    pages: str
    book: Mapping[str, str]
    ring: str = RING
    texts_teams: bool = False

    def under(self, pack: Pack) -> "Post":
        """As that policy pack has it."""
        return replace(self, way=self.way.under(pack)) if isinstance(self.way, Notify) else self
