"""The ways a notice goes, each against a real receiver, and the file that says which."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal
from uuid import UUID, uuid4

import pytest
from aiosmtpd.smtp import SMTP as Receiving  # noqa: N811 - its name is that of what sends
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.base.errors import CannotStart
from app.running import notices_file
from app.running.channels import Notify, NotTaken, Post, Smtp, ToDirectory
from app.wording import notices as wording
from app.wording.notices import FOR_REFERRERS, letter
from domain.notice_delivery import Failure, NoticeChannel
from domain.notices import NoticeKind
from domain.policy import PACKS
from domain.reaching import Where
from domain.vocabulary import Means
from tests.notifying import Notifying, listening

CENTRE = "the Customer Service Centre on 01632 960001"
NOTICE = UUID("70000000-0000-4000-8000-000000000001")
LETTER = letter(NoticeKind.CONTACT_ACTION, "SC1", "C7KQ2M9XD4TPR", "https://front-door.example/cases/C7KQ2M9XD4TPR")
PASSWORD = "synthetic password"


@dataclass
class Handler:
    """Takes mail, or answers as it is told."""

    answer: str = "250 OK"
    to_recipient: str = "250 OK"
    taken: list[Any] = field(default_factory=list)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        if self.to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.taken.append((envelope.rcpt_tos, envelope.content.decode(), session.ssl is not None))
        return self.answer


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of this machine, with its key in the same file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("mail") / "certificate.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


def _is_known(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    known = isinstance(data, LoginPassword) and (data.login, data.password) == (b"front-door", PASSWORD.encode())
    return AuthResult(success=known, handled=False)


@asynccontextmanager
async def receiving(handler: Handler, certificate: Path, tls: Literal["tls", "starttls"]) -> AsyncIterator[int]:
    """A mail server, by its port."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    implicit = tls == "tls"
    more: dict[str, Any] = {"authenticator": _is_known, "auth_required": not implicit, "auth_require_tls": not implicit}
    if not implicit:
        more |= {"tls_context": context, "require_starttls": True}
    server = await asyncio.get_running_loop().create_server(
        lambda: Receiving(handler, **more), "127.0.0.1", 0, ssl=context if implicit else None
    )
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await server.wait_closed()


def mail(port: int, certificate: Path, tls: Literal["tls", "starttls"], password: str = PASSWORD) -> Smtp:
    return Smtp(
        host="127.0.0.1", port=port, tls=tls, sender="Front Door <front-door@anytown.example>", user="front-door",
        password=password, authorities=certificate,
    )  # fmt: skip


@pytest.mark.parametrize("tls", ["tls", "starttls"])
async def test_mail_goes_over_tls_and_its_message_id_is_the_notices(
    certificate: Path, tls: Literal["tls", "starttls"]
) -> None:
    handler = Handler()
    async with receiving(handler, certificate, tls) as port:
        way = mail(port, certificate, tls)
        for _ in range(2):
            await way.send(NOTICE, "role:screening_manager", Where.email("screening@anytown.example"), LETTER)
    first, second = handler.taken
    assert first[0] == ["screening@anytown.example"]
    assert f"Message-ID: <{NOTICE}@anytown.example>" in first[1]
    assert "Subject: A Contact Action waits for you (C7KQ2M9XD4TPR)" in first[1]
    assert f"Message-ID: <{NOTICE}@anytown.example>" in second[1]


@pytest.mark.parametrize(
    ("answers", "why", "final"),
    [
        ({"answer": "554 no"}, Failure.REFUSED, True),
        ({"answer": "451 later"}, Failure.BUSY, False),
        ({"to_recipient": "550 nobody"}, Failure.REFUSED, True),
        ({"to_recipient": "450 greylisted"}, Failure.BUSY, False),
    ],
)
async def test_what_the_server_answers_says_whether_it_is_tried_again(
    certificate: Path, answers: dict[str, Any], why: Failure, final: bool
) -> None:
    async with receiving(Handler(**answers), certificate, "tls") as port:
        with pytest.raises(NotTaken) as answer:
            await mail(port, certificate, "tls").send(NOTICE, "role:x", Where.email("x@anytown.example"), LETTER)
    assert (answer.value.why, answer.value.final) == (why, final)


