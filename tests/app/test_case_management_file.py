"""Where each authority's case-management system is, from a file: whole, over TLS, the credential never shown."""

from pathlib import Path

import pytest

from app.base.errors import CannotStart
from app.running import case_management_file

DESCRIBED = """
[925]
name = "mosaic"
url = "{url}"
credential_file = "{credential}"
"""


def described(directory: Path, *, url: str = "https://mosaic.example/front-door", more: str = "") -> Path:
    (directory / "credential").write_text("a-secret\n")
    path = directory / "case-management.toml"
    path.write_text(DESCRIBED.format(url=url, credential=directory / "credential") + more)
    return path


def test_a_file_says_where_each_authoritys_system_is(tmp_path: Path) -> None:
    (system,) = case_management_file.read(described(tmp_path, more="seconds = 5\n")).values()
    assert (system.name, system.url, system.credential) == ("mosaic", "https://mosaic.example/front-door", "a-secret")
    assert system.seconds == 5
    assert "a-secret" not in repr(system)


@pytest.mark.parametrize(
    "url",
    ["http://mosaic.example", "http://127.0.0.1.example", "http://localhost@mosaic.example", "https://", "ftp://x.example",
     "https://mosaic.example/"],
)  # fmt: skip
def test_a_system_is_spoken_to_over_tls_alone(tmp_path: Path, url: str) -> None:
    with pytest.raises(CannotStart, match=r"says wrong or too little at 925\.url\."):
        case_management_file.read(described(tmp_path, url=url))


def test_this_very_machine_needs_none(tmp_path: Path) -> None:
    assert case_management_file.read(described(tmp_path, url="http://127.0.0.1:9000"))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("seconds = 0\n", "925.seconds"),
        ("seconds = 31\n", "925.seconds"),  # longer than what is taken up is left alone
        ("password = 'x'\n", "925.password"),
        ("[926]\nname = 'mosaic'\n", "926.credential_file, 926.url"),
        ("[", "no TOML"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_of_it_is_shown(tmp_path: Path, more: str, said: str) -> None:
    with pytest.raises(CannotStart) as raised:
        case_management_file.read(described(tmp_path, more=more))
    assert said in str(raised.value)
    assert "a-secret" not in str(raised.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = described(tmp_path)
    (tmp_path / "credential").unlink()
    with pytest.raises(CannotStart, match="credential cannot be read"):
        case_management_file.read(path)
