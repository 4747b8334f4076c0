"""What a process must be told, from the environment."""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

PREFIX = "FRONTDOOR_"
HERE = {"localhost", "127.0.0.1", "::1"}


class SettingsMissing(Exception):
    """Settings that are missing or wrong, all of them, one line each."""


VERIFIED = "on another machine with sslmode=verify-full, and sslrootcert=/path/of/the/ca.crt or system"
"""How a database that is not on this machine is spoken to: the line encrypted, and the server who it says it is."""


def postgresql(url: str) -> str:
    """An address of PostgreSQL that nobody on the way can read or answer for. ValueError.

    What the address leaves open is libpq's: `PGHOST`, `PGSSLMODE` and the others of the environment.
    """
    if not url.startswith(("postgresql://", "postgres://")):
        raise ValueError("must begin with postgresql://")

    from psycopg import ProgrammingError, conninfo, pq

    try:
        given = {name: str(value) for name, value in conninfo.conninfo_to_dict(url).items()}
    except ProgrammingError:
        raise ValueError("must be an address as libpq reads it") from None
    usual = {each.keyword.decode(): (each.val or b"").decode() for each in pq.Conninfo.get_defaults()}
    known = usual | given
    hosts = [*known["host"].split(","), *known["hostaddr"].split(",")]
    here = "service" not in given and all(not host or host.startswith(("/", "@")) or host in HERE for host in hosts)
    if not here and known["sslmode"] != "verify-full":
        raise ValueError(f"must be given, {VERIFIED}")
    return url


def _several(urls: str) -> str:
    """Addresses of PostgreSQL with spaces between. ValueError."""
    for each in urls.split():
        postgresql(each)
    return urls


def https(url: str) -> str:
    """An address that is spoken to over TLS, or this very machine. ValueError."""
    parts = urlsplit(url)
    here = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost"}
    if not ((parts.scheme == "https" and parts.hostname) or here) or url.endswith("/"):
        raise ValueError("must be an https address without a final slash")
    return url


def _second_place(place: str) -> str:
    if place.startswith("/"):
        return place
    try:
        return https(place)
    except ValueError:
        raise ValueError("must be a directory, from the root, or an https address without a final slash") from None


def _clamd(address: str) -> str:
    """An address of a clamd: a socket of this machine, or a host and a port. ValueError."""
    parts = urlsplit(address)
    by_socket = parts.scheme == "unix" and not parts.netloc and parts.path.startswith("/")
    try:
        by_port = parts.scheme == "tcp" and parts.hostname and parts.port and not parts.path
    except ValueError:
        by_port = False
    if not (by_socket or by_port):
        raise ValueError("must be unix:///path/of/its/socket or tcp://host:port")
    return address


