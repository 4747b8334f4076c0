"""The ways a notice goes: into a directory, by mail, or by GOV.UK Notify. Each takes it, or says why it did not.

A channel may be given a notice twice, since a process may die after it was sent and before that is on record. Its
lasting id goes with it each time, so that whoever receives it can tell.
"""

import asyncio
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Literal, Protocol
from uuid import UUID

from notifications_python_client.errors import APIError, HTTPError
from notifications_python_client.notifications import NotificationsAPIClient

from app.base import files
from app.wording.notices import Letter
from domain.notice_delivery import Failure, NoticeChannel
from domain.notices import NoticeKind

SECONDS = 15.0
"""How long a mail server may take to answer."""


class NotTaken(Exception):
    """A channel did not take a notice. final: trying again by itself would not help."""

    def __init__(self, why: Failure, *, final: bool) -> None:
        super().__init__(why.value)
        self.why, self.final = why, final


class Way(Protocol):
    """A way to send."""

    @property
    def channel(self) -> NoticeChannel:
        """Which it is."""

    async def send(self, notice: UUID, to: str, address: str | None, letter: Letter) -> str | None:
        """Send a notice; what the channel calls the delivery, if it says so. to: whom it is for, in code.

        address: the e-mail address. Raises NotTaken.
        """


@dataclass(frozen=True, slots=True)
class ToDirectory:
    """A file for each notice, by its id, readable by its owner alone. It needs nobody's address, and has none."""

    directory: Path
    channel = NoticeChannel.FILE

    async def send(self, notice: UUID, to: str, address: str | None, letter: Letter) -> str | None:  # noqa: ARG002
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


@dataclass(frozen=True, slots=True, kw_only=True)
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
    channel = NoticeChannel.SMTP

    async def send(self, notice: UUID, to: str, address: str | None, letter: Letter) -> str | None:  # noqa: ARG002
        """Send it as an e-mail whose Message-ID is the notice's id."""
        if address is None:
            raise NotTaken(Failure.NO_ADDRESS, final=True)
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self.sender, address, letter.subject
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify:
    """GOV.UK Notify, by its own client. key: `name-<service id>-<secret>`. template: the id of the e-mail template.

    The template's subject is ((subject)) and its message ((text)), and it is given nothing else. templates: others, of
    some kinds of notice. address: where Notify is, other than where the client knows it.
    """

    key: str = field(repr=False)
    template: UUID
    templates: Mapping[NoticeKind, UUID] = field(default_factory=dict)
    address: str | None = None
    channel = NoticeChannel.NOTIFY

    async def send(self, notice: UUID, to: str, address: str | None, letter: Letter) -> str | None:  # noqa: ARG002
        """Send an e-mail whose reference is the notice's id; Notify's own id of it."""
        if address is None:
            raise NotTaken(Failure.NO_ADDRESS, final=True)
        try:
            return await asyncio.to_thread(self._send, notice, address, letter)
        except HTTPError as answer:
            raise self._said(answer.status_code) from None
        except APIError:
            raise NotTaken(Failure.AWAY, final=False) from None

    def _send(self, notice: UUID, address: str, letter: Letter) -> str:
        where = {"base_url": self.address} if self.address else {}
        client = NotificationsAPIClient(self.key, timeout=SECONDS, **where)  # type: ignore[no-untyped-call] # not safe for threads
        with client.request_session:
            answer = client.send_email_notification(  # type: ignore[no-untyped-call] # as the client has it
                email_address=address,
                template_id=str(self.templates.get(letter.kind, self.template)),
                personalisation={"subject": letter.subject, "text": letter.text},
                reference=str(notice),
            )
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


@dataclass(frozen=True, slots=True)
class Post:
    """How one authority's notices go. book: the address of each role, of a team's role as `Boston/area_team_manager`,
    and of a worker by their id, where it is another than the directory's. pages: where the authority's own read a
    record, an address.
    """

    way: Way
    pages: str
    book: Mapping[str, str]