async def test_a_server_that_is_away_or_not_trusted_or_knows_another_password_gets_nothing(certificate: Path) -> None:
    handler = Handler()
    async with receiving(handler, certificate, "starttls") as port:
        untrusted = Smtp(host="127.0.0.1", port=port, tls="starttls", sender="front-door@anytown.example")
        with pytest.raises(NotTaken) as answer:
            await untrusted.send(NOTICE, "role:x", Where.email("x@anytown.example"), LETTER)
        assert (answer.value.why, answer.value.final) == (Failure.AWAY, False)
        with pytest.raises(NotTaken) as answer:
            await mail(port, certificate, "starttls", "another").send(
                NOTICE, "role:x", Where.email("x@anytown.example"), LETTER
            )
        assert (answer.value.why, answer.value.final) == (Failure.AWAY, False)
    with pytest.raises(NotTaken) as answer:
        await mail(port, certificate, "starttls").send(NOTICE, "role:x", Where.email("x@anytown.example"), LETTER)
    assert (answer.value.why, answer.value.final) == (Failure.AWAY, False)
    assert handler.taken == []


async def test_without_an_address_no_mail_goes(certificate: Path) -> None:
    with pytest.raises(NotTaken) as answer:
        await mail(1, certificate, "tls").send(NOTICE, "role:x", None, LETTER)
    assert (answer.value.why, answer.value.final) == (Failure.NO_ADDRESS, True)


async def test_a_directory_that_cannot_be_written_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(NotTaken) as answer:
        await ToDirectory(tmp_path / "taken").send(NOTICE, "role:x", None, LETTER)
    assert (answer.value.why, answer.value.final) == (Failure.AWAY, False)


@pytest.fixture
def notify() -> Iterator[Notify]:
    """A Notify of our own, of which it is remembered what it was asked."""
    Notifying.answers.clear()
    Notifying.asked.clear()
    with listening(Notifying) as address:
        yield Notify(
            key=f"front_door-{SERVICE}-{Notifying.secret}", address=address,
            templates={
                Means.EMAIL: {"usual": TEMPLATE, "feedback": OTHER_TEMPLATE}, Means.TEXT: {"usual": TEXT_TEMPLATE},
                Means.LETTER: {"usual": LETTER_TEMPLATE},
            },
        )  # fmt: skip


SERVICE, TEMPLATE, OTHER_TEMPLATE, TEXT_TEMPLATE, LETTER_TEMPLATE = (str(uuid4()) for _ in range(5))


async def test_notify_is_given_the_words_of_a_notice_and_its_id_and_nothing_else(notify: Notify) -> None:
    for _ in range(2):
        remote = await notify.send(NOTICE, "role:screening_manager", Where.email("screening@anytown.example"), LETTER)
        assert remote
    first, second = Notifying.asked
    assert first == second == {
        "path": "/v2/notifications/email", "service": SERVICE, "email_address": "screening@anytown.example",
        "template_id": TEMPLATE, "personalisation": {"subject": LETTER.subject, "text": LETTER.text},
        "reference": str(NOTICE),
    }  # fmt: skip
    assert Notifying.secret not in repr(notify)


async def test_a_text_and_a_letter_say_that_something_waits_and_whom_to_ring_and_nothing_else(notify: Notify) -> None:
    letter = wording.brief(NoticeKind.RESTRICTED_FEEDBACK, "C7KQ2M9XD4TPR", CENTRE)
    lines = ("A Neighbour", "2 The Row", "LN1 1AA")
    await notify.send(NOTICE, "referrer:x", Where(means=Means.TEXT, lines=("07700900123",)), letter)
    await notify.send(NOTICE, "referrer:x", Where(means=Means.LETTER, lines=lines), letter)
    said = f"Something waits for you. Please ring {CENTRE} and say C7KQ2M9XD4TPR."
    assert Notifying.asked == [
        {
            "path": "/v2/notifications/sms", "service": SERVICE, "phone_number": "07700900123",
            "template_id": TEXT_TEMPLATE, "personalisation": {"text": said}, "reference": str(NOTICE),
        },
        {
            "path": "/v2/notifications/letter", "service": SERVICE, "template_id": LETTER_TEMPLATE,
            "personalisation": {
                "text": said, "address_line_1": "A Neighbour", "address_line_2": "2 The Row",
                "address_line_3": "LN1 1AA",
            },
            "reference": str(NOTICE),
        },
    ]  # fmt: skip