class Settings(BaseSettings):
    """`FRONTDOOR_DATABASE_URL` and the others; nothing has a default that would be unsafe to forget."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, validate_default=True)

    database_url: Annotated[str, AfterValidator(postgresql)] = Field(
        description=f"PostgreSQL as the role frontdoor_service, postgresql://...; {VERIFIED}"
    )
    reading_database_url: Annotated[str, AfterValidator(postgresql)] | None = Field(
        None,
        description="the same database as the role frontdoor_reader, for lists, queues and searches;"
        f" without it the service's own; {VERIFIED}",
    )
    replica_database_urls: Annotated[str, AfterValidator(_several)] = Field(
        "",
        description="read replicas of it as the role frontdoor_reader, addresses with spaces between, which answer"
        f" lists, queues and searches; without any the leader answers all; {VERIFIED}",
    )
    replica_behind: float = Field(10, ge=1, le=600, description="seconds a replica may be behind before it is left out")
    keys_directory: Path = Field(description="where the keys live: kept apart from the database and its backups")
    master_keys: Path | None = Field(
        None,
        description="a file of master keys that wrap those of the keys directory, one a line, 32 bytes in base64, the"
        " newest last; without it and without kms the directory's own are kept as they are",
    )
    kms: Annotated[str, AfterValidator(https)] | None = Field(
        None,
        description="a key-management service that wraps them: the transit engine of Vault or OpenBao,"
        " https://vault.example/v1/transit",
    )
    kms_key: str = Field("front-door", pattern=r"^[A-Za-z0-9._-]{1,100}$", description="the name of its key there")
    kms_namespace: str = Field(
        "",
        pattern=r"^[A-Za-z0-9._/-]{0,200}$",
        description="the namespace of Vault or OpenBao that it is in, if it is in one",
    )
    kms_token: Path | None = Field(None, description="with kms: the file that holds the token, as an agent keeps it up")
    kms_hold: float = Field(300, ge=1, le=3600, description="seconds that what it opened is used without asking again")
    issuer: Annotated[str, AfterValidator(https)] = Field(description="this service's own address, https://...")
    checkpoints_to: Annotated[str, AfterValidator(_second_place)] = Field(
        description="where signed checkpoints of the log are kept, out of the database's reach: /a/directory or https://..."
    )
    notices: Path | None = Field(None, description="a file that says how notices go; without it they wait")
    sign_in_links: bool = Field(False, description="whether a link signs somebody in to the pages: true or false")
    case_management: Path | None = Field(
        None, description="a file that says where case-management systems are; without it our own index answers"
    )
    tracing: Path | None = Field(
        None, description="a file that says which service traces NHS numbers; without it none is traced"
    )
    scanner: Annotated[str, AfterValidator(_clamd)] | None = Field(
        None,
        description="a clamd that looks for malware in files, unix:///run/clamav/clamd.sock or tcp://host:3310; without"
        " it no files are taken",
    )
    webhooks_trusting: Path | None = Field(
        None,
        description="for demonstrations and tests alone, where the service's own address is this machine's: "
        "certificates to trust, and webhooks to this machine allowed",
    )
    host: str = Field("127.0.0.1", description="the address to listen on")
    port: int = Field(8000, ge=0, le=65535, description="the port to listen on")
    pool_size: int = Field(16, ge=1, le=200, description="database connections for commands and reads of cases")
    most_reading: int = Field(12_000, ge=60, description="reads a minute that one client may make of a process")
    most_searching: int = Field(1_200, ge=6, description="searches a minute, likewise")
    most_exporting: int = Field(120, ge=1, description="audit packs and histories a minute, likewise")
    most_submitting: int = Field(6_000, ge=60, description="commands a minute, likewise")
    most_attaching: int = Field(1_200, ge=60, description="parts of files a minute, half a mebibyte each, likewise")
    memory_mib: int = Field(128, ge=0, le=2**20, description="mebibytes that the events a process remembers may take")

    metrics_host: str = Field("127.0.0.1", description="the address at which /metrics is told")
    metrics_port: int | None = Field(
        None, ge=0, le=65535, description="the port of /metrics, each process its own; without it nothing is told"
    )
    otlp: Annotated[str, AfterValidator(https)] | None = Field(
        None,
        description="a collector of traces and measures, by OTLP over HTTP, https://collector.example:4318; without it"
        " none are sent",
    )

    @field_validator("kms_token")
    @classmethod
    def _with_the_service(cls, token: Path | None, others: ValidationInfo) -> Path | None:
        """A service that keeps the master key is asked with a token."""
        if others.data.get("kms") and token is None:
            raise ValueError("a key-management service is named, and no token")
        return token

    @field_validator("webhooks_trusting")
    @classmethod
    def _not_in_earnest(cls, trusting: Path | None, others: ValidationInfo) -> Path | None:
        """A service that others reach never sends to its own machine."""
        if trusting and not others.data.get("issuer", "").startswith(("http://127.0.0.1", "http://localhost")):
            raise ValueError("the service's own address is not this machine's")
        return trusting


def meaning(name: str) -> str:
    """What a setting means, and between which bounds it is."""
    field = Settings.model_fields[name]
    least, most = (
        next((getattr(each, of) for each in field.metadata if hasattr(each, of)), None) for of in ("ge", "le")
    )
    if least is None:
        return f"{field.description}"
    return f"{field.description}; " + (f"at least {least}" if most is None else f"{least} to {most}")


def unknown() -> Iterator[tuple[str, str | None]]:
    """What the environment calls like a setting and is none, each with the setting it may have been meant for."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields} | {f"{PREFIX}ADMIN_DATABASE_URL"}
    for name in sorted(each for each in os.environ if each.startswith(PREFIX) and each not in known):
        yield name, next(iter(get_close_matches(name, known, 1, 0.8)), None)


def _unreadable(name: str) -> str | None:
    """Why the file that a setting names cannot be read, if it is named and cannot."""
    place = os.environ.get(f"{PREFIX}{name.upper()}")
    try:
        if place:
            Path(place).read_bytes()
    except OSError as error:
        return f"{PREFIX}{name.upper()} is wrong: {place} cannot be read: {error.strerror}"
    return None


def read(*files: str) -> Settings:
    """The settings of the environment, or SettingsMissing naming everything that is missing or wrong.

    files: the settings whose files must be there to be read.
    """
    lines = [*filter(None, map(_unreadable, files))]
    try:
        settings = Settings()
    except ValidationError as error:
        lines += map(_said_of, error.errors(include_input=False, include_url=False))
        raise SettingsMissing("\n".join(sorted(lines))) from None
    if lines:
        raise SettingsMissing("\n".join(sorted(lines)))
    return settings


def _said_of(wrong: "ErrorDetails") -> str:
    """Of a setting that is missing or wrong: its reason where we know one, else what it means."""
    name, kind = str(wrong["loc"][0]), wrong["type"]
    told = wrong["msg"].removeprefix("Value error, ") if kind == "value_error" else meaning(name)
    return f"{PREFIX}{name.upper()} is {'missing' if kind == 'missing' else 'wrong'}: {told}"
