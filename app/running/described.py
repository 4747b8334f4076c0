"""Files that describe something of each authority: TOML, a table an authority by its slug."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from app.base.errors import CannotStart

T = TypeVar("T")


def described(path: Path, of_each: TypeAdapter[dict[str, T]]) -> Mapping[str, T]:
    """What the file says of each authority. Raises what `whole` says in a sentence."""
    return of_each.validate_python(tomllib.loads(path.read_text()))


@contextmanager
def whole(path: Path) -> Iterator[None]:
    """CannotStart, without a value, for whatever is wrong with the file or with one that it names."""
    try:
        yield
    except ValidationError as wrong:
        places = [".".join(map(str, each["loc"])) for each in wrong.errors(include_input=False, include_url=False)]
        raise CannotStart(f"{path} says wrong or too little at {', '.join(sorted(places))}.") from None
    except tomllib.TOMLDecodeError as wrong:
        raise CannotStart(f"{path} is no TOML: {wrong}.") from None
    except OSError as wrong:
        raise CannotStart(f"{wrong.filename or path} cannot be read: {wrong.strerror}.") from None