async def test_a_kind_of_notice_may_have_a_template_of_its_own(notify: Notify) -> None:
    feedback = letter(NoticeKind.FEEDBACK, "D4", "C7KQ2M9XD4TPR", "")
    await notify.send(NOTICE, "referrer:x", Where.email("teacher@elm.example"), feedback)
    assert Notifying.asked[0]["template_id"] == OTHER_TEMPLATE


@pytest.mark.parametrize(
    ("status", "why", "final"),
    [
        (400, Failure.REFUSED, True),
        (403, Failure.REFUSED, True),
        (429, Failure.BUSY, False),
        (500, Failure.AWAY, False),
        (503, Failure.AWAY, False),
    ],
)
async def test_what_notify_answers_says_whether_it_is_tried_again(
    notify: Notify, status: int, why: Failure, final: bool
) -> None:
    Notifying.answers.append(status)
    with pytest.raises(NotTaken) as answer:
        await notify.send(NOTICE, "role:x", Where.email("x@anytown.example"), LETTER)
    assert (answer.value.why, answer.value.final) == (why, final)


async def test_a_notify_that_is_away_is_tried_again_and_without_an_address_it_is_asked_nothing(notify: Notify) -> None:
    away = replace(notify, address="http://127.0.0.1:9")
    with pytest.raises(NotTaken) as answer:
        await away.send(NOTICE, "role:x", Where.email("x@anytown.example"), LETTER)
    assert (answer.value.why, answer.value.final) == (Failure.AWAY, False)
    with pytest.raises(NotTaken) as answer:
        await notify.send(NOTICE, "role:x", None, LETTER)
    assert (answer.value.why, answer.value.final) == (Failure.NO_ADDRESS, True)
    assert Notifying.asked == []


@pytest.mark.parametrize("kind", NoticeKind)
def test_a_letter_says_that_something_waits_and_where(kind: NoticeKind) -> None:
    made = letter(kind, "T1", "C7KQ2M9XD4TPR", "https://front-door.example/cases/C7KQ2M9XD4TPR")
    assert "C7KQ2M9XD4TPR" in made.subject
    assert ("https://" in made.text) is (kind not in FOR_REFERRERS)
    assert "\n" not in made.subject
    assert kind in wording.SUBJECTS


DESCRIBED = """
[925]
channel = "smtp"
[925.smtp]
host = "mail.anytown.example"
port = 465
tls = "tls"
sender = "front-door@anytown.example"
user = "front-door"
password_file = "{password}"
[925.addresses]
screening_manager = "screening@anytown.example"

[926]
channel = "file"
directory = "/var/spool/notices"

[927]
channel = "govuk-notify"
ring = "the Customer Service Centre on 01632 960001"
[927.notify]
key_file = "{password}"
template = "f33517ff-2a88-4f6e-b855-c550268ce08a"
[927.notify.templates]
feedback = "7b1d2c3e-5d1f-4f0e-9d55-0e4b8a1c2d3f"
[927.notify.text]
template = "0d0d7f1c-0a4f-4b8a-8a1d-3f8f2d6c5b4a"
teams = true
[927.notify.letter]
template = "5a2b9c8d-6e7f-4a1b-9c3d-2e1f0a9b8c7d"
[927.notify.letter.templates]
restricted-feedback = "6b2b9c8d-6e7f-4a1b-9c3d-2e1f0a9b8c7d"
"""


