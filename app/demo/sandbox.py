"""The demonstration's side of `app.web.sandbox`: its clock, and the systems that register themselves."""

import secrets
import threading
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import psycopg

from app.api.identity import Identity
from app.api.tokens import may_sign
from app.base.errors import CannotStart
from app.demo import moved_clock
from app.demo.place import AUTHORITIES, Place
from app.demo.scenarios import Office
from app.record.acts import By
from app.record.registry import Client, add_client
from domain.frozen import frozen
from domain.vocabulary import PARTNER_ROLES, Source
from migrations import REGISTRY

TOKEN_SECONDS = 7 * 86_400
MOST = 20
"""Clients that register themselves: each has an office of its own, which acts for a week."""

PRIVATE = frozenset({"d", "p", "q", "dp", "dq", "qi", "k", "oth"})


@frozen
class Behind:
    """Of one demonstration. admin_url: its database as the superuser. tokens: by role, of the office that acts."""

    place: Place
    admin_url: str
    base_url: str
    identity: Identity
    tokens: Mapping[str, str]

    def move(self, to: str) -> datetime:
        return moved_clock.move(self.place, to)

    def register(self, name: str, key: Mapping[str, Any]) -> Mapping[str, str]:
        if PRIVATE & key.keys() or not may_sign(key):
            raise ValueError("no public key")
        client_id = f"own-{secrets.token_hex(6)}"
        client = Client(
            authority=next(iter(AUTHORITIES)), client_id=client_id, kind="agency", keys=(dict(key),), agency=client_id,
            agency_name=name, source_code=Source.SCHOOL, roles=PARTNER_ROLES,
        )  # fmt: skip
        with psycopg.connect(self.admin_url) as connection:
            connection.execute(f"LOCK TABLE {REGISTRY}.client IN SHARE ROW EXCLUSIVE MODE")
            ((there,),) = connection.execute(_OWN).fetchall()
            if there >= MOST:
                raise CannotStart(f"This demonstration has its {MOST} clients: begin it again with --reset.")
            add_client(connection, self.base_url, client, by=By(reason="Registered on the pages for developers."))
        office = Office(self.base_url, self.tokens, self.identity.mint(client_id, seconds=TOKEN_SECONDS))
        threading.Thread(target=office.act, daemon=True).start()
        return {"client_id": client_id, "agency": client_id, "token_endpoint": f"{self.base_url}/oauth/token"}


_OWN = f"SELECT count(*) FROM {REGISTRY}.client WHERE client_id LIKE 'own-%'"
