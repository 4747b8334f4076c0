"""What rows that came out of a backup still say of somebody who was erased after it was made.

Names in rows are ciphertext and gone with the keys. Keyed hashes are not: by them a child would be found, and counted.
"""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Uuid

from projections.equality import ERASED
from projections.tables import case_list, child_index, equality


def forget(connection: Connection, communications: Collection[UUID]) -> None:
    """Whatever keyed hashes say of the children of the cases that those communications opened."""
    listed = bindparam("communications", [*communications], ARRAY(Uuid))
    cases = select(case_list.c.case).where(case_list.c.communication == listed.any_())
    connection.execute(delete(child_index).where(child_index.c.origin.in_(cases)))
    gone = {"said": None, "age": ERASED, "first_language": ERASED, "religion": ERASED}
    connection.execute(update(equality).where(equality.c.case.in_(cases), equality.c.said.is_not(None)).values(gone))