def test_a_file_says_how_each_authoritys_notices_go(tmp_path: Path) -> None:
    (tmp_path / "password").write_text(f"{PASSWORD}\n")
    (tmp_path / "notices.toml").write_text(DESCRIBED.format(password=tmp_path / "password"))
    post = notices_file.read(tmp_path / "notices.toml", "https://front-door.example")
    assert isinstance(post["925"].way, Smtp)
    assert post["925"].way.password == PASSWORD
    assert post["925"].book == {"screening_manager": "screening@anytown.example"}
    assert post["926"].way == ToDirectory(Path("/var/spool/notices"))
    assert isinstance(post["927"].way, Notify)
    assert {means: [*each] for means, each in post["927"].way.templates.items()} == {
        Means.EMAIL: ["usual", "feedback"], Means.TEXT: ["usual"], Means.LETTER: ["usual", "restricted-feedback"],
    }  # fmt: skip
    assert {channel for each in post.values() for channel in each.way.channels.values()} == set(NoticeChannel)
    assert (post["927"].ring, post["927"].texts_teams, post["925"].texts_teams) == (CENTRE, True, False)


OF_THE_PACK = PACKS["othertown-2026-11"].templates


async def test_the_pack_says_by_which_template_a_notice_goes_unless_a_service_has_others(notify: Notify) -> None:
    bare, feedback = replace(notify, templates={}), letter(NoticeKind.FEEDBACK, "D4", "C7KQ2M9XD4TPR", "")
    other = replace(notify, templates={Means.EMAIL: {"feedback": OTHER_TEMPLATE}})
    where = Where.email("teacher@elm.example")
    for way, words in ((bare, LETTER), (bare, feedback), (other, LETTER), (other, feedback)):
        await way.under(PACKS["othertown-2026-11"]).send(NOTICE, "role:x", where, words)
    of = OF_THE_PACK[Means.EMAIL]
    used = [asked["template_id"] for asked in Notifying.asked]
    assert used == [of["usual"], of["feedback"], of["usual"], OTHER_TEMPLATE]
    assert {*bare.under(PACKS["othertown-2026-11"]).channels} == {Means.EMAIL, Means.TEXT, Means.LETTER}
    with pytest.raises(NotTaken) as answer:
        await bare.under(PACKS["othertown-2025-01"]).send(NOTICE, "role:x", where, LETTER)
    assert (answer.value.why, answer.value.final) == (Failure.BY_HAND, True)


@pytest.mark.parametrize(
    ("procedure", "at", "lacking"),
    [
        ("othertown", "2026-12-01", None),
        ("othertown", "2026-01-01", "othertown-2025-01"),
        ("lincolnshire", "2026-12-01", "lincolnshire-2026-11"),
        ("lincolnshire", "2026-01-01", "lincolnshire-2024-06"),
    ],
)
def test_nobody_begins_to_send_without_a_template(notify: Notify, procedure: str, at: str, lacking: str | None) -> None:
    post = {"927": Post(way=replace(notify, templates={}), pages="", book={})}
    moment = datetime.fromisoformat(f"{at}T12:00+00:00")
    notices_file.have_templates({"927": replace(post["927"], way=notify)}, {"927": procedure}, moment)
    with pytest.raises(CannotStart, match=lacking) if lacking else nullcontext():
        notices_file.have_templates(post, {"927": procedure}, moment)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[925]\nchannel = "pigeon"', "925.channel"),
        ('[925]\nchannel = "smtp"', "at 925"),
        ('[925]\nchannel = "file"\ndirectory = "/x"\nsecret = "do not print"', "925.secret"),
        ("[925", "is no TOML"),
        (DESCRIBED.format(password="/nowhere/password"), "/nowhere/password cannot be read"),
    ],
)
def test_a_file_that_says_too_little_is_said_to_without_what_it_says(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "notices.toml").write_text(text)
    with pytest.raises(CannotStart, match=said) as wrong:
        notices_file.read(tmp_path / "notices.toml", "https://front-door.example")
    assert "do not print" not in str(wrong.value)
