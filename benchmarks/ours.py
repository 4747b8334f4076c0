"""Our own service, as a user runs it, on a socket that is already listening."""

import socket
import sys
from dataclasses import replace
from pathlib import Path

import orjson
from joserfc.jwk import OKPKey

from app.api import application, server
from app.api.limits import Kind
from app.base import logs
from app.web import site
from benchmarks.lag import Lagging


def options(database_url: str, directory: Path, issuer: str) -> application.Options:
    """The options of a service whose keys lie in a directory; its issuer's key is made on first use."""
    directory.mkdir(mode=0o700, exist_ok=True)
    path = directory / "issuer.jwk"
    if not path.exists():
        path.write_bytes(orjson.dumps(OKPKey.generate_key("Ed25519").as_dict(private=True)))
    key = OKPKey.import_key(orjson.loads(path.read_bytes()))
    return application.Options(
        database_url=database_url, keys_directory=directory, issuer=issuer, issuer_keys=(key,),
        links=True, checkpoints_to=str(directory / "checkpoints"), quotas=dict.fromkeys(Kind, 10**9),
    )  # fmt: skip


if __name__ == "__main__":
    descriptor, database_url, directory, issuer, *without = sys.argv[1:]
    logs.configure()
    given = replace(options(database_url, Path(directory), issuer), reads_recorded=not without)
    guarded = site.guarded(given)
    server.run(Lagging(guarded), sockets=[socket.socket(fileno=int(descriptor))])
