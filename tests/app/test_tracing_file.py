"""Which service traces each authority's NHS numbers, from a file: whole, over TLS, the credentials never shown."""

from pathlib import Path

import pytest

from app.base.errors import CannotStart
from app.running import tracing_file
from app.running.tracing import GetAnIdentifier, Matcher


def described(directory: Path, more: str = "", *, protocol: str = "matcher", url: str = "https://sui.example") -> Path:
    (directory / "token").write_text("a-secret\n")
    (directory / "key").write_text("a-key-that-is-secret\n")
    path = directory / "tracing.toml"
    told = f'[925]\nname = "sui"\nprotocol = "{protocol}"\nurl = "{url}"\ncredential_file = "{directory / "token"}"\n'
    path.write_text(told + f'key_file = "{directory / "key"}"\n' + more)
    return path


@pytest.mark.parametrize(("protocol", "kind"), [("matcher", Matcher), ("get-an-identifier", GetAnIdentifier)])
def test_a_file_says_which_service_traces_and_how_it_is_spoken_to(tmp_path: Path, protocol: str, kind: type) -> None:
    (service,) = tracing_file.read(described(tmp_path, "seconds = 5\n", protocol=protocol)).values()
    assert isinstance(service, kind)
    assert isinstance(service, Matcher | GetAnIdentifier)
    assert (service.name, service.url, service.seconds) == ("sui", "https://sui.example", 5)
    assert service.lets_us_in() == {"Authorization": "Bearer a-secret", "x-api-key": "a-key-that-is-secret"}
    assert "secret" not in repr(service)


def test_a_credential_that_somebody_keeps_up_is_read_for_each_question(tmp_path: Path) -> None:
    (service,) = tracing_file.read(described(tmp_path)).values()
    (tmp_path / "token").write_text("another\n")
    assert isinstance(service, Matcher)
    assert service.lets_us_in()["Authorization"] == "Bearer another"


@pytest.mark.parametrize(
    ("more", "protocol", "url", "said"),
    [
        ("seconds = 31\n", "matcher", "https://sui.example", "925.seconds"),
        ("secret = 'x'\n", "matcher", "https://sui.example", "925.secret"),
        ("", "another", "https://sui.example", "925.protocol"),
        ("", "matcher", "http://sui.example", "925.url"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_of_it_is_shown(
    tmp_path: Path, more: str, protocol: str, url: str, said: str
) -> None:
    with pytest.raises(CannotStart) as raised:
        tracing_file.read(described(tmp_path, more, protocol=protocol, url=url))
    assert said in str(raised.value)
    assert "secret" not in str(raised.value).replace("925.secret", "")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = described(tmp_path)
    (tmp_path / "token").unlink()
    with pytest.raises(CannotStart, match="token cannot be read"):
        tracing_file.read(path)
